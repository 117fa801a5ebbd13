import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Member } from '../../parts/Member.tsx'
import { useSession } from '../../shell/session.ts'

/** Who will read what is written in a place, by name. */
export function Readers({ where }: { readonly where: string }): ReactElement {
  const { t } = useTranslation('asking')
  const session = useSession()
  const names = where === 'home' ? [] : (session?.seats ?? []).map(({ name }) => name)
  return (
    <div className="asking-readers">
      <p className="small muted">
        {where === 'home' ? t('who.onlyUs') : t('who.read', { count: session?.coalition.members ?? 0 })}
      </p>
      {names.length === 0 ? null : (
        <p className="line">
          {names.map((name) => (
            <Member key={name} name={name} />
          ))}
        </p>
      )}
    </div>
  )
}
