import { useClipboard } from '@mantine/hooks'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies the address of what is shown, with every filter. */
export function CopyLink(): ReactElement {
  const { t } = useTranslation('common')
  const clipboard = useClipboard()
  return (
    <span className="small">
      <button
        type="button"
        className="linkbutton"
        onClick={() => {
          clipboard.copy(location.href)
        }}
      >
        <span role="status">{clipboard.copied ? t('copied') : t('copyLink')}</span>
      </button>
    </span>
  )
}
