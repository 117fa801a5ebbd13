import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Tlp } from '../../parts/Badges.tsx'
import { useSession } from '../../shell/session.ts'
import { fieldsOf, untouched, type Draft as AnswerDraft } from '../question/answerDraft.ts'
import { NumberFields } from '../question/NumberFields.tsx'
import type { Asked } from '../question/asked.ts'
import { formOf, reaskLines, type NewQuestion } from './newDraft.ts'
import '../question/question.css'

/** The question as members will see it, with the fields in which they will answer. */
export function Preview({ draft }: { readonly draft: NewQuestion }): ReactElement {
  const { t } = useTranslation('asking')
  const f = useFormats()
  const form = formOf(draft)
  return (
    <aside className="card asking-preview" aria-label={t('preview.title')}>
      <h2>{t('preview.title')}</h2>
      <p className="meta">
        <Tlp label={draft.tlp} />
        <span>{draft.where}</span>
        <span>{t(`kind.${draft.kind}`)}</span>
      </p>
      <h3>{draft.text.trim() === '' ? t('preview.noText') : draft.text}</h3>
      {draft.criteria.trim() === '' ? null : <p className="small question-text">{draft.criteria}</p>}
      {'field' in form ? (
        <p className="small muted">{t(`lack.${form.why}`)}</p>
      ) : (
        <Trial key={JSON.stringify(form)} draft={draft} form={form} />
      )}
      <dl className="facts">
        {draft.closes === '' ? null : (
          <>
            <dt>{t('question:rules.closes')}</dt>
            <dd>{f.day(draft.closes)}</dd>
          </>
        )}
        {reaskLines(draft.reask).length === 0 ? null : (
          <>
            <dt>{t('question:rules.reask')}</dt>
            <dd>{reaskLines(draft.reask).join('; ')}</dd>
          </>
        )}
      </dl>
    </aside>
  )
}

/** The fields as they will be: they can be tried, and nothing is sent. */
function Trial({
  draft,
  form,
}: {
  readonly draft: NewQuestion
  readonly form: Asked['question']['form']
}): ReactElement {
  const { t } = useTranslation('asking')
  const now = useSession()?.clock.now ?? ''
  const [answer, setAnswer] = useState<AnswerDraft>(untouched)
  const asked = trialOf(draft, form, now)
  return (
    <div>
      <p className="tiny faint">{t('preview.try')}</p>
      <NumberFields
        asked={asked}
        fields={fieldsOf(asked, answer, (id) => id)}
        wrong={undefined}
        onChange={(change) => {
          setAnswer({ ...answer, ...change })
        }}
      />
    </div>
  )
}

/** The question as it would be, asked by nobody yet. */
function trialOf(draft: NewQuestion, form: Asked['question']['form'], now: string): Asked {
  const at = Date.parse(now)
  return {
    id: '',
    author: '',
    compartment: draft.where,
    tlp: draft.tlp,
    asked: at,
    question: {
      text: draft.text,
      form,
      criteria: draft.criteria,
      sourceOfTruth: draft.truth,
      opens: now,
      closes: draft.closes,
      resolves: draft.resolves,
      reask: [],
    },
    goesOn: null,
    cameFrom: null,
    state: 'open',
    asOf: at,
    joint: { blind: true, members: [] },
    missing: [],
    round: null,
    own: null,
    looked: null,
    reask: { due: false, at: null, why: [] },
    discussion: [],
    resolution: null,
    scores: null,
    time: 'stated',
    notYetWitnessed: [],
    notBlind: [],
  }
}
