import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Pending } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { Asked } from './asked.ts'

type BlindRound = NonNullable<Asked['round']>

/** Places in a round, those that count first. */
const places = ['opened', 'sealed', 'late', 'double', 'none'] as const

/** The blind first round: who has sealed an answer, and afterwards whose opened, whose did not, and who is not blind from whom. */
export function Round({ asked, round }: { readonly asked: Asked; readonly round: BlindRound }): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const stage = round.running ? 'running' : 'over'
  return (
    <Section title={t('round.title')} tail={t(`round.${stage}`, { at: f.instant(round.until) })}>
      <dl className="facts question-rules">
        {places.map((place) => (
          <Place key={place} round={round} place={place} />
        ))}
      </dl>
      <p className="small muted">{t(`round.means.${stage}`)}</p>
      {asked.notBlind.map(({ host, members }) => (
        <p key={host} className="line small question-hosts">
          <Pending word={t('round.notBlind')} />
          {members.map((name) => (
            <Member key={name} name={name} />
          ))}
          <span>{t('round.oneHost', { host })}</span>
        </p>
      ))}
    </Section>
  )
}

function Place({
  round,
  place,
}: {
  readonly round: BlindRound
  readonly place: (typeof places)[number]
}): ReactElement | null {
  const { t } = useTranslation('question')
  const members = round.members.filter((each) => each.place === place)
  if (members.length === 0) return null
  const name =
    place === 'sealed' && !round.awaited ? 'unopened' : place === 'none' && round.running ? 'waiting' : place
  return (
    <>
      <dt>
        {t(`round.place.${name}`)} <span className="n">{members.length}</span>
      </dt>
      <dd className="line">
        {members.map(({ author, commits }) => (
          <span key={author} className="nowrap">
            <Member name={author} />
            {commits.some(({ provisional }) => provisional) ? (
              <span className="tiny faint"> {t('unwitnessed.word')}</span>
            ) : null}
          </span>
        ))}
      </dd>
    </>
  )
}
