import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../api/client.ts'
import { Problem } from '../../parts/States.tsx'

/** Why nobody was signed in, and what to do about it. */
export function Failed({ error }: { readonly error: Error }): ReactElement {
  const { t } = useTranslation('signin')
  // A browser says no more than that the person or the device declined.
  if (error instanceof DOMException)
    return (
      <div className="state caution" role="alert">
        <b>{t('declined')}</b>
        <span>{t('declinedWay')}</span>
      </div>
    )
  if (error instanceof Refusal && error.code === 'E_SIGN_IN_FAILED')
    return (
      <div className="state caution" role="alert">
        <b>{t('wrong')}</b>
        <span>{t('wrongWay')}</span>
      </div>
    )
  return <Problem error={error} />
}
