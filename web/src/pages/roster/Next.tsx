import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/Dialog.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useMaySign } from '../../shell/session.ts'
import { Propose } from './Propose.tsx'
import type { Racing, Roster } from './shown.ts'

/** The race for the next roster: motions side by side, who supports which, and who has not spoken; a member has one position for all of them. */
export function Next({ roster }: { readonly roster: Roster }): ReactElement {
  const { t } = useTranslation('roster')
  const may = useMaySign()
  const [proposing, setProposing] = useState(false)
  const { slot, freezing } = roster
  const { motions, none, missing, attempt } = slot
  return (
    <Section
      title={t('next.title')}
      {...(attempt === 0 ? {} : { count: t('next.attempt', { attempt: attempt + 1 }) })}
    >
      {motions.length === 0 ? (
        <p className="small muted">{t('next.nothing')}</p>
      ) : (
        <>
          <p className="small muted">{t('next.means', { count: motions.length })}</p>
          <ul className="roster-race">
            {motions.map((motion) => (
              <li key={motion.id} className="card">
                <One motion={motion} />
              </li>
            ))}
          </ul>
          <Names title={t('next.none')} names={none} />
          <Names title={t('next.missing')} names={missing} />
        </>
      )}
      {freezing.length === 0 ? null : (
        <p className="state caution" role="status">
          {t('next.freezing')}
        </p>
      )}
      {may('motion') ? (
        <div className="actions roster-propose">
          <Button
            onClick={() => {
              setProposing(true)
            }}
          >
            {t('propose.act')}
          </Button>
        </div>
      ) : null}
      <Dialog
        opened={proposing}
        title={t('propose.title')}
        onClose={() => {
          setProposing(false)
        }}
      >
        <Propose
          roster={roster}
          onDone={() => {
            setProposing(false)
          }}
        />
      </Dialog>
    </Section>
  )
}

function One({ motion: { id, title, kind, needed, supporters } }: { readonly motion: Racing }): ReactElement {
  const { t } = useTranslation('roster')
  return (
    <>
      <p className="spread">
        <Link to="/decisions/$id" params={{ id }}>
          <b>{title}</b>
        </Link>
        <span className="badge">{t(`kind.${kind}`)}</span>
      </p>
      <p className="small muted">{t('next.supporters', { count: supporters.length, needed })}</p>
      <p className="line">
        {supporters.map((name) => (
          <Member key={name} name={name} />
        ))}
      </p>
    </>
  )
}

function Names({
  title,
  names,
}: {
  readonly title: string
  readonly names: readonly string[]
}): ReactElement | null {
  if (names.length === 0) return null
  return (
    <p className="small line">
      <span className="muted">{title}</span>
      {names.map((name) => (
        <Member key={name} name={name} />
      ))}
    </p>
  )
}
