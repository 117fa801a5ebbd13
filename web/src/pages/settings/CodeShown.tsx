import { CopyButton, Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { base } from '../../lib/base.ts'
import { useFormats } from '../../lib/format.ts'

/** A code just made, shown once: whoever has it opens the account. */
export function CodeShown({
  name,
  code,
  until,
}: {
  readonly name: string
  readonly code: string
  readonly until: string
}): ReactElement {
  const { t } = useTranslation('settings')
  const { instant } = useFormats()
  const address = `${location.origin}${base}/signin?invitation=${encodeURIComponent(code)}`
  return (
    <div className="state caution" role="status">
      <b>{t('code.title', { name })}</b>
      <span className="proof">{code}</span>
      <span>{t('code.means', { until: instant(until) })}</span>
      <CopyButton value={address}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? t('code.copied') : t('code.copy')}</Button>}
      </CopyButton>
    </div>
  )
}
