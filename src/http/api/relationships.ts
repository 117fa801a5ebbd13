import { z } from 'zod'
import { relationshipOf, type Forecast, type RelationshipShown } from '../../node/assessment/relationship.ts'
import { limits } from '../../kernel/limits.ts'
import { dimensions, related, type Dimension } from '../../records/dimension.ts'
import { charterActor } from '../../records/charterTerms.ts'
import { day } from '../../records/common.ts'
import { endpoint } from '../endpoint.ts'
import { shownHappening } from '../happenings.ts'
import { given, listOf } from '../input.ts'
import { relationshipAnswer } from './relationships.schemas.ts'
import * as examples from './relationships.examples.ts'

const relationshipEndpoint = endpoint({
  method: 'get',
  path: '/api/relationships',
  tag: 'Charters',
  summary: 'Gives the profile of a relationship over time, with what stands behind each step',
  query: z.strictObject({
    members: listOf(charterActor)
      .pipe(related)
      .optional()
      .meta({
        description: 'Whose, with commas between; the two of whom most is told together, where left out.',
        examples: ['CHN,RUS'],
      }),
    date: day.optional().meta({
      description: 'As it stood on this day; today, by the coalition’s clock, where left out.',
      examples: ['2020-10-27'],
    }),
    beside: listOf(z.string().min(1).max(60))
      .pipe(z.array(z.string()).max(4, 'four charters at most'))
      .optional()
      .meta({ description: 'Charters to stand beside it.', examples: ['north-atlantic-treaty,sco'] }),
  }),
  answer: relationshipAnswer,
  examples: { answer: examples.relationship },
  async run({ desk, door, query: { members, date, beside } }) {
    return told(
      await relationshipOf(desk, door.charterFiles, given({ members, day: date, references: beside })),
    )
  },
})

/** A relationship as the answer tells it. */
function told(shown: RelationshipShown) {
  const { profile, library, telling, weights } = shown
  const nameOf = (id: string): string => library.find((text) => text.id === id)?.name ?? id
  return {
    members: [...shown.members],
    known: [...shown.known],
    day: shown.day,
    upToDate: telling.upToDate,
    kinds: [...profile.kinds],
    nearest: copied(profile.nearest),
    bonds: profile.bonds.map(({ charter: { id, name, instrument }, since, parties, kinds, nearest }) => ({
      ...{ id, name, binding: instrument.binding, since, parties },
      ...{ kinds: [...kinds], nearest: copied(nearest) },
    })),
    alike: profile.alike.map(({ charter, same }) => ({
      id: charter,
      name: nameOf(charter),
      same: [...same],
    })),
    beside: shown.references.map(({ charter: { id, name }, standing }) => ({ id, name, standing })),
    dimensions: dimensions.map((dimension) => dimensionOf(dimension, shown)),
    happenings: shown.happenings.map((happening) => ({
      happening: shownHappening(happening, telling),
      weight: weights.get(happening.id) ?? null,
    })),
    forecasts: shown.forecasts.map(forecastOf),
  }
}

function copied(nearest: RelationshipShown['profile']['nearest']) {
  return nearest.map(({ kind, lacks }) => ({ kind, lacks: [...lacks] }))
}

function dimensionOf(dimension: Dimension, shown: RelationshipShown) {
  const { dimensions: all, steps } = shown.profile
  const { practice, owed, deeds, unjudged, ahead } = all[dimension]
  const most = limits.relationshipHappenings
  const newest = (ids: readonly string[]): string[] => ids.slice(-most)
  return {
    dimension,
    steps: [...shown.scales[dimension]],
    step: steps[dimension],
    practice: practice
      .slice(-most)
      .map(({ day: from, value, step, by }) => ({ day: from, value, step, by: [...by] })),
    owed: owed.map(({ day: from, charter, stand }) => ({
      ...{ day: from, charter, step: stand?.step ?? null, value: stand?.value ?? null },
      behind: [...(stand?.behind ?? [])],
    })),
    deeds: newest(deeds),
    deedCount: deeds.length,
    unjudged: newest(unjudged),
    unjudgedCount: unjudged.length,
    ahead: newest(ahead),
    aheadCount: ahead.length,
    beside: shown.references.map(({ charter, profile }) => {
      const { step, value, behind } = profile[dimension]
      return { charter: charter.id, step, value, behind: [...behind] }
    }),
  }
}

function forecastOf({ step: { dimension, step }, question }: Forecast) {
  const { id, question: asked, state, joint, resolution } = question
  const outcome = resolution?.outcome
  return {
    ...{ question: id, text: asked.text, dimension, step, state, closes: asked.closes, blind: joint.blind },
    probability: joint.blind ? null : (joint.headline?.number ?? null),
    outcome: outcome?.kind === 'binary' ? outcome.value : null,
  }
}

/** Routes about relationships. */
export const relationshipEndpoints = [relationshipEndpoint]
