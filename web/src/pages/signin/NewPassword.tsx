import { PasswordInput } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Where a person sets a password: needed where no passkey can be made, left empty for one elsewhere. */
export function NewPassword({
  isNeeded,
  value,
  onChange,
  error,
}: {
  readonly isNeeded: boolean
  readonly value: string
  readonly onChange: (password: string) => void
  readonly error?: ReactNode
}): ReactElement {
  const { t } = useTranslation('signin')
  return (
    <PasswordInput
      label={t('password')}
      description={isNeeded ? t('passwordMeans') : t('passwordOr')}
      autoComplete="new-password"
      required={isNeeded}
      withAsterisk={false}
      error={error}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value)
      }}
    />
  )
}
