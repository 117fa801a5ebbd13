import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { post, type Schema } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { useFormats } from '../../lib/format.ts'
import { actingSeat } from '../../lib/seat.ts'
import { Member } from '../../parts/Member.tsx'
import { Retract } from '../../parts/Retract.tsx'
import { Section } from '../../parts/Section.tsx'
import { notice, Problem } from '../../parts/States.tsx'
import { useSession } from '../../shell/session.ts'
import { MentionArea } from './MentionArea.tsx'
import { TextWithRecords } from '../../parts/TextWithRecords.tsx'
import './question.css'

type Said = Schema<'Said'>

/** A record with what was said of it. */
export interface Discussed {
  readonly id: string
  readonly compartment: string
  readonly discussion: readonly Said[]
  /** Members who read it where it stands, and can be called. */
  readonly members: readonly string[]
}

/** Shown at first; the earlier ones on asking. */
const shownAtFirst = 12

/** What is said of a record: answers stand under what they answer. */
export function Discussion({ about }: { readonly about: Discussed }): ReactElement {
  const { t } = useTranslation('question')
  const [all, setAll] = useState(false)
  const [replying, setReplying] = useState<string>()
  const mute = useSession()?.mute === true
  const { discussion } = about
  const place = useRef<HTMLDivElement>(null)
  const unread = useSeen(about, place)
  const threads = threadsOf(discussion)
  const hidden = all ? 0 : Math.max(0, threads.length - shownAtFirst)
  return (
    <Section
      id="discussion"
      title={t('talk.title')}
      count={discussion.length === 0 ? undefined : discussion.length}
      tail={
        hidden === 0 ? undefined : (
          <button
            type="button"
            className="linkbutton"
            onClick={() => {
              setAll(true)
            }}
          >
            {t('talk.earlier', { count: hidden })}
          </button>
        )
      }
    >
      <div ref={place} />
      {discussion.length === 0 ? <p className="small muted">{t('talk.empty')}</p> : null}
      {threads.slice(hidden).map(({ first, replies }) => (
        <div key={first.id} className="question-thread">
          {[first, ...replies].map((said) => (
            <Talk
              key={said.id}
              said={said}
              isNew={unread.has(said.id)}
              about={about}
              onReply={() => {
                setReplying(replying === first.id ? undefined : first.id)
              }}
            />
          ))}
          {replying === first.id ? (
            <Say
              about={about}
              replies={first.id}
              onDone={() => {
                setReplying(undefined)
              }}
            />
          ) : null}
        </div>
      ))}
      {mute ? null : <Say about={about} />}
    </Section>
  )
}

interface Thread {
  readonly first: Said
  readonly replies: Said[]
}

/** Threads by their first saying, oldest first; an answer to an answer stands in the same thread. */
function threadsOf(discussion: readonly Said[]): Thread[] {
  const threads: Thread[] = []
  const of = new Map<string, Thread>()
  for (const said of discussion) {
    const known = said.replies === null ? undefined : of.get(said.replies)
    const thread = known ?? { first: said, replies: [] }
    if (known === undefined) threads.push(thread)
    else known.replies.push(said)
    of.set(said.id, thread)
  }
  return threads
}

/** What called us unread when the page was opened. Once the discussion was in sight, it counts as seen everywhere else. */
function useSeen(about: Discussed, place: RefObject<HTMLDivElement | null>): ReadonlySet<string> {
  const client = useQueryClient()
  const [unread] = useState(() => new Set(about.discussion.filter((said) => said.unread).map(({ id }) => id)))
  useEffect(() => {
    if (unread.size === 0 || place.current === null) return
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      sight.disconnect()
      void post('/api/seen', { place: about.id }).then(() =>
        client.invalidateQueries({
          predicate: ({ queryKey: [path] }) => path === '/api/counts' || path === '/api/today',
        }),
      )
    })
    sight.observe(place.current)
    return () => {
      sight.disconnect()
    }
  }, [about.id, unread, place, client])
  return unread
}

function Talk({
  said,
  isNew,
  about,
  onReply,
}: {
  readonly said: Said
  readonly isNew: boolean
  readonly about: Discussed
  readonly onReply: () => void
}): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const [retracting, setRetracting] = useState(false)
  const session = useSession()
  const acting = session?.acting ?? actingSeat()
  return (
    <article className={isNew ? 'question-talk unread' : 'question-talk'} id={said.id.slice(0, 12)}>
      <p className="line">
        <Member name={said.author} />
        <span className="faint">{f.instant(said.at)}</span>
        {isNew ? <span className="badge due">{t('talk.callsUs')}</span> : null}
        {session?.mute === true ? null : (
          <span className="question-acts">
            <button type="button" className="linkbutton" onClick={onReply}>
              {t('talk.reply')}
            </button>
            {said.author === acting ? (
              <button
                type="button"
                className="linkbutton"
                onClick={() => {
                  setRetracting(true)
                }}
              >
                {t('talk.retract')}
              </button>
            ) : null}
          </span>
        )}
      </p>
      <p className="question-text">
        <TextWithRecords text={said.text} names={about.members} />
      </p>
      {retracting ? (
        <Retract
          id={said.id}
          what={said.text}
          destroys={[t('talk.retracts')]}
          onClose={() => {
            setRetracting(false)
          }}
        />
      ) : null}
      {said.masked ? <p className="tiny faint">{t('talk.masked')}</p> : null}
    </article>
  )
}

const nothing = ''

/** Says something where the record stands, and so to whom. */
function Say({
  about,
  replies,
  onDone,
}: {
  readonly about: Discussed
  readonly replies?: string
  readonly onDone?: () => void
}): ReactElement {
  const { t } = useTranslation('question')
  const client = useQueryClient()
  const [text, setText, forget] = useDraft(`say:${replies ?? about.id}`, nothing)
  const sending = usePost('/api/records/{id}/comments')
  const readers = about.members.length
  const send = (): void => {
    sending.mutate(
      {
        body: { text, ...(replies === undefined ? {} : { replies }) },
        params: { path: { id: about.id } },
      },
      {
        onSuccess: ({ id }) => {
          forget()
          onDone?.()
          notice(t('talk.done'), {
            label: t('common:undo'),
            act: () =>
              void post('/api/retractions', { id, reason: 'error' }).then(() => client.invalidateQueries()),
          })
        },
      },
    )
  }
  return (
    <form
      className="question-say noprint"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <MentionArea
        label={t('talk.write')}
        placeholder={t('talk.placeholder')}
        value={text}
        onChange={setText}
        members={about.members}
        autoFocus={replies !== undefined}
      />
      {sending.error === null ? null : <Problem error={sending.error} />}
      <div className="actions">
        <Button type="submit" loading={sending.isPending} disabled={text.trim() === ''}>
          {t(`talk.${about.compartment === 'home' ? 'note' : 'post'}`, { place: about.compartment })}
        </Button>
        <span className="tiny faint">{t('talk.goesTo', { count: readers })}</span>
      </div>
    </form>
  )
}
