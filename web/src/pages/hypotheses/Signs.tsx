import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Section } from '../../parts/Section.tsx'
import { lookOfCode, short, type InFull } from './shown.ts'

const grounds = { solid: 'modality state', caveated: 'modality planned', unsupported: 'modality' } as const

/** What is taken for granted, the weakest ground first. */
export function Assumptions({ inFull }: { readonly inFull: InFull }): ReactElement {
  const { t } = useTranslation('hypotheses')
  const f = useFormats()
  const { assumptions } = inFull
  return (
    <Section title={t('assumptions.title')} count={assumptions.length === 0 ? undefined : assumptions.length}>
      {assumptions.length === 0 ? <p className="small muted">{t('assumptions.none')}</p> : null}
      {assumptions.map(({ id, assumption }) => (
        <article key={id} className="row">
          <div className="spread">
            <h3>{assumption.text}</h3>
            <span className={`badge ${grounds[assumption.ground]}`}>{t(`ground.${assumption.ground}`)}</span>
          </div>
          <p className="small muted">
            {assumption.note}
            {assumption.bears.length === 0
              ? ''
              : ` ${t('assumptions.bears', { names: f.list(assumption.bears.map(short)) })}`}
          </p>
        </article>
      ))}
    </Section>
  )
}

/** Signs agreed on beforehand: what has reached its line first, then what would tell most. */
export function Signs({ inFull }: { readonly inFull: InFull }): ReactElement {
  const { t } = useTranslation('hypotheses')
  const f = useFormats()
  const { indicators } = inFull
  return (
    <Section title={t('signs.title')} count={indicators.length === 0 ? undefined : indicators.length}>
      {indicators.length === 0 ? <p className="small muted">{t('signs.none')}</p> : null}
      {indicators.map(({ id, indicator: { sign, line, seen, codes, note }, reached }) => {
        const against = (codes ?? []).flatMap((code, place) =>
          code === 'I' || code === 'II' ? [`${short(place)} (${t(`cell.${lookOfCode(code)}`)})`] : [],
        )
        return (
          <article key={id} className="row">
            <div className="spread">
              <h3>{sign}</h3>
              <span className={reached ? 'badge due' : 'badge open'}>
                {t(reached ? 'signs.reached' : seen === null ? 'signs.notLooked' : 'signs.notYet')}
              </span>
            </div>
            <p className="small muted">
              {t(`signs.${line.reached}`, { amount: f.number(line.value, 2), unit: line.unit })}
              {seen === null
                ? ''
                : ` ${t('signs.seen', { amount: f.number(seen.value, 2), day: f.day(seen.on) })}`}
              {against.length === 0 ? '' : ` ${t('signs.against', { names: f.list(against) })}`}
              {note === '' ? '' : ` ${note}`}
            </p>
          </article>
        )
      })}
    </Section>
  )
}
