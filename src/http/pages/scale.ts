import { html } from 'hono/html'
import type { QuestionInFull } from '../../node/estimates.ts'
import type { Piece } from './frame.ts'
import { percent } from './words.ts'

type Members = NonNullable<QuestionInFull['estimate']>['members']

const height = 74
const axis = 48
/** Answers nearer to each other than this stand above each other. */
const columnWidth = 0.02

/** Where a probability stands across the picture, which is as wide as the page: a share of its width, with room for labels at both ends. */
function place(probability: number): string {
  return `${(3 + 90 * probability).toFixed(2)}%`
}

/** Members' answers along 0 to 100 %, and the joint estimate among them. */
export function scale(joint: number, members: Members): Piece {
  const heights = new Map<number, number>()
  const dots = members.flatMap(({ author, answer }) => {
    if (answer.kind !== 'binary') return []
    const column = Math.round(answer.probability / columnWidth)
    const below = heights.get(column) ?? 0
    heights.set(column, below + 1)
    const y = Math.max(6, axis - 14 - below * 12)
    return [
      html`<circle cx="${place(answer.probability)}" cy="${y}" r="5">
        <title>${author} ${percent(answer.probability)}</title>
      </circle>`,
    ]
  })
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (tick) =>
      html`<line class="axis" x1="${place(tick)}" x2="${place(tick)}" y1="${axis - 4}" y2="${axis + 4}" />
        <text x="${place(tick)}" y="${axis + 20}" text-anchor="middle">
          ${100 * tick}${tick === 1 ? '%' : ''}
        </text>`,
  )
  return html`<figure>
    <svg
      class="chart"
      width="100%"
      height="${height}"
      role="img"
      aria-label="The joint estimate of ${percent(joint)} among the answers"
    >
      <line class="axis" x1="${place(0)}" x2="${place(1)}" y1="${axis}" y2="${axis}" />
      ${ticks}
      <line class="joint" x1="${place(joint)}" x2="${place(joint)}" y1="${axis - 9}" y2="${axis + 9}" />
      ${dots}
    </svg>
    <figcaption>Each dot is a member; the bar is the joint estimate.</figcaption>
  </figure>`
}
