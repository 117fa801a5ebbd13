import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Unverified } from '../../parts/Duty.tsx'
import { Section } from '../../parts/Section.tsx'
import { Said } from './Said.tsx'
import { useCharterWords, useKnownDate, type InFull } from './words.ts'

type Actor = InFull['members'][number]

function instant(date: string): number {
  return Date.parse(`${date}-01-01`.slice(0, 10))
}

/** Whose membership was when, in bars, with what each is on the day. */
export function Members({ full }: { readonly full: InFull }): ReactElement | null {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  const known = useKnownDate()
  const { members, charter, day } = full
  const { membershipNote } = charter
  if (members.length === 0 && membershipNote === undefined) return null
  const starts = members.flatMap(({ memberships }) =>
    memberships.flatMap(({ from }) => (from === null ? [] : [from])),
  )
  const first = [...starts].sort().at(0) ?? day
  const last = Math.max(
    Date.parse(day),
    ...members.flatMap(({ memberships }) =>
      memberships.flatMap(({ from, to }) =>
        [from, to].flatMap((date) => (date === null ? [] : [instant(date)])),
      ),
    ),
  )
  const span: Span = { from: instant(first), to: last, day: Date.parse(day) }
  const unverified = charter.membership.some((each) => each.unverified)
  const count = members.filter(({ status }) => status === 'member').length
  return (
    <Section
      title={t('membersTitle')}
      count={
        <>
          {count === 0 ? null : f.number(count)} {unverified ? <Unverified /> : null}
        </>
      }
    >
      {membershipNote === undefined ? null : (
        <p className="small">
          <Said {...membershipNote} />
        </p>
      )}
      <ol className="arrangement-roster">
        {members.map((each) => (
          <MemberLine key={each.actor} actor={each} span={span} names={charter.actors} />
        ))}
      </ol>
      {members.length === 0 ? null : (
        <p className="spread tiny faint">
          <span>{known(first)}</span>
          <span>{f.day(last)}</span>
        </p>
      )}
    </Section>
  )
}

interface Span {
  readonly from: number
  readonly to: number
  readonly day: number
}

function MemberLine({
  actor: { actor, status, memberships },
  span,
  names,
}: {
  readonly actor: Actor
  readonly span: Span
  readonly names: Readonly<Record<string, string>>
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const words = useCharterWords(names)
  const place = (at: number): number => {
    const share = (at - span.from) / Math.max(1, span.to - span.from)
    return Math.min(1, Math.max(0, share)) * 100
  }
  return (
    <li className={status === 'absent' ? 'off' : ''}>
      <span className="arrangement-name">{words.actor(actor)}</span>
      <span className="arrangement-track" aria-hidden="true">
        {memberships.map((each) => {
          const left = place(each.from === null ? span.from : instant(each.from))
          const right = place(each.to === null ? span.to : instant(each.to))
          return (
            <i
              key={`${each.from ?? ''} ${each.status}`}
              className={each.status}
              style={{ left: `${left}%`, width: `${Math.max(0, right - left)}%` }}
            />
          )
        })}
        <u style={{ left: `${place(span.day)}%` }} />
      </span>
      <span className="small">{t(`status.${status}`)}</span>
    </li>
  )
}
