import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { post, Refusal } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { useFormats } from '../../lib/format.ts'
import { notice, Problem } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'
import { useReasonText } from '../questions/reasons.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { answerOf, fieldsOf, sending, untouched, type Draft } from './answerDraft.ts'
import { useAnswerText } from './answerText.ts'
import { Meanwhile } from './Meanwhile.tsx'
import { membersOf } from './members.ts'
import type { Asked } from './asked.ts'
import { useBrought } from './useBrought.ts'
import { useTitleOf } from './useTitleOf.ts'

/** The seat's own answer: what it said last, and the form that says it anew. */
export function AnswerCard({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation('question')
  const card = useRef<HTMLElement>(null)
  const may = useMay()
  useAnswerKey(card)
  return (
    <section ref={card} className="card question-answer" aria-labelledby="your-answer">
      <div className="spread">
        <h2 id="your-answer">{t('answer.title')}</h2>
        {asked.reask.due ? (
          <span className="badge due">{t(asked.own === null ? 'answer.due' : 'answer.reask')}</span>
        ) : null}
      </div>
      <Before asked={asked} />
      {asked.state !== 'open' || asked.round?.own ? null : may('judge') ? (
        <AnswerForm asked={asked} />
      ) : (
        <p className="small muted">{t('answer.mayNot')}</p>
      )}
    </section>
  )
}

/** `a` goes to the first field. */
function useAnswerKey(card: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event
      const typing = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
      if (event.key !== 'a' || typing || event.metaKey || event.ctrlKey || event.altKey) return
      const first = card.current?.querySelector<HTMLInputElement>('input:not([type="hidden"])')
      if (!first) return
      event.preventDefault()
      first.focus()
      first.select()
      first.scrollIntoView({ block: 'center' })
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [card])
}

/** What the seat said last, and what came since. */
function Before({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const text = useAnswerText(asked.question.form)
  const reason = useReasonText()
  const { own, reask, asOf, question, round } = asked
  const said =
    own === null && round?.own
      ? t('round.said', { value: text(round.own.answer) })
      : own === null
        ? t(asked.state === 'open' ? 'answer.none' : `answer.noneAnd.${asked.state}`, {
            day: f.day(question.opens),
          })
        : t('answer.said', { value: text(own.answer), day: f.day(own.at), ago: f.relative(own.at, asOf) })
  const why = own === null ? [] : reask.why.map((each) => reason(each))
  return (
    <p className="small muted question-before">
      {said} {why.join(' ')}
    </p>
  )
}

/** The way on where evidence is not released yet to all who read the question. */
function ReleaseFirst({ error }: { readonly error: Error }): ReactElement | null {
  const { t } = useTranslation('question')
  if (!(error instanceof Refusal) || error.code !== 'E_REFERENCE_UNREADABLE') return null
  return (
    <p className="small">
      <Link to="/release" search={{ propose: error.paths.join(',') }}>
        {t('answer.releaseFirst', { count: error.paths.length })}
      </Link>
    </p>
  )
}

function AnswerForm({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation('question')
  const client = useQueryClient()
  const text = useAnswerText(asked.question.form)
  const [draft, setDraft, forget] = useDraft<Draft>(`answer:${asked.id}`, untouched)
  const answering = usePost('/api/questions/{id}/judgements')
  const fields = fieldsOf(asked, draft, useTitleOf(asked))
  const own = asked.own?.id ?? null
  const made = answerOf(asked.question.form, fields)
  const isTouched = draft.basedOn !== undefined
  const meanwhile =
    (isTouched && draft.basedOn !== own) ||
    (answering.error instanceof Refusal && answering.error.code === 'E_CHANGED_MEANWHILE')
  // Two changes of one act follow each other before the page is drawn again: the second goes on from the first.
  const latest = useRef(draft)
  latest.current = draft
  const touch = (change: Partial<Draft>): void => {
    answering.reset()
    latest.current = { basedOn: own, ...latest.current, ...change }
    setDraft(latest.current)
  }
  useBrought(fields.evidence, (evidence) => {
    touch({ evidence })
  })
  const send = (of: Draft, what: typeof fields): void => {
    const answer = answerOf(asked.question.form, what)
    if (!('answer' in answer)) return
    // A form that is gone by the time the node answers, since news of the answer came first, has to forget its draft all the same.
    void answering
      .mutateAsync({ body: sending(asked, of, what, answer.answer), params: { path: { id: asked.id } } })
      .then(
        ({ id, sealed }) => {
          forget()
          // A commit is for good.
          if (sealed) notice(t('round.done', { value: text(answer.answer) }))
          else
            notice(t('answer.done', { value: text(answer.answer) }), {
              label: t('common:undo'),
              act: () =>
                void post('/api/retractions', { id, reason: 'error' }).then(() => client.invalidateQueries()),
            })
        },
        // What the other wrote is shown beside what is kept of this.
        () => client.invalidateQueries(),
      )
  }
  const readers = membersOf(asked).length
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send(draft, fields)
      }}
    >
      <AnswerFields
        asked={asked}
        fields={fields}
        wrong={isTouched && 'wrong' in made ? made.wrong : undefined}
        onChange={touch}
      />
      {meanwhile && asked.own !== null ? (
        <Meanwhile
          own={asked.own}
          shown={text(asked.own.answer)}
          onMine={() => {
            send({ ...draft, basedOn: own }, fields)
          }}
          onTheirs={() => {
            answering.reset()
            forget()
          }}
        />
      ) : answering.error === null ? null : (
        <>
          <Problem error={answering.error} />
          <ReleaseFirst error={answering.error} />
        </>
      )}
      <div className="actions question-submit">
        <Button type="submit" variant="filled" disabled={!('answer' in made)} loading={answering.isPending}>
          {asked.round?.running === true
            ? t('round.do')
            : t(readers < 2 ? 'answer.keep' : 'answer.give', { count: readers })}
        </Button>
        {asked.own !== null && !isTouched ? (
          <Button
            variant="subtle"
            disabled={answering.isPending}
            onClick={() => {
              send(untouched, fields)
            }}
          >
            {asked.own.answer.kind === 'options'
              ? t('answer.stillSame')
              : t('answer.still', { value: text(asked.own.answer).replace(/ \(.*$/, '') })}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
