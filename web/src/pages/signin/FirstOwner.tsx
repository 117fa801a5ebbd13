import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { registerPasskey, signInByPassword } from '../../api/auth.ts'
import { post } from '../../api/client.ts'
import { useDraft } from '../../lib/draft.ts'
import { Glyph } from '../../shell/glyphs.tsx'
import type { Session } from '../../shell/session.ts'
import { refusedField } from '../../parts/Refused.tsx'
import { Failed } from './Failed.tsx'
import { NewPassword } from './NewPassword.tsx'
import { goOn, passkeyAddress } from './ways.ts'

const empty = { name: '', username: '' }

/** Makes the first owner of a node that has none. */
export function FirstOwner({
  session,
  code,
  to,
}: {
  readonly session: Session
  readonly code: string
  readonly to: string
}): ReactElement {
  const { t } = useTranslation('signin')
  const [who, setWho, done] = useDraft('owner', empty)
  // Neither code nor password is ever kept by the browser.
  const [secret, setSecret] = useState({ code, password: '' })
  const elsewhere = passkeyAddress(session.ways.passkey)
  const claim = useMutation({
    mutationFn: async () => {
      const own = { ...who, ...(session.coalition.study ? {} : { code: secret.code }) }
      if (secret.password !== '') {
        await post('/api/session/owner', { ...own, password: secret.password })
        await signInByPassword(who.username, secret.password)
        return
      }
      const { code: opens } = await post('/api/session/owner', own)
      await registerPasskey(t('firstPasskey'), opens ?? undefined)
    },
    onSuccess: () => {
      done()
      goOn(to)
    },
  })
  const wrong = (field: string): ReactNode => refusedField(claim.error, (path) => path === field)
  const isShown = ['name', 'username', 'code', 'password'].some((field) => wrong(field) !== undefined)
  return (
    <div className="card signin-door">
      <div>
        <h2>{t('first')}</h2>
        <p className="small muted">{session.coalition.study ? t('firstOfStudy') : t('firstMeans')}</p>
      </div>
      <form
        className="signin-form"
        onSubmit={(event) => {
          event.preventDefault()
          claim.mutate()
        }}
      >
        <TextInput
          label={t('you')}
          description={t('youMeans')}
          autoComplete="name"
          required
          withAsterisk={false}
          error={wrong('name')}
          value={who.name}
          onChange={(event) => {
            setWho({ ...who, name: event.currentTarget.value })
          }}
        />
        <TextInput
          label={t('username')}
          description={t('usernameMeans')}
          autoComplete="username"
          required
          withAsterisk={false}
          error={wrong('username')}
          value={who.username}
          onChange={(event) => {
            setWho({ ...who, username: event.currentTarget.value.toLowerCase() })
          }}
        />
        {session.coalition.study ? null : (
          <TextInput
            label={t('code')}
            description={t('codeMeans')}
            autoComplete="off"
            required
            withAsterisk={false}
            classNames={{ input: 'proof' }}
            error={wrong('code')}
            value={secret.code}
            onChange={(event) => {
              setSecret({ ...secret, code: event.currentTarget.value })
            }}
          />
        )}
        <NewPassword
          isNeeded={elsewhere !== undefined}
          error={wrong('password')}
          value={secret.password}
          onChange={(password) => {
            setSecret({ ...secret, password })
          }}
        />
        {claim.error === null || isShown ? null : <Failed error={claim.error} />}
        <Button type="submit" variant="filled" leftSection={<Glyph name="key" />} loading={claim.isPending}>
          {secret.password === '' && elsewhere === undefined ? t('createPasskey') : t('createOwner')}
        </Button>
      </form>
      {elsewhere === undefined ? null : (
        <p className="tiny faint">
          {t('passkeyNeedsName')} <a href={elsewhere}>{t('openByName', { host: session.ways.passkey })}</a>
        </p>
      )}
    </div>
  )
}
