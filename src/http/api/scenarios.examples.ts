import { duties } from './comparison.examples.ts'
import { ids } from './examples.ts'

const [duty] = duties.owed

/** An attack on one of the two that five others consult about. */
export const scenario = {
  day: '2020-10-27',
  at: 1_603_789_200_000,
  unit: 'US$ m',
  sides: [
    {
      id: 'fpda',
      name: 'Five Power Defence Arrangements',
      standing: 'inForce',
      members: ['AUS', 'GBR', 'MYS', 'NZL', 'SGP'],
      outcome: {
        duties,
        takers: { bound: [], choosing: [], letOff: [], free: ['AUS', 'GBR', 'NZL', 'SGP'] },
        consulting: { duty, best: 0, worst: null },
        routes: [],
        best: null,
        worst: { kind: 'never', because: 'noWay' },
        stoppers: null,
      },
      risks: [{ risk: ids.event, title: 'Ships collide in a drill', now: 6.7, least: 6.7, most: 4.1 }],
      borne: [{ member: 'treaty', now: 3.4, least: 3.4, most: 2.1 }],
    },
  ],
}
