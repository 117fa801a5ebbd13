import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MiniStanding } from '../../charts/MiniStanding.tsx'
import { measureOf } from '../../charts/numbers.ts'
import { Spark } from '../../charts/Spark.tsx'
import { useFormats } from '../../lib/format.ts'
import { Pending, Tlp } from '../../parts/Badges.tsx'
import { Member, useLookOf, useNameOf } from '../../parts/Member.tsx'
import { useSession } from '../../shell/session.ts'
import { useShortReason } from './reasons.ts'
import { scaleOf, useHeadlineText, type Summary } from './summary.ts'

const columns = ['question', 'joint', 'since', 'spread', 'missing', 'reask'] as const

/** Names of the columns. Each cell says its own again where they do not fit. */
export function OpenHead(): ReactElement {
  const { t } = useTranslation('questions')
  return (
    <div className="questions-row questions-head" aria-hidden="true">
      {columns.map((column) => (
        <span key={column}>{t(`column.${column}`)}</span>
      ))}
    </div>
  )
}

/** A part of a line, under its column's name. */
export function Cell({
  column,
  children,
}: {
  readonly column: string
  readonly children: ReactNode
}): ReactElement {
  const { t } = useTranslation('questions')
  return (
    <div className="questions-cell">
      <span className="questions-column">{t(`column.${column}`)}</span>
      {children}
    </div>
  )
}

/** An open question in one line: what, where it stands, how it got there, who stands where, who is missing, when again. */
export function OpenRow({ question: summary }: { readonly question: Summary }): ReactElement {
  return (
    <article className="questions-row">
      <What summary={summary} />
      {summary.joint.blind ? (
        <Hidden summary={summary} members={summary.joint.members} />
      ) : (
        <Known summary={summary} joint={summary.joint} />
      )}
      <Missing summary={summary} />
      <Again summary={summary} />
    </article>
  )
}

function What({ summary }: { readonly summary: Summary }): ReactElement {
  const { t } = useTranslation('questions')
  const { form, text } = summary.question
  return (
    <div className="questions-cell questions-what">
      <h3>
        <Link className="questions-link" to={`/questions/${summary.id}`} data-item="">
          {text}
        </Link>
      </h3>
      <p className="line tiny">
        <span className="faint">
          {t(`kind.${form.kind}`, 'options' in form ? { count: form.options.length } : {})}
        </span>
        <span className="faint">{summary.compartment}</span>
        <Tlp label={summary.tlp} />
      </p>
    </div>
  )
}

function Hidden({
  summary,
  members,
}: {
  readonly summary: Summary
  readonly members: readonly string[]
}): ReactElement {
  const { t } = useTranslation('questions')
  const all = members.length + summary.missing.length
  // What is hidden from a seat that has answered is still sealed.
  const isOurs = members.includes(useSession()?.acting ?? '')
  return (
    <>
      <Cell column="joint">
        <Pending word={t('hidden')} />
        <p className="tiny faint">{isOurs ? t('sealedUntil') : t('hiddenUntil')}</p>
      </Cell>
      <Cell column="since">
        <p className="tiny faint">{t('committed', { count: members.length, all })}</p>
      </Cell>
      <Cell column="spread">{isOurs ? null : <p className="tiny faint">{t('opensThen')}</p>}</Cell>
    </>
  )
}

function Known({
  summary,
  joint,
}: {
  readonly summary: Summary
  readonly joint: Extract<Summary['joint'], { blind: false }>
}): ReactElement {
  const { t } = useTranslation('questions')
  const f = useFormats()
  const lookOf = useLookOf()
  const nameOf = useNameOf()
  const now = useSession()?.clock.now
  const { form, closes } = summary.question
  const measure = measureOf(form, f)
  const text = useHeadlineText(form)
  const { headline, steps } = joint
  if (headline === null)
    return (
      <>
        <Cell column="joint">
          <span className="faint">{t('nobodyYet')}</span>
        </Cell>
        <Cell column="since">{null}</Cell>
        <Cell column="spread">{null}</Cell>
      </>
    )
  const { figure, word } = text(headline)
  const stands = joint.standing.flatMap(({ author, number }) =>
    number === null ? [] : [{ author, number, look: lookOf(author) }],
  )
  const numbers = stands.map(({ number }) => number)
  const ends = [...steps.map(({ number }) => number), ...numbers]
  const to = Math.min(now === undefined ? Infinity : Date.parse(now), Date.parse(closes))
  const last = steps.at(-1)?.at ?? 0
  const range = { low: Math.min(...numbers), high: Math.max(...numbers) }
  return (
    <>
      <Cell column="joint">
        <b className="questions-figure">{figure}</b>
        <p className="tiny muted">{word}</p>
      </Cell>
      <Cell column="since">
        <Spark
          steps={steps}
          to={Number.isFinite(to) ? Math.max(to, last) : last}
          {...scaleOf(measure, ends)}
          label={t('joint.of', { value: figure })}
        />
      </Cell>
      <Cell column="spread">
        {stands.length === 0 ? null : (
          <MiniStanding
            stands={stands}
            joint={headline.number}
            {...scaleOf(measure, numbers)}
            label={t('joint.members', {
              values: stands
                .map(({ author, number }) => `${nameOf(author)} ${measure.short(number)}`)
                .join(', '),
            })}
          />
        )}
        <p className="tiny faint">
          {stands.length === 0
            ? null
            : range.low === range.high
              ? measure.short(range.low)
              : measure.kind === 'date'
                ? `${measure.short(range.low)}–${measure.short(range.high)}`
                : measure.range(range)}
          {joint.dissents > 0 ? `, ${t('dissents', { count: joint.dissents })}` : null}
        </p>
      </Cell>
    </>
  )
}

/** Names shown of who has not answered; the page of the question has them all. */
const shownNames = 3

function Missing({ summary: { missing } }: { readonly summary: Summary }): ReactElement {
  const { t } = useTranslation('questions')
  const acting = useSession()?.acting ?? null
  const others = missing.filter((name) => name !== acting)
  const shown = others.slice(0, shownNames)
  const ours = acting !== null && missing.includes(acting)
  return (
    <Cell column="missing">
      <div className="questions-missing">
        {ours ? <b>{t('us')}</b> : null}
        {shown.map((name) => (
          <Member key={name} name={name} />
        ))}
        {others.length > shown.length ? (
          <span className="faint">{t('more', { count: others.length - shown.length })}</span>
        ) : null}
        {missing.length === 0 ? <span className="faint">{t('nobody')}</span> : null}
      </div>
    </Cell>
  )
}

function Again({ summary: { reask, state, question } }: { readonly summary: Summary }): ReactElement {
  const { t } = useTranslation('questions')
  const f = useFormats()
  const reason = useShortReason()
  const [first] = reask.why
  return (
    <Cell column="reask">
      {state === 'closed' ? (
        <span className="faint">{t('closed', { day: f.lastDay(question.closes) })}</span>
      ) : state === 'upcoming' ? (
        <span>{t('opens', { day: f.day(question.opens) })}</span>
      ) : reask.due ? (
        <>
          <b className="questions-now">{t('now')}</b>
          {first === undefined ? null : <p className="tiny faint">{reason(first)}</p>}
        </>
      ) : reask.at === null ? (
        <span className="faint">{t('notAgain')}</span>
      ) : (
        <span>{f.day(reask.at)}</span>
      )}
    </Cell>
  )
}
