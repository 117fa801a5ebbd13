import { linear, pushedApart, stepPath, type Point, type Scale } from '../../../charts/scale.ts'
import type { DimensionOf, Relationship } from './words.ts'

/** A label at the end of a line. */
export interface End {
  readonly kind: 'done' | 'owed' | 'beside'
  readonly name: string
  readonly from: number
  readonly y: number
}

/** A small chart, laid out: paths, labels, and where each step of the scale lies. */
export interface SmallChart {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly x: Scale
  readonly steps: readonly number[]
  readonly done: string
  readonly area: string
  readonly owed: string
  readonly beside: readonly { readonly charter: string; readonly y: number }[]
  readonly ends: readonly End[]
}

const height = 132
const top = 10
const bottom = 108
const labels = 52
const gap = 13

/** The first day that the charts show: when something was done first, or when the narrowest charter that binds them now began to. */
export function firstDay({ dimensions, bonds, day }: Relationship): string {
  const done = dimensions.flatMap(({ practice }) => practice.slice(0, 1).map((place) => place.day))
  return [...done, ...bonds.slice(0, 1).map(({ since }) => since)].sort()[0] ?? day
}

/** Lays one dimension out for a width. `from`, `to`: days. */
export function layOut(
  { practice, owed, beside, steps }: DimensionOf,
  {
    from,
    to,
    width,
    nameOf,
  }: {
    readonly from: string
    readonly to: string
    readonly width: number
    readonly nameOf: (charter: string) => string
  },
): SmallChart {
  const right = Math.max(60, width - labels)
  const x = linear([Date.parse(from), Math.max(Date.parse(to), Date.parse(from) + 1)], [4, right])
  const y = linear([0, 1], [bottom, top])
  const done = pointsOf(practice, from, x, y)
  const bound = pointsOf(owed, from, x, y)
  const path = stepPath(done, right)
  const first = done[0]
  const ends = endsOf({ practice, owed, beside }, y, nameOf)
  return {
    ...{ width, height, left: 4, right, bottom, x },
    steps: steps.map((_, i) => y(i / (steps.length - 1))),
    done: path,
    area: first === undefined ? '' : `${path}V${bottom}H${first.x}Z`,
    owed: stepPath(bound, right),
    beside: beside.flatMap(({ charter, value }) => (value === null ? [] : [{ charter, y: y(value) }])),
    ends,
  }
}

interface Placed {
  readonly day: string
  readonly value: number | null
}

/** Points of a line that holds each value until the next; what was before the first day shown begins there. A line begins where
 *  something is first known, and lies at the bottom where nothing is any more. */
function pointsOf(places: readonly Placed[], from: string, x: Scale, y: Scale): Point[] {
  const before = places.findLast(({ day }) => day <= from)
  const shown = [...(before ? [{ ...before, day: from }] : []), ...places.filter(({ day }) => day > from)]
  const known = shown.slice(shown.findIndex(({ value }) => value !== null))
  return shown.every(({ value }) => value === null)
    ? []
    : known.map(({ day, value }) => ({ x: Math.round(x(Date.parse(day)) * 10) / 10, y: y(value ?? 0) }))
}

function endsOf(
  { practice, owed, beside }: Pick<DimensionOf, 'practice' | 'owed' | 'beside'>,
  y: Scale,
  nameOf: (charter: string) => string,
): End[] {
  // The charter that binds them says its name once.
  const bound = owed.at(-1)?.charter
  const ends = [
    ...[practice.at(-1)?.value ?? null].flatMap((value) =>
      value === null ? [] : [{ kind: 'done' as const, name: value.toFixed(2).replace(/^0/, ''), value }],
    ),
    ...owed
      .slice(-1)
      .flatMap(({ value, charter }) =>
        value === null || charter === null ? [] : [{ kind: 'owed' as const, name: nameOf(charter), value }],
      ),
    ...beside.flatMap(({ charter, value }) =>
      value === null || charter === bound ? [] : [{ kind: 'beside' as const, name: nameOf(charter), value }],
    ),
  ]
  const places = pushedApart(
    ends.map(({ value }) => y(value)),
    gap,
    top,
    bottom,
  )
  return ends.map(({ kind, name, value }, i) => ({ kind, name, from: y(value), y: places[i] ?? y(value) }))
}

/** A charter's short name for the end of a line: its id where that is short, else the initials of it. */
export function shortName(id: string): string {
  const parts = id.split('-')
  return (
    parts.length === 1
      ? id.slice(0, 5)
      : parts
          .map(([first = '']) => first)
          .join('')
          .slice(0, 4)
  ).toUpperCase()
}

/** Every step of every dimension as rows: what is done with the happenings behind it, what is owed with its charter and articles, charters beside it. */
export function tableOf({
  dimensions,
  day,
}: Pick<Relationship, 'dimensions' | 'day'>): (string | number | null)[][] {
  const head = ['dimension', 'line', 'day', 'value', 'step', 'behind']
  const rows = dimensions.flatMap(({ dimension, practice, owed, beside }) => [
    ...practice.map((place) => [dimension, 'done', place.day, place.value, place.step, place.by.join(' ')]),
    ...owed.map(({ day: from, charter, value, step, behind }) => [
      ...[dimension, 'owed', from, value, step],
      [charter ?? '', ...behind.map(({ article }) => article)].join('; '),
    ]),
    ...beside.map(({ charter, value, step }) => [dimension, 'beside', day, value, step, charter]),
  ])
  return [head, ...rows]
}
