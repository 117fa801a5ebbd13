import { commodityNouns, type Family } from './frame.ts'

/** Trade, energy, investment and loans between states. */
export const economy: Family = {
  verbs: [
    {
      type: 'economic',
      verbs:
        'supply sell export import buy purchase deliver ship provide pump send order draw receive raise increase get restore pay pump_in cut halve double resume restart cut_off shut_off turn_off reduce halt',
      objects: commodityNouns,
      not: 'weapon missile jet intelligence information troop military fighter technology tank sanction aid relief refugee hungry drought flood victim',
    },
    { type: 'economic', verbs: 'invest trade' },
    {
      type: 'economic',
      verbs: 'lend loan grant extend provide offer give receive approve disburse agree',
      objects: 'loan credit financing bailout',
      not: 'visa',
    },
    { type: 'economic', verbs: 'lend loan', objects: 'dollar euro yen yuan franc pound million billion' },
    {
      type: 'economic',
      verbs:
        'build construct finance fund develop open inaugurate complete lay modernise modernize repair rebuild extend connect link join close shut reopen',
      objects:
        'pipeline railway port reactor plant refinery dam highway corridor bridge terminal road cable interconnector canal line link power_station hydropower_station airport mine tunnel smelter factory grid string harbour dock gas_field oil_field field network',
    },
    {
      type: 'economic',
      verbs: 'cut lower raise',
      objects: 'duty price export supplies output',
      not: 'troop readiness alert flag',
    },
    { type: 'economic', verbs: 'owe repay', objects: 'dollar euro million billion debt loan' },
    { type: 'economic', verbs: 'deposit place', objects: 'dollar euro yuan million billion central_bank' },
    {
      type: 'economic',
      verbs: 'abolish scrap lower lift sign',
      objects: 'duty free_trade customs',
      not: 'sanction',
    },
    { type: 'economic', verbs: 'buy sell acquire take', objects: 'stake share' },
  ],
  nouns: [
    {
      type: 'economic',
      nouns:
        'trade bilateral_trade trade_turnover investment export import purchase oil_export gas_export gas_supply oil_supply turnover',
      only: true,
      verbs:
        'reach grow rise exceed total jump double increase surge fall drop halve resume stop shrink decline expand recover climb slump total amount average stand come flow',
    },
  ],
}
