import { memo, useMemo, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../lib/format.ts'
import { frameOf, placeEvents, type Frame } from './frame.ts'
import { EndLabels } from './EndLabels.tsx'
import { changesOf, holding, type Lines, type Step } from './lines.ts'
import type { Measure } from './numbers.ts'
import type { Shown } from './shown.ts'
import { lastUpTo, stepBand, stepPath, timeTicks, type TimeTick } from './scale.ts'
import { useWidth } from './useWidth.ts'
import './charts.css'

/** How an estimate moved: every member's line and the joint one, whole, in steps that hold until the next answer. The pointer and the arrow
 *  keys go from change to change, and every value then stands at its label. */
export function History({
  shown,
  label,
  chosen,
}: {
  readonly shown: Shown
  /** What the chart says, in a sentence. */
  readonly label: string
  /** The member whose band is drawn while the rest is quiet. */
  readonly chosen: string | undefined
}): ReactElement {
  const { lines, from, to, measure, events, members } = shown
  const { t } = useTranslation('charts')
  const f = useFormats()
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const [cursor, setCursor] = useState<number>()
  const changes = useChanges(lines)
  const frame = useMemo(() => {
    const longestName = Math.max(t('joint').length, ...members.map(({ name }) => name.length))
    return frameOf(lines, measure, { from, to, width, longestName, top: events.length === 0 ? 14 : 42 })
  }, [lines, measure, from, to, width, events, members, t])
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const place = event.clientX - event.currentTarget.getBoundingClientRect().left
    const share = (place - frame.left) / (frame.right - frame.left)
    setCursor(nearest(changes(), from + Math.max(0, Math.min(1, share)) * (to - from)))
  }
  const onKey = (event: KeyboardEvent): void => {
    const next = stepped(changes(), cursor, event.key)
    if (next === undefined && event.key !== 'Escape') return
    event.preventDefault()
    setCursor(next)
  }
  const said = cursor === undefined ? '' : valuesAt(cursor, shown, t('joint'))
  return (
    <div
      ref={ref}
      className="chart-history"
      role="group"
      tabIndex={0}
      aria-label={`${label} ${t('keys')}`}
      onPointerMove={follow}
      onPointerLeave={() => {
        setCursor(undefined)
      }}
      onFocus={() => {
        setCursor((at) => at ?? changes().at(-1))
      }}
      onBlur={() => {
        setCursor(undefined)
      }}
      onKeyDown={onKey}
    >
      <svg className="chart" width={width} height={frame.height} role="img" aria-label={label}>
        <Plot shown={shown} frame={frame} chosen={chosen} />
        {cursor === undefined ? null : (
          <g className="chart-cursor">
            <line x1={frame.x(cursor)} x2={frame.x(cursor)} y1={frame.top - 6} y2={frame.bottom} />
            <text x={frame.x(cursor)} y={frame.bottom + 17} textAnchor="middle">
              {f.day(cursor)}
            </text>
          </g>
        )}
        <EndLabels shown={shown} frame={frame} at={cursor} chosen={chosen} />
      </svg>
      <p className="hidden" aria-live="polite">
        {cursor === undefined ? '' : `${f.day(cursor)}: ${said}`}
      </p>
    </div>
  )
}

/** The instants between which the cursor goes, put in order when somebody first asks for them. */
function useChanges(lines: Lines): () => readonly number[] {
  return useMemo(() => {
    let instants: readonly number[] | undefined
    return () => (instants ??= changesOf(lines))
  }, [lines])
}

/** What does not change while the pointer moves. */
const Plot = memo(function Plot({
  shown,
  frame,
  chosen,
}: {
  readonly shown: Shown
  readonly frame: Frame
  readonly chosen: string | undefined
}): ReactElement {
  const { lines, from, to, measure, events, members } = shown
  const f = useFormats()
  const points = (steps: readonly Step[]): { x: number; y: number }[] =>
    steps.map(({ at, number }) => ({ x: frame.x(at), y: frame.y(number) }))
  const look = new Map(members.map((member) => [member.author, member.look]))
  const focus = lines.members.find(({ author }) => author === chosen)
  const times = ticksIn(from, to, frame)
  return (
    <g>
      <line className="chart-axis" x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} />
      {frame.ticks.map((tick, i) => (
        <g key={tick}>
          <line
            className="chart-grid"
            x1={frame.left}
            x2={frame.right}
            y1={frame.y(tick)}
            y2={frame.y(tick)}
          />
          <text className="chart-faint" x={frame.left - 6} y={frame.y(tick) + 4} textAnchor="end">
            {axisText(tick, i === frame.ticks.length - 1, measure)}
          </text>
        </g>
      ))}
      {times.map((tick) => (
        <text
          key={tick.at}
          className="chart-faint"
          x={frame.x(tick.at)}
          y={frame.bottom + 17}
          textAnchor="middle"
        >
          {timeText(tick, f, frame.narrow)}
        </text>
      ))}
      {placeEvents(events, frame).map(({ at, x, row, anchor, label }) => (
        <g key={`${at} ${label}`}>
          <line className="chart-event" x1={x} x2={x} y1={row === 0 ? 18 : 35} y2={frame.bottom} />
          <text className="chart-small" x={x} y={row === 0 ? 13 : 30} textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
      <clipPath id="chart-plot">
        <rect
          x={frame.left}
          y={frame.top - 4}
          width={frame.right - frame.left + 1}
          height={frame.bottom - frame.top + 5}
        />
      </clipPath>
      <g clipPath="url(#chart-plot)">
        <path
          className={
            focus === undefined ? 'chart-band-joint' : `chart-band m${look.get(focus.author)?.hue ?? 0}`
          }
          d={bandPath(focus?.steps ?? lines.joint, frame)}
        />
        {lines.members.map(({ author, steps }) => (
          <path
            key={author}
            className={`chart-line m${look.get(author)?.hue ?? 0}${chosen === undefined || chosen === author ? '' : ' quiet'}`}
            d={stepPath(points(steps), frame.right)}
            {...(look.get(author)?.hollow === true ? { strokeDasharray: '5 2' } : {})}
          />
        ))}
        <path
          className={`chart-line joint${chosen === undefined ? '' : ' quiet'}`}
          d={stepPath(points(lines.joint), frame.right)}
        />
      </g>
    </g>
  )
})

/** Ticks that have room beside each other: a year alone is short on a narrow chart, any other instant is not. */
function ticksIn(from: number, to: number, { left, right, narrow }: Frame): readonly TimeTick[] {
  const spaced = (pixels: number): readonly TimeTick[] =>
    timeTicks(from, to, Math.max(2, Math.floor((right - left) / pixels)))
  const years = narrow ? spaced(36) : []
  return years.length > 0 && years.every(({ unit }) => unit === 'year') ? years : spaced(64)
}

/** The band of what states a range, as a path. */
export function bandPath(steps: readonly Step[], { x, y, right }: Pick<Frame, 'x' | 'y' | 'right'>): string {
  const points = steps.flatMap(({ at, range }) =>
    range === undefined ? [] : [{ x: x(at), low: y(range.low), high: y(range.high) }],
  )
  return stepBand(points, right)
}

function axisText(value: number, isLast: boolean, measure: Measure): string {
  if (measure.kind !== 'share') return measure.short(value)
  const text = measure.show(value)
  return isLast ? text : text.replace(/\s?%$/, '')
}

function timeText({ at, unit }: TimeTick, f: ReturnType<typeof useFormats>, narrow: boolean): string {
  if (unit === 'year') return narrow ? `’${f.year(at).slice(-2)}` : f.year(at)
  if (unit === 'month') return f.month(at)
  return unit === 'day' ? f.dayShort(at) : f.time(at)
}

function nearest(instants: readonly number[], at: number): number | undefined {
  const before = lastUpTo(instants, at)
  const [low, high] = [instants[before], instants[before + 1]]
  if (low === undefined || high === undefined) return low ?? high
  return at - low <= high - at ? low : high
}

function stepped(instants: readonly number[], cursor: number | undefined, key: string): number | undefined {
  const at = cursor === undefined ? instants.length - 1 : instants.indexOf(cursor)
  const last = instants.length - 1
  const moves: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }
  const next = moves[key]
  return next === undefined ? undefined : instants[Math.max(0, Math.min(last, next))]
}

function valuesAt(at: number, { lines, measure, members }: Shown, joint: string): string {
  const name = new Map(members.map((member) => [member.author, member.name]))
  return [
    ...lines.members.map(({ author, steps }) => ({ name: name.get(author) ?? author, steps })),
    { name: joint, steps: lines.joint },
  ]
    .flatMap(({ name: who, steps }) => {
      const step = holding(steps, at)
      return step === undefined ? [] : [`${who} ${measure.show(step.number)}`]
    })
    .join(', ')
}
