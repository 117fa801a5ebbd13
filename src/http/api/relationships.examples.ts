import { ids } from './examples.ts'
import { happening } from './happenings.examples.ts'

/** Two states with a drill ahead, and a charter that makes them consult. */
export const relationship = {
  members: ['BEL', 'NLD'],
  known: ['BEL', 'NLD'],
  day: '2020-10-27',
  upToDate: true,
  kinds: ['alliance'],
  nearest: [
    {
      kind: 'collectiveSecurity',
      lacks: [
        { dimension: 'decision', from: 1, to: 4 },
        { dimension: 'orientation', from: 2, to: 1 },
      ],
    },
  ],
  bonds: [
    {
      id: 'north-atlantic-treaty',
      name: 'North Atlantic Treaty',
      binding: 'legal',
      since: '1949-08-24',
      parties: 30,
      kinds: ['alliance'],
      nearest: [],
    },
  ],
  alike: [
    { id: 'north-atlantic-treaty', name: 'North Atlantic Treaty', same: ['obligation', 'orientation'] },
  ],
  beside: [
    { id: 'sco', name: 'Charter of the Shanghai Cooperation Organisation, with RATS', standing: 'inForce' },
  ],
  dimensions: [
    {
      dimension: 'obligation',
      steps: ['nothing is owed', 'talks', 'consultation in a crisis', 'help, each by its own choice'],
      step: 3,
      practice: [{ day: '2020-10-23', value: 0.1, step: 0, by: [ids.event] }],
      owed: [
        {
          day: '1949-08-24',
          charter: 'north-atlantic-treaty',
          step: 3,
          value: 0.6,
          behind: [{ article: '5', unverified: false }],
        },
      ],
      deeds: [ids.event],
      deedCount: 1,
      unjudged: [],
      unjudgedCount: 0,
      ahead: [],
      aheadCount: 0,
      beside: [{ charter: 'sco', step: 1, value: 0.2, behind: [{ article: '2', unverified: true }] }],
    },
  ],
  happenings: [{ happening, weight: 0.35 }],
  forecasts: [
    {
      question: ids.question,
      text: 'Will they owe each other help in arms?',
      dimension: 'obligation',
      step: 5,
      state: 'open',
      closes: '2025-12-31T09:00:00.000Z',
      blind: false,
      probability: 0.06,
      outcome: null,
    },
  ],
}
