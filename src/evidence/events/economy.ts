import { commodityNouns, type Family } from './frame.ts'

/** Trade, energy, investment and loans between states. */
export const economy: Family = {
  verbs: [
    {
      type: 'economic',
      verbs: 'supply sell export import buy purchase deliver ship provide pump send',
      objects: commodityNouns,
      not: 'weapon missile jet intelligence information troop military fighter technology tank sanction aid',
    },
    { type: 'economic', verbs: 'invest trade' },
    {
      type: 'economic',
      verbs: 'lend loan grant extend provide offer give receive approve disburse',
      objects: 'loan credit grant financing bailout billion-loan',
      not: 'visa',
    },
    {
      type: 'economic',
      verbs: 'build construct finance fund develop',
      objects: 'pipeline railway port reactor plant refinery dam highway corridor bridge',
    },
    { type: 'economic', verbs: 'cut lower', objects: 'tariff duty price export supplies', not: 'troop' },
  ],
  nouns: [
    {
      type: 'economic',
      nouns: 'trade bilateral_trade trade_turnover investment',
      only: true,
      verbs: 'reach grow rise exceed total jump double increase surge fall drop',
    },
  ],
}
