import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../lib/format.ts'
import { Shape } from '../parts/Member.tsx'
import type { Named } from './frame.ts'
import { bandPath, type Shown } from './History.tsx'
import { holding, type MemberLine, type Step } from './lines.ts'
import { linear, nextTen, stepPath } from './scale.ts'

const width = 118
const height = 46

/** A small chart for each member, all on one scale that is said once beneath; its name chooses it in the large chart. */
export function Multiples({
  shown,
  chosen,
  onChoose,
}: {
  readonly shown: Shown
  readonly chosen: string | undefined
  readonly onChoose: (author: string | undefined) => void
}): ReactElement {
  const { t } = useTranslation('charts')
  const f = useFormats()
  const { lines, from, to, measure, members } = shown
  const [low, high] = sharedScale(shown)
  return (
    <>
      <ul className="chart-multiples">
        {lines.members.map((line) => {
          const member = members.find(({ author }) => author === line.author)
          if (member === undefined) return null
          const last = line.steps.at(-1)
          return (
            <li key={line.author}>
              <button
                type="button"
                className={`member m${member.look.hue}`}
                aria-pressed={chosen === line.author}
                onClick={() => {
                  onChoose(chosen === line.author ? undefined : line.author)
                }}
              >
                <Shape look={member.look} />
                <span>{member.name}</span>
              </button>
              <Small line={line} joint={lines.joint} {...{ low, high, from, to, member }} />
              {last === undefined ? null : (
                <p className="tiny muted">
                  <b>{measure.short(last.number)}</b>
                  {last.range === undefined
                    ? null
                    : ` · ${measure.kind === 'date' ? `${measure.short(last.range.low)}–${measure.short(last.range.high)}` : measure.range(last.range)}`}
                </p>
              )}
            </li>
          )
        })}
      </ul>
      <p className="tiny faint">
        {t('multiples', { scale: measure.range({ low, high }), from: f.month(from), to: f.month(to) })}
      </p>
    </>
  )
}

function Small({
  line,
  joint,
  low,
  high,
  from,
  to,
  member,
}: {
  readonly line: MemberLine
  readonly joint: readonly Step[]
  readonly low: number
  readonly high: number
  readonly from: number
  readonly to: number
  readonly member: Named
}): ReactElement {
  const x = linear([from, to], [1, width - 1])
  const y = linear([low, high], [height - 3, 3])
  const path = (steps: readonly Step[]): string =>
    stepPath(
      steps.map(({ at, number }) => ({ x: x(at), y: y(number) })),
      x(to),
    )
  const from0 = holding(joint, line.steps[0]?.at ?? from)
  return (
    <svg
      className={`chart m${member.look.hue}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line className="chart-axis" x1="0" x2={width} y1={height - 1} y2={height - 1} />
      <path className="chart-band" d={bandPath(line.steps, { x, y, right: x(to) })} />
      <path
        className="chart-ghost"
        d={path(from0 === undefined ? joint : joint.slice(joint.indexOf(from0)))}
      />
      <path className="chart-line strong" d={path(line.steps)} />
    </svg>
  )
}

/** One scale for all: of probabilities from 0 to the next ten above every band. */
function sharedScale({ lines, measure }: Shown): readonly [number, number] {
  const ends = lines.members.flatMap(({ steps }) =>
    steps.flatMap(({ number, range }) => (range === undefined ? [number] : [number, range.low, range.high])),
  )
  if (measure.kind === 'share') return [0, nextTen(Math.max(0, ...ends))]
  return ends.length === 0 ? [measure.low, measure.high] : [Math.min(...ends), Math.max(...ends)]
}
