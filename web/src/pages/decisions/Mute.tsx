import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../shell/session.ts'

/** Says that this node may not sign, and the way out of it, which lies elsewhere where one host runs all seats; nothing where it may. */
export function Mute(): ReactElement | null {
  const { t } = useTranslation('decisions')
  const session = useSession()
  if (session?.mute !== true) return null
  return (
    <p className="state caution line motion-mute" role="status">
      {t('now.mute')} {session.coalition.oneHost ? null : <Link to="/members/roster">{t('mute')}</Link>}
    </p>
  )
}
