import type { MemberName, RecordId } from '../../kernel/id.ts'
import { exactSum } from '../../kernel/sum.ts'
import { log } from '../../kernel/math.ts'
import type { HistoryStep } from '../history.ts'
import { score, type TimedScore } from '../score.ts'
import { baselinePoints } from './baseline.ts'
import { calibrationCurve, wilson, type CurvePoint, type Foretold } from './calibrationCurve.ts'
import { murphy, type MurphyDecomposition } from './murphy.ts'
import { PeerIntegrals } from './peer.ts'
import {
  numberThatCame,
  optionsOf,
  optionThatCame,
  scaleWidth,
  scoredUntil,
  stoodByMember,
  stretches,
  type ResolvedQuestion,
  type Stood,
} from './stands.ts'

/** The scores of a track record. Less is better for `brier` and `crps`, more for the others. `crps` is a share of the question's range, or numbers of
 *  different units could not be averaged; `baseline` and `peer` are points, 0 for knowing no more than nobody, or than the others. */
export const recordScores = ['brier', 'log', 'crps', 'baseline', 'peer'] as const
export type RecordScore = (typeof recordScores)[number]

/** A score over several questions: each question's mean over the time an answer stood, weighted by the share of its time that was covered. */
export interface MeanScore extends TimedScore {
  readonly questions: number
}

/** How often numbers came out at or below a quantile of this level. */
export interface LevelPoint {
  readonly level: number
  readonly count: number
  readonly below: number
  readonly share: number
  readonly interval: { readonly low: number; readonly high: number }
}

/** Scores on one question, by rule; null where a rule has none. */
export type QuestionScores = Readonly<Record<RecordScore, TimedScore | null>>

/** How somebody did over several questions. */
export interface TrackRecord {
  /** Questions with an answer that stood for some time. */
  readonly questions: number
  readonly scores: Readonly<Record<RecordScore, MeanScore | null>>
  /** Of the last answer to each question: that yes, or the likeliest option, comes true. */
  readonly curve: readonly CurvePoint[]
  readonly murphy: MurphyDecomposition | null
  /** Of the last quantiles for each number or date. */
  readonly levels: readonly LevelPoint[]
  /** Question by question, in the order given. */
  readonly perQuestion: readonly { readonly id: RecordId; readonly scores: QuestionScores }[]
}

/** A resolved question with the history of its joint estimate, so that members can see whether pooling helped. */
export interface TrackedQuestion extends ResolvedQuestion {
  readonly steps: readonly HistoryStep[]
}

/** Every member's track record over resolved questions, by name, and that of the joint estimates, which have no peers. Annulled questions count
 *  for nobody. The order of judgements does not matter. */
export function trackRecords(resolved: readonly TrackedQuestion[]): {
  readonly members: readonly (TrackRecord & { readonly member: MemberName })[]
  readonly joint: TrackRecord
} {
  const counted = resolved.filter(({ resolution }) => resolution.outcome.kind !== 'annulled')
  const answers = counted.map((each) => ({ each, by: stoodByMember(each) }))
  const peers = answers.map(({ each, by }) => peersOn(each, by))
  const names = [...new Set(answers.flatMap(({ by }) => [...by.keys()]))].sort()
  const recordOf = (of: (i: number) => readonly Stood[] | undefined, isMember: boolean): TrackRecord =>
    record(
      counted.flatMap((each, i) => {
        const stood = of(i)
        if (stood === undefined || stood.length === 0) return []
        return [{ each, stood, peers: isMember ? (peers[i] ?? null) : null }]
      }),
    )
  return {
    members: names.map((member) => ({ member, ...recordOf((i) => answers[i]?.by.get(member), true) })),
    joint: recordOf((i) => {
      const each = counted[i]
      return (
        each &&
        stretches(
          each.steps.map(({ at, value }) => ({ at, answer: value })),
          scoredUntil(each),
        )
      )
    }, false),
  }
}

interface Answered {
  readonly each: ResolvedQuestion
  readonly stood: readonly Stood[]
  readonly peers: PeerIntegrals | null
}

function peersOn(
  each: ResolvedQuestion,
  by: ReadonlyMap<MemberName, readonly Stood[]>,
): PeerIntegrals | null {
  const came = optionThatCame(each.question.form, each.resolution.outcome)
  if (came === null) return null
  return new PeerIntegrals(
    [...by.values()].flatMap((own) => own.map((stood) => ({ ...stood, logChance: logChance(stood, came) }))),
  )
}

function logChance({ answer }: Stood, came: number): number {
  return log(optionsOf(answer)?.[came] ?? NaN)
}

function record(all: readonly Answered[]): TrackRecord {
  const perQuestion = all.map((each) => ({ id: each.each.question.id, scores: scoresOn(each) }))
  const mean = (rule: RecordScore): MeanScore | null => {
    const own = perQuestion.flatMap(({ scores }) => scores[rule] ?? [])
    if (own.length === 0) return null
    const covered = exactSum(own.map(({ coverage }) => coverage))
    return {
      questions: own.length,
      mean: exactSum(own.map((each) => each.mean * each.coverage)) / covered,
      coverage: covered / own.length,
    }
  }
  const foretold = all.flatMap(foretoldBy)
  return {
    questions: all.length,
    scores: {
      brier: mean('brier'),
      log: mean('log'),
      crps: mean('crps'),
      baseline: mean('baseline'),
      peer: mean('peer'),
    },
    curve: calibrationCurve(foretold),
    murphy: murphy(foretold),
    levels: levelsOf(all),
    perQuestion,
  }
}

function scoresOn({ each, stood, peers }: Answered): QuestionScores {
  const { question, resolution } = each
  const length = scoredUntil(each) - question.opens
  const came = optionThatCame(question.form, resolution.outcome)
  const timed = (points: (stretch: Stood) => number | null): TimedScore | null => {
    const weighted: number[] = []
    let covered = 0
    for (const stretch of stood) {
      const each = points(stretch)
      if (each === null) return null
      weighted.push(each * (stretch.end - stretch.start))
      covered += stretch.end - stretch.start
    }
    return { mean: exactSum(weighted) / covered, coverage: covered / length }
  }
  const rule = (name: 'brier' | 'log' | 'crps') => (stretch: Stood) =>
    score(name, question.form, stretch.answer, resolution.outcome)
  const width = scaleWidth(question.form)
  return {
    brier: timed(rule('brier')),
    log: timed(rule('log')),
    crps: timed((stretch) => {
      const distance = rule('crps')(stretch)
      return distance === null || width === null || !(width > 0) ? null : distance / width
    }),
    baseline: timed(({ answer }) => {
      const buckets = optionsOf(answer)
      if (came === null || buckets === null) return null
      return baselinePoints({ buckets }, { bucket: came, continuous: false, openEnds: 0 })
    }),
    peer: timed((stretch) => {
      if (came === null || peers === null) return null
      const { start, end } = stretch
      return (100 * peers.between(start, end, logChance(stretch, came))) / (end - start)
    }),
  }
}

/** Of the last answer: yes, or the likeliest option, and whether it came true. */
function foretoldBy({ each, stood }: Answered): Foretold[] {
  const came = optionThatCame(each.question.form, each.resolution.outcome)
  const last = stood.at(-1)
  const chances = last === undefined ? null : optionsOf(last.answer)
  if (came === null || chances === null) return []
  const option = each.question.form.kind === 'binary' ? 1 : chances.indexOf(Math.max(...chances))
  return [{ probability: chances[option] ?? NaN, happened: option === came }]
}

function levelsOf(all: readonly Answered[]): LevelPoint[] {
  const said = all.flatMap(({ each, stood }) => {
    const came = numberThatCame(each.resolution.outcome)
    const answer = stood.at(-1)?.answer
    if (came === null || answer === undefined || answer.kind === 'binary' || answer.kind === 'options')
      return []
    return answer.quantiles.map(({ level, value }) => ({
      level,
      isBelow: came <= (typeof value === 'number' ? value : Date.parse(value)),
    }))
  })
  return [...Map.groupBy(said, ({ level }) => level)]
    .sort(([a], [b]) => a - b)
    .map(([level, own]) => {
      const below = own.filter(({ isBelow }) => isBelow).length
      return {
        level,
        count: own.length,
        below,
        share: below / own.length,
        interval: wilson(below, own.length),
      }
    })
}
