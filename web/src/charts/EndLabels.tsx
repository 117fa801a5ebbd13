import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Frame } from './frame.ts'
import type { Shown } from './shown.ts'
import { holding } from './lines.ts'
import { Mark } from './Mark.tsx'

/** The lines' names and values at their ends, pushed apart, with leaders. While an instant is looked at they say what held then. */
export function EndLabels({
  shown: { lines, measure, members, to },
  frame,
  at,
  chosen,
}: {
  readonly shown: Shown
  readonly frame: Frame
  readonly at: number | undefined
  readonly chosen: string | undefined
}): ReactElement {
  const { t } = useTranslation('charts')
  const { right, width, narrow, nameRoom } = frame
  return (
    <g>
      {frame.labels.map(({ author, from, y }) => {
        const member = members.find((each) => each.author === author)
        const steps = lines.members.find((line) => line.author === author)?.steps ?? lines.joint
        const number = holding(steps, at ?? to)?.number
        const value = number === undefined ? '–' : measure.short(number)
        const name = member === undefined ? t('joint') : cut(member.name, nameRoom)
        const quiet = chosen !== undefined && chosen !== author ? ' quiet' : ''
        return (
          <g
            key={author ?? ''}
            className={`chart-end ${member === undefined ? 'joint' : `m${member.look.hue}`}${quiet}`}
          >
            <path className="chart-leader" d={`M${right + 1} ${from}L${right + (narrow ? 7 : 13)} ${y}`} />
            {member === undefined ? (
              <circle className="chart-joint" cx={right + (narrow ? 13 : 19)} cy={y} r="5" />
            ) : (
              <Mark look={member.look} x={right + (narrow ? 13 : 19)} y={y} />
            )}
            <text className="chart-name" x={right + (narrow ? 21 : 29)} y={y + 4}>
              {narrow ? `${name} ${value.replace(/\s?%$/, '')}` : name}
            </text>
            {narrow ? null : (
              <text className="chart-strong" x={width} y={y + 4} textAnchor="end">
                {value}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

function cut(name: string, length: number): string {
  return name.length > length ? `${name.slice(0, length - 1)}…` : name
}
