import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Member, useNameOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { CoalitionSection } from '../founding/CoalitionSection.tsx'
import { Compartments } from '../founding/Compartments.tsx'
import { Peers } from '../founding/Peers.tsx'
import { Holds } from './Holds.tsx'
import { KnownForks } from './KnownForks.tsx'
import { Lacking } from './Lacking.tsx'
import { Logs } from './Logs.tsx'
import { lateAfterMs } from './lag.ts'
import { Register } from './Register.tsx'
import { StillHeld } from './StillHeld.tsx'
import { Verify } from './Verify.tsx'
import './members.css'

/** Who holds what, how far behind, and whether it holds. */
export function Members(): ReactElement {
  const { t } = useTranslation('members')
  usePlace({ name: t('title') })
  const logs = useGet('/api/logs')
  const members = useGet('/api/members')
  const coalition = useGet('/api/coalition').data
  const error = logs.error ?? members.error
  const ready = logs.data !== undefined && members.data !== undefined && coalition !== undefined
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        {ready ? <Lede logs={logs.data} members={members.data} coalition={coalition} /> : null}
      </div>
      {error === null ? null : (
        <Problem
          error={error}
          onRetry={() => {
            void logs.refetch()
            void members.refetch()
          }}
        />
      )}
      {ready ? (
        <div className="stack">
          {coalition.mute === null ? null : <Mute why={coalition.mute.why} oneHost={coalition.oneHost} />}
          <KnownForks />
          <Logs logs={logs.data} members={members.data.members} oneHost={coalition.oneHost} />
          <div className="columns">
            <div className="stack">
              <Verify />
              <Holds logs={logs.data} />
              <Compartments only="waiting" />
              <Lacking logs={logs.data} />
              <StillHeld />
            </div>
            <aside className="stack">
              <Peers />
              <Register logs={logs.data} />
              <CoalitionSection />
              <Operators together={coalition.hostedTogether} />
            </aside>
          </div>
        </div>
      ) : (
        error === null && <Loading rows={8} />
      )}
    </>
  )
}

/** The state of all logs in a sentence or two, made from counts. */
function Lede({
  logs: { logs },
  members: { members, asOf },
  coalition: { oneHost, epoch },
}: {
  readonly logs: Answer<'/api/logs'>
  readonly members: Answer<'/api/members'>
  readonly coalition: Answer<'/api/coalition'>
}): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const nameOf = useNameOf()
  const forks = useGet('/api/forks').data
  const late = members.filter(
    ({ here, contact }) => !here && asOf - (contact?.answered ?? -Infinity) > lateAfterMs,
  )
  const sum = (of: (log: (typeof logs)[number]) => number): number =>
    logs.reduce((all, each) => all + of(each), 0)
  const missing = sum(({ missing: one, overQuota }) => one + overQuota)
  const apart = sum((log) => log.apart)
  const forked = (forks?.forks.length ?? 0) + (forks?.noticed.length ?? 0)
  return (
    <p className="lede">
      {t('lede.members', { count: members.length, epoch: f.number(epoch.number) })}{' '}
      {oneHost
        ? t('lede.oneHost')
        : late.length === 0
          ? t('lede.allHeard')
          : t('lede.silent', { members: f.list(late.map(({ name }) => nameOf(name))) })}{' '}
      {forks === undefined ? '' : forked === 0 ? t('lede.noFork') : t('lede.forks', { count: forked })}{' '}
      {missing === 0 ? t('lede.whole') : t('lede.missing', { count: missing })}
      {apart === 0 ? '' : ` ${t('lede.apart', { count: apart })}`}
    </p>
  )
}

/** A node that may not sign, and what still works. */
function Mute({ why, oneHost }: { readonly why: string; readonly oneHost: boolean }): ReactElement {
  const { t } = useTranslation('members')
  return (
    <div className="state caution" role="status">
      <h2>{t('mute.title')}</h2>
      <span lang="en">{why}</span>
      <dl className="facts">
        <dt>{t('mute.works')}</dt>
        <dd>{t('mute.worksWhat')}</dd>
        <dt>{t('mute.stopped')}</dt>
        <dd>{t('mute.stoppedWhat')}</dd>
        <dt>{t('mute.until')}</dt>
        <dd>{oneHost ? t('mute.untilOneHost') : t('mute.untilSeveral')}</dd>
      </dl>
    </div>
  )
}

/** Members that share a host: nothing between them is hidden from who runs it. */
function Operators({
  together,
}: {
  readonly together: Answer<'/api/coalition'>['hostedTogether']
}): ReactElement | null {
  const { t } = useTranslation('members')
  if (together.length === 0) return null
  return (
    <Section title={t('operator.title')}>
      {together.map(({ host, members }) => (
        <div key={host} className="members-operator">
          <span className="badge">{t('operator.label')}</span>
          <span className="line">
            {members.map((name) => (
              <Member key={name} name={name} />
            ))}
          </span>
          <span className="tiny faint">{t('operator.means', { host })}</span>
        </div>
      ))}
    </Section>
  )
}
