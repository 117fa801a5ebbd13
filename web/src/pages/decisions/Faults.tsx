import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { save } from '../../lib/csv.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { Motion } from './shown.ts'

/** Members that filled one key twice, each with both statements and their places in its log. A restored node looks the same as a lie. */
export function Faults({ motion: { faults } }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  if (faults.length === 0) return null
  return (
    <div className="state error">
      <b>{t('faults.title')}</b>
      {faults.map(({ member, key, evidence }) => (
        <div key={`${member} ${key}`}>
          <p className="line">
            <Member name={member} />
            <span>{t('faults.twice')}</span>
          </p>
          <ul>
            {evidence.map(({ id, generation, index, proof }) => (
              <li key={id} className="small">
                <span className="proof">{id.slice(0, 16)}…</span> {t('faults.place', { generation, index })}{' '}
                {proof === null ? null : (
                  <button
                    type="button"
                    className="linkbutton"
                    onClick={() => {
                      save(`${id.slice(0, 16)}.tlog-proof`, textOf(proof), 'text/plain')
                    }}
                  >
                    {t('faults.download')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <span>{t('faults.means')}</span>
    </div>
  )
}

/** A proof as it stands in a file: text in base64. */
function textOf(proof: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(proof), (letter) => letter.charCodeAt(0)))
}

/** Statements that are held and not counted, with why. */
export function NotCounted({ motion: { dropped } }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  if (dropped.length === 0) return null
  return (
    <Section title={t('dropped.title')}>
      {dropped.map(({ id, author, type, why }) => (
        <div key={id} className="row">
          <p className="line">
            <Member name={author} />
            <span>{t(`dropped.type.${type}`, { defaultValue: type })}</span>
            <span className="proof">{id.slice(0, 16)}…</span>
          </p>
          <p className="small muted" lang="en">
            {why}
          </p>
        </div>
      ))}
    </Section>
  )
}
