import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { csvOf, save } from '../../lib/csv.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import type { Timeline } from './lanes.ts'
import { useLaneName } from './useLaneName.ts'

/** The lanes as a table, to be read or saved. */
export function LaneTable({
  timeline,
  by,
}: {
  readonly timeline: Timeline
  readonly by: 'type' | 'actor'
}): ReactElement {
  const { t } = useTranslation('evidence')
  const words = useEventWords()
  const laneName = useLaneName(by)
  const rows = timeline.lanes.flatMap(({ lane, marks }) =>
    marks.map((mark) => ({ ...mark, lane: laneName(lane) })),
  )
  const columns = ['lane', 'from', 'to', 'standing', 'count', 'says'] as const
  const asCsv = (): void => {
    const lines = rows.map(({ lane, from, to, standing, count, says }) => [
      lane,
      from,
      to,
      t(`lanes.standing.${standing}`),
      count,
      says,
    ])
    save('timeline.csv', csvOf([columns.map((name) => t(`lanes.column.${name}`)), ...lines]), 'text/csv')
  }
  return (
    <>
      <p className="line">
        <button type="button" className="linkbutton" onClick={asCsv}>
          {t('lanes.csv')}
        </button>
      </p>
      <div className="tablewrap lanes-table" tabIndex={0} role="region" aria-label={t('lanes.label')}>
        <table>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`lanes.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ lane, from, to, standing, count, happenings, says }, i) => (
              <tr key={`${i} ${happenings[0] ?? ''}`}>
                <th scope="row">{lane}</th>
                <td className="nowrap">{from === null ? '…' : words.day(from)}</td>
                <td className="nowrap">{to === null ? '…' : words.day(to)}</td>
                <td>{t(`lanes.standing.${standing}`)}</td>
                <td>{count}</td>
                <td className="source">
                  <Link to={`/happenings/${happenings[0] ?? ''}`}>{says}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
