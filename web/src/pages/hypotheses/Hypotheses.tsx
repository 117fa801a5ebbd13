import { Link, useParams } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Tlp } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { QuestionTabs } from '../questions/QuestionTabs.tsx'
import { Against } from './Against.tsx'
import { CodeEvidence, type Coding } from './CodeEvidence.tsx'
import { Matrix } from './Matrix.tsx'
import { short, type InFull } from './shown.ts'
import { Assumptions, Signs } from './Signs.tsx'
import './hypotheses.css'

/** Explanations that compete: what speaks against each, who ranks them how, and the evidence that carries the lead. */
export function Hypotheses(): ReactElement {
  const { t } = useTranslation('hypotheses')
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  const { data, error, refetch } = useGet('/api/hypotheses/{id}', { path: { id } })
  // What stays from the page before is another set.
  const inFull = data?.id.startsWith(id) === true ? data : undefined
  usePlace(
    { name: t('questions:title'), to: '/questions' },
    { name: t('title'), to: '/hypotheses' },
    { name: inFull?.set.text ?? '' },
  )
  if (inFull === undefined)
    return error === null ? <Loading rows={8} /> : <Problem error={error} onRetry={() => void refetch()} />
  return <Shown inFull={inFull} />
}

function Shown({ inFull }: { readonly inFull: InFull }): ReactElement {
  const [coding, setCoding] = useState<Coding>()
  return (
    <>
      <Head inFull={inFull} />
      <QuestionTabs />
      <div className="stack">
        <div className="assess-even">
          <Against inFull={inFull} />
          <Ranks inFull={inFull} />
        </div>
        <Matrix inFull={inFull} onCode={setCoding} />
        <div className="assess-even">
          <Assumptions inFull={inFull} />
          <Signs inFull={inFull} />
        </div>
      </div>
      <CodeEvidence
        inFull={inFull}
        coding={coding}
        onClose={() => {
          setCoding(undefined)
        }}
      />
    </>
  )
}

function Head({ inFull }: { readonly inFull: InFull }): ReactElement {
  const { t } = useTranslation('hypotheses')
  const { set, question, tlp, compartment, author, coders } = inFull
  return (
    <div className="pagehead">
      <p className="meta">
        <Tlp label={tlp} />
        <span>{compartment}</span>
        <Member name={author} />
        <span>{t('coded', { count: coders.length })}</span>
        {question === null ? null : <Link to={`/questions/${question.id}`}>{question.text}</Link>}
      </p>
      <h1>{set.text}</h1>
      <Lede inFull={inFull} />
    </div>
  )
}

/** What leads, and the one piece of evidence without which something else would. */
function Lede({ inFull }: { readonly inFull: InFull }): ReactElement {
  const { t } = useTranslation('hypotheses')
  const f = useFormats()
  const { set, merged, blind } = inFull
  const named = (places: readonly number[]): string =>
    f.list(places.map((place) => set.hypotheses[place]?.text ?? short(place)))
  const carriers = merged.items.filter(({ carries, weight }) => carries && weight !== null)
  const [carrier] = carriers
  const sentences = [
    merged.counted === 0
      ? t('lead.none')
      : t('lead.least', { names: named(merged.leads), count: merged.leads.length }),
    ...(merged.counted === 0
      ? []
      : carrier === undefined
        ? [t('lead.noCarrier')]
        : [t('lead.carriers', { count: carriers.length, names: named(carrier.otherwise.leads) })]),
    ...(blind ? [t('blind')] : []),
  ]
  return <p className="lede">{sentences.join(' ')}</p>
}

function Ranks({ inFull }: { readonly inFull: InFull }): ReactElement {
  const { t } = useTranslation('hypotheses')
  const { members, set } = inFull
  return (
    <Section title={t('ranks.title')}>
      {members.length === 0 ? (
        <p className="small muted">{t('ranks.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{t('ranks.member')}</th>
              <th>{t('ranks.order')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ member, order, leads }) => (
              <tr key={member}>
                <th scope="row">
                  <Member name={member} />
                </th>
                <td>
                  <span className="hyp-order">
                    {order.map((place) => (
                      <span
                        key={place}
                        className={leads.includes(place) ? 'first' : ''}
                        title={set.hypotheses[place]?.text}
                      >
                        {short(place)}
                      </span>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
