import { useId, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../lib/format.ts'
import { Shape } from '../parts/Member.tsx'
import type { Named } from './frame.ts'
import { bandPath } from './History.tsx'
import type { Shown } from './shown.ts'
import type { MemberLine, Step } from './lines.ts'
import { linear, nextTen, stepPath, type Scale } from './scale.ts'

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
  const id = useId()
  const x = linear([from, to], [1, width - 1])
  const y = linear([low, high], [height - 3, 3])
  return (
    <>
      <svg className="hidden" aria-hidden="true">
        <path id={id} d={smallPath(lines.joint, x, y, x(to))} />
      </svg>
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
              <Small line={line} joint={id} {...{ x, y, to, member }} />
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
  x,
  y,
  to,
  member,
}: {
  readonly line: MemberLine
  /** Id of the joint line, drawn once for all. */
  readonly joint: string
  readonly x: Scale
  readonly y: Scale
  readonly to: number
  readonly member: Named
}): ReactElement {
  return (
    <svg
      className={`chart m${member.look.hue}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line className="chart-axis" x1="0" x2={width} y1={height - 1} y2={height - 1} />
      <path className="chart-band" d={bandPath(line.steps, { x, y, right: x(to) })} />
      <use className="chart-ghost" href={`#${joint}`} />
      <path className="chart-line strong" d={smallPath(line.steps, x, y, x(to))} />
    </svg>
  )
}

function smallPath(steps: readonly Step[], x: Scale, y: Scale, end: number): string {
  return stepPath(
    steps.map(({ at, number }) => ({ x: x(at), y: y(number) })),
    end,
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
