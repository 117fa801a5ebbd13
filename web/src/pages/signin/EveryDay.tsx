import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { signInByOrganisation, signInByPasskey, signInByPassword } from '../../api/auth.ts'
import { Glyph } from '../../shell/glyphs.tsx'
import type { Session } from '../../shell/session.ts'
import { Failed } from './Failed.tsx'
import { goOn, passkeyAddress } from './ways.ts'

/** Signing in: a passkey, a password, or the organisation's own way. */
export function EveryDay({ session, to }: { readonly session: Session; readonly to: string }): ReactElement {
  const { t } = useTranslation('signin')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const onSuccess = (): void => {
    goOn(to)
  }
  const passkey = useMutation({ mutationFn: signInByPasskey, onSuccess })
  const byPassword = useMutation({ mutationFn: () => signInByPassword(username, password), onSuccess })
  const elsewhere = passkeyAddress(session.ways.passkey)
  return (
    <div className="card signin-door">
      <div>
        <h2>{session.coalition.name ?? t('everyDay')}</h2>
        <p className="small muted">{session.coalition.study ? t('study') : t('coalition')}</p>
      </div>
      {elsewhere === undefined ? (
        <Button
          variant="filled"
          leftSection={<Glyph name="key" />}
          loading={passkey.isPending}
          onClick={() => {
            passkey.mutate()
          }}
        >
          {t('passkey')}
        </Button>
      ) : (
        <p className="small muted">
          {t('passkeyNeedsName')} <a href={elsewhere}>{t('openByName', { host: session.ways.passkey })}</a>
        </p>
      )}
      {passkey.error === null ? null : <Failed error={passkey.error} />}
      <form
        className="signin-form"
        onSubmit={(event) => {
          event.preventDefault()
          byPassword.mutate()
        }}
      >
        <TextInput
          label={t('username')}
          autoComplete="username"
          required
          withAsterisk={false}
          value={username}
          onChange={(event) => {
            setUsername(event.currentTarget.value)
          }}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
          }}
        />
        {byPassword.error === null ? null : <Failed error={byPassword.error} />}
        <Button type="submit" loading={byPassword.isPending}>
          {t('byPassword')}
        </Button>
      </form>
      {session.ways.organisation === null ? null : (
        <Button onClick={() => void signInByOrganisation(to)}>
          {t('byOrganisation', { name: session.ways.organisation })}
        </Button>
      )}
      <p className="tiny faint">{t('lost')}</p>
    </div>
  )
}
