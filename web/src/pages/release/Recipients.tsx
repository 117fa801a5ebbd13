import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Member } from '../../parts/Member.tsx'
import { useSession } from '../../shell/session.ts'
import type { Preview } from './wish.ts'

/** Exactly who receives it, and nobody else. */
export function Recipients({ preview }: { readonly preview: Preview }): ReactElement {
  const { t } = useTranslation('release')
  const session = useSession()
  const ownHost = session?.seats.find(({ name }) => name === session.acting)?.host
  const { recipients, learns, alreadyThere } = preview
  return (
    <div>
      <h3 className="release-sub">
        {t('recipients.title')}{' '}
        <span className="faint">{t('recipients.count', { count: recipients.length })}</span>
      </h3>
      <table className="release-recipients">
        <thead>
          <tr>
            <th scope="col">{t('recipients.who')}</th>
            <th scope="col">{t('recipients.how')}</th>
            <th scope="col">{t('recipients.learns')}</th>
          </tr>
        </thead>
        <tbody>
          {recipients.map(({ name, host }) => {
            const own = learns.findIndex((group) => group.recipients.includes(name))
            return (
              <tr key={name}>
                <th scope="row">
                  <Member name={name} />
                </th>
                <td>{host === ownHost ? t('recipients.here') : t('recipients.next', { host })}</td>
                <td>
                  {learns.length > 1 ? t('recipients.group', { number: own + 1 }) : t('recipients.all')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {alreadyThere.length === 0 ? null : (
        <p className="small muted">{t('recipients.holds', { count: alreadyThere.length })}</p>
      )}
    </div>
  )
}
