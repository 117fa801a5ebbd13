import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFormats } from '../../lib/format.ts'
import { Grade } from '../../parts/Badges.tsx'
import { Shape, useLookOf, useNameOf } from '../../parts/Member.tsx'
import { SaveAs } from '../../parts/SaveAs.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'
import { Title } from '../question/Evidence.tsx'
import type { Coding } from './CodeEvidence.tsx'
import { lookOfCode, short, type InFull, type Item } from './shown.ts'

const looks = ['strongly', 'against', 'neutral', 'fits', 'missing'] as const

/** Evidence against hypotheses, what tells them apart best on top. Shapes are the members who code a cell otherwise. */
export function Matrix(props: {
  readonly inFull: InFull
  readonly onCode: (coding: Coding) => void
}): ReactElement {
  const { inFull, onCode } = props
  const { t } = useTranslation('hypotheses')
  const f = useFormats()
  const may = useMay()
  const { set, merged } = inFull
  const most = Math.max(1e-9, ...merged.items.map(({ tells }) => tells))
  return (
    <Section
      title={t('matrix.title')}
      count={t('matrix.counted', { count: merged.counted, missing: merged.missing })}
      tail={
        <>
          {may('judge') ? (
            <button
              type="button"
              className="linkbutton"
              onClick={() => {
                onCode({})
              }}
            >
              {t('code.open')}
            </button>
          ) : null}
          {may('judge') ? ' · ' : null}
          <SaveAs name="matrix" rows={() => tableOf(inFull)} />
        </>
      }
    >
      {merged.items.length === 0 ? (
        <Empty>{t('matrix.empty')}</Empty>
      ) : (
        <>
          <p className="line hyp-key">
            {looks.map((look) => (
              <span key={look}>
                <Cell look={look} /> {t(`cell.${look}`)}
              </span>
            ))}
            <span>{t('matrix.shapes')}</span>
          </p>
          <div className="assess-table hyp-table">
            <table>
              <thead>
                <tr>
                  <th>{t('matrix.evidence')}</th>
                  {set.hypotheses.map(({ text }, place) => (
                    <th key={text}>
                      <b>{short(place)}</b>
                      <span className="hyp-name">{text}</span>
                    </th>
                  ))}
                  <th>{t('matrix.tells')}</th>
                  <th>{t('matrix.dropped')}</th>
                </tr>
              </thead>
              <tbody>
                {merged.items.map((item) => (
                  <Line key={item.evidence.id} item={item} most={most} inFull={inFull} onCode={onCode} />
                ))}
                <tr>
                  <th scope="row">{t('matrix.sum')}</th>
                  {set.hypotheses.map(({ text }, place) => (
                    <td key={text} data-label={short(place)}>
                      <b className="num">{f.fixed(merged.against[place] ?? 0, 2)}</b>
                    </td>
                  ))}
                  <td />
                  <td />
                </tr>
              </tbody>
            </table>
          </div>
        </>
      )}
    </Section>
  )
}

function Cell({ look }: { readonly look: (typeof looks)[number] }): ReactElement {
  return <i className={`hyp-cell ${look}`} aria-hidden="true" />
}

function Line(props: {
  readonly item: Item
  readonly most: number
  readonly inFull: InFull
  readonly onCode: (coding: Coding) => void
}): ReactElement {
  const { item, most, inFull, onCode } = props
  const { t } = useTranslation('hypotheses')
  const f = useFormats()
  const may = useMay()
  const words = useEventWords()
  const { record, id } = item.evidence
  const when =
    record === null
      ? undefined
      : record.event === null
        ? record.document?.published && words.day(record.document.published)
        : words.when(record.event.date)
  return (
    <tr>
      <th scope="row">
        <span className="hyp-evidence">
          {record?.grade == null ? (
            <span />
          ) : (
            <Grade source={record.grade.reliability} claim={record.grade.credibility} />
          )}
          <span>
            <Title cited={{ id, record }} />
            <span className="assess-under">
              {when ?? t('events:undated')}
              {may('judge') ? (
                <>
                  {' · '}
                  <button
                    type="button"
                    className="linkbutton"
                    onClick={() => {
                      onCode({ evidence: id })
                    }}
                  >
                    {t('code.again')}
                  </button>
                </>
              ) : null}
            </span>
          </span>
        </span>
      </th>
      {item.cells.map(({ code, otherwise }, place) => {
        const look = item.weight === null ? 'missing' : lookOfCode(code)
        return (
          <td key={short(place)} data-label={`${short(place)} ${inFull.set.hypotheses[place]?.text ?? ''}`}>
            <span className={`hyp-code ${look}`}>
              <Cell look={look} /> {t(`cell.${look}`)}
            </span>
            <Otherwise of={otherwise} />
          </td>
        )
      })}
      <td data-label={t('matrix.tells')}>
        {item.weight === null ? (
          <span className="faint">{t('matrix.missing')}</span>
        ) : (
          <span
            className="assess-meter"
            role="img"
            aria-label={f.fixed(item.tells, 2)}
            title={f.fixed(item.tells, 2)}
          >
            <i style={{ width: `${(100 * item.tells) / most}%` }} />
          </span>
        )}
      </td>
      <td data-label={t('matrix.dropped')}>
        <IfDropped item={item} />
      </td>
    </tr>
  )
}

/** What would lead without it: in amber where that is something else. */
function IfDropped({ item }: { readonly item: Item }): ReactElement {
  const { t } = useTranslation('hypotheses')
  const f = useFormats()
  const { weight, carries, otherwise } = item
  const names = f.list(otherwise.leads.map(short))
  if (carries)
    return (
      <b className="hyp-carries">
        {weight === null
          ? t('matrix.ifJudged', { names })
          : t('matrix.leads', { names, count: otherwise.leads.length })}
      </b>
    )
  if (weight === null) return <span className="faint">–</span>
  return (
    <span className="num muted">
      {otherwise.margin === null ? '–' : t('matrix.margin', { amount: f.fixed(otherwise.margin, 2) })}
    </span>
  )
}

function Otherwise({ of }: { readonly of: Item['cells'][number]['otherwise'] }): ReactElement | null {
  const { t } = useTranslation('hypotheses')
  const lookOf = useLookOf()
  const nameOf = useNameOf()
  if (of.length === 0) return null
  return (
    <span className="hyp-otherwise">
      {of.map(({ member, code }) => {
        const words = `${nameOf(member)}: ${t(`cell.${lookOfCode(code)}`)}`
        return (
          <span
            key={member}
            className={`member m${lookOf(member).hue}`}
            role="img"
            aria-label={words}
            title={words}
          >
            <Shape look={lookOf(member)} />
          </span>
        )
      })}
    </span>
  )
}

function tableOf({ set, merged }: InFull): (string | number | null)[][] {
  return [
    [
      'evidence',
      'grade',
      'weight',
      ...set.hypotheses.map(({ text }) => text),
      'diagnosticity',
      'tells',
      'shows',
    ],
    ...merged.items.map(({ evidence: { id, record }, weight, cells, diagnosticity, tells }) => [
      id,
      record?.grade == null ? null : `${record.grade.reliability}${record.grade.credibility}`,
      weight,
      ...cells.map(({ code }) => code),
      diagnosticity,
      tells,
      record?.shows ?? null,
    ]),
  ]
}
