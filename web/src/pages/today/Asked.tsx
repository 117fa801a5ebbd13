import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { measureOf } from '../../charts/numbers.ts'
import { useFormats } from '../../lib/format.ts'
import { Pending } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useReasonText } from '../questions/reasons.ts'
import { useHeadlineText } from '../questions/summary.ts'
import type { Day } from './day.ts'

type Item = Schema<'QuestionItem'>

/** Questions shown; the list has them all. */
const shown = 6

/** Questions that wait for the seat's answer: first those it never answered, then those to answer again. */
export function Waiting({ day: { unanswered, reask } }: { readonly day: Day }): ReactElement {
  const { t } = useTranslation('today')
  const total = unanswered.total + reask.total
  const items = [...unanswered.items, ...reask.items].slice(0, shown)
  return (
    <Section
      title={t('waiting.title')}
      count={total === 0 ? undefined : total}
      tail={
        total > items.length ? (
          <Link to="/questions" search={{ waiting: 'me' }}>
            {t('all', { count: total })}
          </Link>
        ) : undefined
      }
    >
      {total === 0 ? <p className="small muted">{t('waiting.none')}</p> : null}
      {items.map((item) => (
        <Row key={item.id} item={item} />
      ))}
    </Section>
  )
}

/** Questions that close within a fortnight. */
export function Closing({ day: { closing, asOf } }: { readonly day: Day }): ReactElement {
  const { t } = useTranslation('today')
  const f = useFormats()
  return (
    <Section title={t('closing.title')} count={closing.total === 0 ? undefined : closing.total}>
      {closing.total === 0 ? <p className="small muted">{t('closing.none')}</p> : null}
      {closing.items.map(({ id, text, closes }) => (
        <div key={id} className="row">
          <h3>
            <Link to={`/questions/${id}`} data-item="">
              {text}
            </Link>
          </h3>
          <p className="line">
            <span className="badge due">{f.relative(closes, asOf)}</span>
            <span>{f.instant(closes)}</span>
          </p>
        </div>
      ))}
    </Section>
  )
}

function Row({ item }: { readonly item: Item }): ReactElement {
  const { t } = useTranslation('today')
  const reason = useReasonText()
  const { id, text, reask, compartment } = item
  return (
    <div className="row">
      <h3>
        <Link to={`/questions/${id}`} data-item="">
          {text}
        </Link>
      </h3>
      <p className="small muted">{reask.why.slice(0, 2).map(reason).join(' ')}</p>
      <div className="line">
        {item.headline === null ? <Blind item={item} /> : <Stands item={item} headline={item.headline} />}
        {compartment === 'plenary' ? null : <span>{t('in', { compartment })}</span>}
      </div>
    </div>
  )
}

function Blind({ item: { answered } }: { readonly item: Item }): ReactElement {
  const { t } = useTranslation('today')
  return (
    <>
      <Pending word={t('questions:hidden')} />
      {answered.length === 0 ? (
        <span>{t('waiting.first')}</span>
      ) : (
        <>
          <span>{t('waiting.answered')}</span>
          {answered.map((name) => (
            <Member key={name} name={name} />
          ))}
        </>
      )}
    </>
  )
}

function Stands({
  item: { form, own },
  headline,
}: {
  readonly item: Item
  readonly headline: NonNullable<Item['headline']>
}): ReactElement {
  const { t } = useTranslation('today')
  const measure = measureOf(form, useFormats())
  const { figure, word } = useHeadlineText(form)(headline)
  return (
    <>
      <span>
        {t('waiting.joint')} <b className="today-figure">{word === '' ? figure : `${figure}, ${word}`}</b>
      </span>
      {own === null ? null : (
        <span>
          {t('waiting.ours')} {measure.short(own)}
        </span>
      )}
    </>
  )
}
