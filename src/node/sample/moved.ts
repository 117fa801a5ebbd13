import { z } from 'zod'
import { instant, type Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { RecordId } from '../../kernel/id.ts'
import { memberName } from '../../records/common.ts'
import { decisionRule } from '../../records/decisionRule.ts'
import { motion, motionRule } from '../../records/motion.ts'
import { positionOnMotion } from '../../records/position.ts'
import { openMotion } from '../decisions/open.ts'
import { noteMotionOpened } from '../decisions/opened.ts'
import { decisionRound } from '../decisions/round.ts'
import { speak } from '../decisions/speak.ts'
import type { Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import { comment } from '../questions.ts'
import { needed, type Known, type Step } from './weigh.ts'
import { moment } from './weighed.ts'

/** What a sample's charter says of its own beside what every study begins with. */
export const sampleCharter = z.strictObject({
  name: z.string().min(1),
  decisionRules: z.array(decisionRule).min(1),
})
export type SampleCharter = z.infer<typeof sampleCharter>

const said = { at: moment, desk: memberName }

/** A motion of a sample, with all that was said of it. */
export const sampleMotion = z.strictObject({
  ...said,
  rule: motionRule.shape.id.unwrap(),
  title: motion.shape.title,
  text: motion.shape.text.unwrap(),
  positions: z.array(
    z.strictObject({
      ...said,
      value: positionOnMotion.shape.value,
      reasons: positionOnMotion.shape.reasons,
    }),
  ),
  comments: z.array(z.strictObject({ ...said, text: z.string().min(1) })),
})
export type SampleMotion = z.infer<typeof sampleMotion>

/** A motion in the plenary, and what is said of it. */
export function motionSteps(known: Known, { at, desk, positions, comments, ...moved }: SampleMotion): Step[] {
  let made: RecordId | undefined
  const id = (): RecordId => needed(made, `the motion "${moved.title}", moved by then`)
  return [
    {
      at,
      run: async () => {
        made = (await openMotion(known.desk(desk), { ...moved, in: 'plenary' })).id
      },
    },
    ...positions.map(({ at: when, desk: seat, value, reasons }) => ({
      at: when,
      run: async () => {
        await noteMotionOpened(known.desk(seat), id())
        await speak(known.desk(seat), { motion: id(), value, reasons })
      },
    })),
    ...comments.map(({ at: when, desk: seat, text }) => ({
      at: when,
      run: async () => {
        await comment(known.desk(seat), id(), text)
      },
    })),
  ]
}

/** Time before a sample is opened in which its node was at work without a pause. */
const wakingMs = 2 * 86_400_000

/** The node at work while the sample's last motions run: it would else seem to itself to have been away, and give desks more time. */
export function wakingSteps(
  { ports, coalition }: { readonly ports: Ports; readonly coalition: Coalition },
  motions: readonly SampleMotion[],
  until: Instant,
): Step[] {
  const steps: Step[] = []
  const from = Math.min(until, ...motions.map(({ at }) => at).filter((at) => at >= until - wakingMs))
  const everyMs = limits.nodeAwayMs - 60_000
  for (let at = from + everyMs; at < until; at += everyMs)
    steps.push({
      at: instant(at),
      run: async () => {
        await decisionRound(ports, coalition)
      },
    })
  return steps
}
