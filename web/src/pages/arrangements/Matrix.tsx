import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { csvOf, save } from '../../lib/csv.ts'
import { useFormats } from '../../lib/format.ts'
import { Duty, DutyLegend, Unverified } from '../../parts/Duty.tsx'
import { Section } from '../../parts/Section.tsx'
import { useCharterWords, type DutyOwed, type InFull } from './words.ts'

/** Kinds of duty by the column they stand in. */
const columns = {
  consult: ['consult'],
  help: ['assistAllMeans', 'assistMilitary', 'assistAny'],
  report: ['notify', 'inform', 'exerciseTransparency'],
  act: ['acceptDecision', 'nonmilitaryMeasures'],
  refrain: ['neutrality', 'nonaggression', 'noHostileAlliance'],
} as const satisfies Readonly<Record<string, readonly DutyOwed['obligation']['kind'][]>>
type Column = keyof typeof columns
const columnNames = ['consult', 'help', 'report', 'act', 'refrain'] as const satisfies readonly Column[]

interface Line {
  readonly title: string
  readonly duties: readonly DutyOwed[]
}

function inColumn({ duties }: Line, column: Column): DutyOwed[] {
  const kinds: readonly string[] = columns[column]
  return duties.filter(({ obligation }) => kinds.includes(obligation.kind))
}

/** Who owes what on the day: what happens down the side, kinds of duty across. */
export function Matrix({ full }: { readonly full: InFull }): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  const { charter, situations, codes, day } = full
  const words = useCharterWords(charter.actors)
  const always = situations[0]?.duties.always ?? []
  const lines: Line[] = [
    ...situations.map(({ kind, duties }) => ({
      title: t(`situation.${kind}`),
      duties: [...duties.owed, ...duties.allowed],
    })),
    ...(always.length === 0 ? [] : [{ title: t('always'), duties: always }]),
  ]
  const shown = columnNames.filter((column) => lines.some((line) => inColumn(line, column).length > 0))
  if (shown.length === 0)
    return (
      <Section title={t('matrix.title')}>
        <p className="small muted">{t('matrix.none')}</p>
      </Section>
    )
  const table = (): string =>
    csvOf([
      ['situation', 'kind', 'strength', 'who', 'says', 'article', 'unverified'],
      ...lines.flatMap(({ title, duties }) =>
        duties.map((each) => [
          title,
          each.obligation.kind,
          each.obligation.strength,
          words.owed(each),
          each.obligation.says,
          each.obligation.article,
          String(each.unverified),
        ]),
      ),
    ])
  return (
    <Section
      id="duties"
      title={t('matrix.title')}
      count={t('onDay', { day: f.day(day) })}
      tail={
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            save(`${charter.id}-${day}.csv`, table(), 'text/csv')
          }}
        >
          CSV
        </button>
      }
    >
      <DutyLegend />
      <table className="arrangement-cards arrangement-matrix">
        <thead>
          <tr>
            <th className="arrangement-when">{t('matrix.when')}</th>
            {shown.map((column) => (
              <th key={column}>{t(`matrix.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.title}>
              <th scope="row">{line.title}</th>
              {shown.map((column) => (
                <MatrixCell
                  key={column}
                  label={t(`matrix.${column}`)}
                  duties={inColumn(line, column)}
                  full={full}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tiny faint arrangement-note">
        {t('matrix.means')}{' '}
        {charter.template ? null : (
          <>
            {t('codes')}{' '}
            <span className="proof">
              {Object.entries(codes)
                .map(([name, { value }]) => `${name} ${value}`)
                .join(' · ')}
            </span>
          </>
        )}
      </p>
    </Section>
  )
}

function MatrixCell({
  label,
  duties,
  full,
}: {
  readonly label: string
  readonly duties: readonly DutyOwed[]
  readonly full: InFull
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const words = useCharterWords(full.charter.actors)
  if (duties.length === 0)
    return (
      <td data-label={label} className="nil">
        <span className="faint">–</span>
      </td>
    )
  return (
    <td data-label={label}>
      {duties.map((each) => (
        <Duty key={each.obligation.id} strength={each.obligation.strength}>
          {words.owed(each)}
          {t('colon')}
          {t(`duty.${each.obligation.kind}`)}{' '}
          <span className="faint" title={each.obligation.says}>
            {words.article(each.obligation.article)}
          </span>{' '}
          {each.unverified ? <Unverified /> : null}
        </Duty>
      ))}
    </td>
  )
}
