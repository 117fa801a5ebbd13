import { Select } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFilters } from '../../lib/filters.ts'
import { useFormats } from '../../lib/format.ts'
import { LanguageOf } from '../../parts/Badges.tsx'
import { CopyLink } from '../../parts/CopyLink.tsx'
import { Duty, DutyLegend } from '../../parts/Duty.tsx'
import { Section } from '../../parts/Section.tsx'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { AsOf, Tabs, useDay } from './Frame.tsx'
import { Ruler } from './Scales.tsx'
import { Said } from './Said.tsx'
import { dimensions } from '../../lib/kinds.ts'
import { standOf, useCharterWords, useKnownDate, type Comparison } from './words.ts'

type Row = Comparison['rows'][number]
type Side = 'left' | 'right'

/** Two charters side by side: what happens down the side, what each then owes across, and what differs marked. */
export function Compare(): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  const [filters] = useFilters()
  const day = useDay()
  const library = useGet('/api/charters', { query: day })
  const ids = library.data?.charters.map(({ id }) => id) ?? []
  const left = filters['left'] ?? ids.find((id) => id === 'north-atlantic-treaty') ?? ids[0]
  const right =
    filters['right'] ?? ids.find((id) => id === 'sco' && id !== left) ?? ids.find((id) => id !== left)
  const both = left !== undefined && right !== undefined
  const { data, error, refetch } = useGet(
    '/api/charters/compare',
    { query: { left: left ?? '', right: right ?? '', ...day } },
    { enabled: both },
  )
  const title =
    data === undefined
      ? t('tab.compare')
      : t('compare.title', { left: data.left.name, right: data.right.name })
  usePlace({ name: t('title'), to: '/arrangements' }, { name: t('tab.compare') })
  const differing = data?.rows.filter(({ differs }) => differs).length ?? 0
  return (
    <>
      <div className="pagehead">
        <h1>{title}</h1>
        <p className="lede">
          {data === undefined
            ? t('compare.lede')
            : `${t('compare.differ', { count: differing, of: f.number(data.rows.length) })} ${t('compare.lede')}`}
        </p>
        <div className="actions arrangement-actions noprint">
          <Pick side="left" value={left} charters={library.data?.charters ?? []} />
          <Pick side="right" value={right} charters={library.data?.charters ?? []} />
          <AsOf shown={data?.day} />
          <CopyLink />
        </div>
      </div>
      <Tabs />
      <div className="stack arrangement-stack">
        {error === null ? null : (
          <Problem
            error={error}
            onRetry={() => {
              void refetch()
            }}
          />
        )}
        {data === undefined && error === null ? <Loading rows={12} /> : null}
        {data === undefined ? null : (
          <>
            <Rows comparison={data} />
            <Stands comparison={data} />
          </>
        )}
      </div>
    </>
  )
}

function Pick({
  side,
  value,
  charters,
}: {
  readonly side: Side
  readonly value: string | undefined
  readonly charters: readonly { readonly id: string; readonly name: string }[]
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const [, change] = useFilters()
  return (
    <Select
      className="arrangement-pick"
      label={t(`compare.${side}`)}
      searchable
      allowDeselect={false}
      value={value ?? null}
      data={charters.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => {
        if (id !== null) change({ [side]: id })
      }}
    />
  )
}

function Rows({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const { t } = useTranslation('arrangements')
  const { rows, codes } = comparison
  const alike = Object.values(codes).every(({ left, right }) => left === right)
  return (
    <Section
      title={t('compare.rows')}
      tail={
        <>
          <LanguageOf code="en" /> {t('inEnglish')}
        </>
      }
    >
      <DutyLegend />
      <table className="arrangement-cards arrangement-compare">
        <thead>
          <tr>
            <td />
            <Heading comparison={comparison} side="left" />
            <Heading comparison={comparison} side="right" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={JSON.stringify(row.about)} row={row} comparison={comparison} />
          ))}
          <tr className={alike ? 'same' : 'differs'}>
            <Mark differs={!alike}>{t('codes')}</Mark>
            {(['left', 'right'] as const).map((side) => (
              <td key={side} data-label={comparison[side].name}>
                <span className="proof small">
                  {Object.entries(codes)
                    .map(([name, each]) => `${name} ${each[side]}`)
                    .join(' · ')}
                </span>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="tiny faint arrangement-note">{t('matrix.means')}</p>
    </Section>
  )
}

function Heading({
  comparison,
  side,
}: {
  readonly comparison: Comparison
  readonly side: Side
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const day = useDay()
  const { id, name, members, standing } = comparison[side]
  return (
    <th scope="col">
      <Link to={`/arrangements/${id}`} search={day} className="arrangement-heading" lang="en">
        {name}
      </Link>
      <span className="arrangement-under">
        {t(`standing.${standing}`)}
        {members === 0 ? null : ` · ${t('members', { count: members })}`}
      </span>
    </th>
  )
}

function Mark({ differs, children }: { readonly differs: boolean; readonly children: string }): ReactElement {
  const { t } = useTranslation('arrangements')
  return (
    <th scope="row">
      <span className="arrangement-mark" title={differs ? t('compare.unlike') : t('compare.alike')}>
        {differs ? '≠' : '='}
      </span>{' '}
      {children}
    </th>
  )
}

function Line({ row, comparison }: { readonly row: Row; readonly comparison: Comparison }): ReactElement {
  const { t } = useTranslation('arrangements')
  return (
    <tr className={row.differs ? 'differs' : 'same'}>
      <Mark differs={row.differs}>{aboutOf(row.about, t)}</Mark>
      {(['left', 'right'] as const).map((side) => (
        <td key={side} data-label={comparison[side].name}>
          {row[side].length === 0 ? (
            <Duty strength={null}>
              <span className="muted">{t('nothingFound')}</span>
            </Duty>
          ) : (
            row[side].map((cell) => (
              <Cell
                key={`${cell.key} ${cell.says}`}
                row={row}
                cell={cell}
                to={`/arrangements/${comparison[side].id}`}
              />
            ))
          )}
        </td>
      ))}
    </tr>
  )
}

function Cell({
  row: { about },
  cell,
  to,
}: {
  readonly row: Row
  readonly cell: Row['left'][number]
  readonly to: string
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const isDuty = about.kind === 'situation' || about.kind === 'always'
  const { says, article, unverified } = cell
  const orientation = about.kind === 'orientation' && says === cell.key
  const body = orientation ? (
    <>
      {t(`orientation.${cell.key}`)} <Said says="" article={article} unverified={unverified} to={to} />
    </>
  ) : (
    <Said
      says={says}
      article={article}
      unverified={unverified}
      to={to}
      lead={isDuty && cell.strength !== null}
    />
  )
  return isDuty ? (
    <Duty strength={cell.strength}>{body}</Duty>
  ) : (
    <div className="arrangement-plain">{body}</div>
  )
}

function aboutOf(about: Row['about'], t: (key: string) => string): string {
  switch (about.kind) {
    case 'situation':
      return t(`arrangements:situation.${about.situation}`)
    case 'always':
      return `${t('arrangements:always')}: ${t(`arrangements:duty.${about.duty}`)}`
    case 'decision':
      return t(`arrangements:subject.${about.subject}`)
    default:
      return t(`arrangements:about.${about.kind}`)
  }
}

/** Where each of the two stands on the eight scales. */
function Stands({ comparison: { left, right } }: { readonly comparison: Comparison }): ReactElement | null {
  const { t } = useTranslation('arrangements')
  const day = useDay()
  const a = useGet('/api/charters/{id}', { path: { id: left.id }, query: day }).data
  const b = useGet('/api/charters/{id}', { path: { id: right.id }, query: day }).data
  const words = useCharterWords()
  const known = useKnownDate()
  if (a === undefined || b === undefined) return null
  const name = ({ charter: { name, instrument } }: typeof a): string =>
    instrument.signed === null ? name : `${name}, ${known(instrument.signed)}`
  return (
    <Section title={t('scales.title')} count={t('scales.eight')}>
      <p className="small muted">{t('scales.means')}</p>
      <p className="line arrangement-key">
        <span className="arrangement-dot left" aria-hidden="true" />
        <span lang="en">{name(a)}</span>
        <span className="arrangement-dot right" aria-hidden="true" />
        <span lang="en">{name(b)}</span>
      </p>
      <ul className="arrangement-stands">
        {dimensions.map((dimension) => (
          <li key={dimension}>
            <h3>{t(`dimension.${dimension}`)}</h3>
            <Ruler
              steps={standOf(a, dimension).steps}
              marks={[
                { value: standOf(a, dimension).stand.value, look: 'left' },
                { value: standOf(b, dimension).stand.value, look: 'right' },
              ]}
            />
            {[a, b].map((full, i) => {
              const { says, behind } = standOf(full, dimension).stand
              const articles = [
                ...new Set(behind.flatMap(({ article }) => words.article(article) ?? [])),
              ].slice(0, 2)
              return (
                <p key={full.charter.id} className="tiny">
                  <span className={`arrangement-dot ${i === 0 ? 'left' : 'right'}`} aria-hidden="true" />{' '}
                  <span className="hidden" lang="en">
                    {full.charter.name}:
                  </span>{' '}
                  {says === null ? t('scales.nothing') : <span lang="en">{says}</span>}{' '}
                  <span className="faint" lang="en">
                    {articles.join(', ')}
                  </span>
                </p>
              )
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
