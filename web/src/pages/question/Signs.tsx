import type { ReactElement } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useMay } from '../../shell/session.ts'
import type { Asked, Sign } from './asked.ts'
import { AssumptionForm, SeenForm, SignForm } from './SignForms.tsx'

/** What would change members' minds: signs agreed on beforehand, who has seen them and when, and what is taken for granted. */
export function Signs({ asked }: { readonly asked: Asked }): ReactElement | null {
  const { t } = useTranslation('question')
  const { data } = useGet('/api/questions/{id}/signs', { path: { id: asked.id } })
  const may = useMay()('judge')
  const [adding, setAdding] = useState<'sign' | 'assumption'>()
  if (data === undefined) return null
  const { indicators, assumptions } = data
  const done = (): void => {
    setAdding(undefined)
  }
  return (
    <Section title={t('signs.title')} {...(indicators.length === 0 ? {} : { count: indicators.length })}>
      {indicators.length === 0 ? <p className="small muted">{t('signs.none')}</p> : null}
      {indicators.map((sign) => (
        <SignRow key={sign.id} asked={asked} sign={sign} may={may} />
      ))}
      {assumptions.map(({ id, author, assumption }) => (
        <article key={id} className="row">
          <div className="spread">
            <h3>{assumption.text}</h3>
            <span className="badge">{t(`hypotheses:ground.${assumption.ground}`)}</span>
          </div>
          <p className="small muted">
            {t('signs.assumed')} <Member name={author} /> {assumption.note}
          </p>
        </article>
      ))}
      {!may ? null : adding === 'sign' ? (
        <SignForm question={asked.id} onDone={done} />
      ) : adding === 'assumption' ? (
        <AssumptionForm question={asked.id} onDone={done} />
      ) : (
        <p className="line small noprint">
          {(['sign', 'assumption'] as const).map((what) => (
            <button
              key={what}
              type="button"
              className="linkbutton"
              onClick={() => {
                setAdding(what)
              }}
            >
              {t(`signs.add.${what}`)}
            </button>
          ))}
        </p>
      )}
    </Section>
  )
}

function SignRow({
  asked,
  sign,
  may,
}: {
  readonly asked: Asked
  readonly sign: Sign
  readonly may: boolean
}): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const [telling, setTelling] = useState(false)
  const { indicator, reached, author, stated } = sign
  const { line, seen, points, note } = indicator
  const look = reached ? 'badge due' : 'badge open'
  return (
    <article className="row">
      <div className="spread">
        <h3>{indicator.sign}</h3>
        <span className={look}>
          {t(
            reached
              ? 'hypotheses:signs.reached'
              : seen === null
                ? 'hypotheses:signs.notLooked'
                : 'hypotheses:signs.notYet',
          )}
        </span>
      </div>
      <p className="small muted">
        {t(`hypotheses:signs.${line.reached}`, { amount: f.number(line.value, 2), unit: line.unit })}
        {points === null ? '' : ` ${t(`signs.points.${points}`)}`}
        {seen === null
          ? ''
          : ` ${t('hypotheses:signs.seen', { amount: f.number(seen.value, 2), day: f.day(seen.on) })}`}{' '}
        {note}
      </p>
      <p className="line small">
        <Member name={author} />
        <span className="muted">
          {seen === null
            ? t('signs.agreed', { day: f.day(stated) })
            : t('signs.says', { day: f.day(stated) })}
        </span>
        {may && !telling ? (
          <button
            type="button"
            className="linkbutton noprint"
            onClick={() => {
              setTelling(true)
            }}
          >
            {t('signs.tell')}
          </button>
        ) : null}
      </p>
      {telling ? (
        <SeenForm
          question={asked.id}
          sign={sign}
          onDone={() => {
            setTelling(false)
          }}
        />
      ) : null}
    </article>
  )
}
