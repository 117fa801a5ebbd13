import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { useNameOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { Difference, Epoch, Roster } from './shown.ts'

/** How the coalition came to be what it is: the newest epoch first, each with what it changed and by which motion. */
export function Epochs({ roster: { epochs } }: { readonly roster: Roster }): ReactElement {
  const { t } = useTranslation('roster')
  return (
    <Section title={t('epochs.title')} count={epochs.length}>
      <ol className="roster-epochs">
        {epochs.toReversed().map((epoch, i) => (
          <li key={epoch.id}>
            <One epoch={epoch} running={i === 0} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function One({ epoch, running }: { readonly epoch: Epoch; readonly running: boolean }): ReactElement {
  const { t } = useTranslation('roster')
  const f = useFormats()
  const said = useDifference()
  const { id, number, members, differs, motion, ended } = epoch
  return (
    <>
      <div className="spread">
        <b>
          {number === 0
            ? t('epochs.founding')
            : differs.map((each, i) => <span key={i}>{i === 0 ? said(each) : ` · ${said(each)}`}</span>)}
        </b>
        {running ? <span className="badge kept">{t('epochs.running')}</span> : null}
      </div>
      <p className="small muted">
        {t('epochs.number', { number: f.number(number) })} · {t('epochs.members', { count: members })} ·{' '}
        <span className="proof">{id.slice(0, 12)}…</span>
      </p>
      {motion === null ? null : (
        <p className="small">
          <Link to="/decisions/$id" params={{ id: motion.id }}>
            {motion.title}
          </Link>
        </p>
      )}
      {ended.length === 0 ? null : <Ended ended={ended} />}
    </>
  )
}

function Ended({ ended }: Pick<Epoch, 'ended'>): ReactElement {
  const { t } = useTranslation('roster')
  const f = useFormats()
  const nameOf = useNameOf()
  return (
    <details>
      <summary className="small">{t('epochs.ended')}</summary>
      <ul className="small muted">
        {ended.flatMap(({ member, heads }) =>
          heads.map(({ compartment, generation, size, root }) => (
            <li key={`${member}/${compartment}/${generation}`}>
              {t('epochs.endedAt', {
                member: nameOf(member),
                size: f.number(size),
                generation: f.number(generation),
              })}{' '}
              <span className="proof">{root.slice(0, 12)}…</span>
            </li>
          )),
        )}
      </ul>
    </details>
  )
}

function useDifference(): (difference: Difference) => string {
  const { t } = useTranslation('roster')
  const nameOf = useNameOf()
  return (difference) => {
    switch (difference.kind) {
      case 'charter':
        return t('differs.charter')
      case 'restored':
        return t('differs.restored')
      case 'status':
        return t(`differs.status.${difference.status}`, { member: nameOf(difference.member) })
      default:
        return t(`differs.${difference.kind}`, { member: nameOf(difference.member) })
    }
  }
}
