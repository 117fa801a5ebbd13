import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Member, useNameOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useSession } from '../../shell/session.ts'
import { lateAfterMs } from '../members/lag.ts'
import type { Day } from './day.ts'

/** Every member's log in a line; what no signed head covers yet stands out. */
export function Ledger({ day: { ledger, asOf } }: { readonly day: Day }): ReactElement {
  const { t } = useTranslation('today')
  const f = useFormats()
  const acting = useSession()?.acting
  return (
    <Section title={t('ledger.title')} tail={<Link to="/members">{t('ledger.verify')}</Link>}>
      <table className="today-ledger" hidden={ledger.logs.length === 0}>
        <thead>
          <tr>
            <th>{t('ledger.member')}</th>
            <th className="right">{t('ledger.entries')}</th>
            <th className="right">{t('ledger.newest')}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.logs.map(({ member, entries, unsigned, newest }) => (
            <tr key={member}>
              <td>
                <Member name={member} />
                {member === acting ? <span className="faint"> {t('ledger.us')}</span> : null}
              </td>
              <td className="right">{f.number(entries)}</td>
              <td className={unsigned === 0 ? 'right' : 'right today-lagging'}>
                {unsigned === 0
                  ? newest === null
                    ? '–'
                    : f.relative(newest, asOf)
                  : t('ledger.unsigned', { count: unsigned })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted today-sum">
        {ledger.logs.every(({ unsigned }) => unsigned === 0) ? t('ledger.signed') : t('ledger.pending')}
      </p>
      <Others acting={acting ?? null} />
    </Section>
  )
}

/** Nodes that were not heard for a while, and compartments that wait for this seat's signature. */
function Others({ acting }: { readonly acting: string | null }): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const nameOf = useNameOf()
  const known = useGet('/api/members').data
  const compartments = useGet('/api/compartments').data?.compartments ?? []
  const silent = (known?.members ?? []).filter(
    ({ here, contact }) => !here && (known?.asOf ?? 0) - (contact?.answered ?? -Infinity) > lateAfterMs,
  )
  const asked = compartments.filter(
    ({ state, missing, declined }) =>
      state === 'waiting' && !declined && acting !== null && missing.includes(acting),
  )
  return (
    <>
      {silent.length === 0 ? null : (
        <p className="small today-lagging">
          {t('lede.silent', { members: f.list(silent.map(({ name }) => nameOf(name))) })}
        </p>
      )}
      {asked.length === 0 ? null : (
        <p className="small">
          <Link to="/members">{t('founding:compartments.waiting')}</Link> {f.number(asked.length)}
        </p>
      )}
    </>
  )
}
