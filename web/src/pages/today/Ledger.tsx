import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useSession } from '../../shell/session.ts'
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
    </Section>
  )
}
