import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { registerPasskey, signInByPassword } from '../../api/auth.ts'
import { post } from '../../api/client.ts'
import { Loading } from '../../parts/States.tsx'
import { Glyph } from '../../shell/glyphs.tsx'
import type { Session } from '../../shell/session.ts'
import { Failed } from './Failed.tsx'
import { NewPassword } from './NewPassword.tsx'
import { goOn, passkeyAddress } from './ways.ts'

/** Opens the account of somebody who was invited, or who lost their way in and was given a new code. */
export function Invited({
  session,
  code,
  to,
}: {
  readonly session: Session
  readonly code: string
  readonly to: string
}): ReactElement {
  const { t } = useTranslation('signin')
  const [password, setPassword] = useState('')
  const invited = useQuery({
    queryKey: ['invited', code],
    queryFn: () => post('/api/session/invitation', { code }),
    retry: false,
  })
  const accept = useMutation({
    mutationFn: async () => {
      if (password === '') {
        await registerPasskey(t('firstPasskey'), code)
        return
      }
      const { username } = await post('/api/session/invitation', { code, password })
      await signInByPassword(username ?? '', password)
    },
    onSuccess: () => {
      goOn(to)
    },
  })
  const elsewhere = passkeyAddress(session.ways.passkey)
  return (
    <div className="card signin-door">
      {invited.error === null ? null : <Failed error={invited.error} />}
      {invited.data === undefined ? (
        invited.error === null ? (
          <Loading rows={2} />
        ) : null
      ) : (
        <>
          <div>
            <h2>{t('welcome', { name: invited.data.name })}</h2>
            <p className="small muted">{t('welcomeMeans', { username: invited.data.username ?? '' })}</p>
          </div>
          <form
            className="signin-form"
            onSubmit={(event) => {
              event.preventDefault()
              accept.mutate()
            }}
          >
            <NewPassword isNeeded={elsewhere !== undefined} value={password} onChange={setPassword} />
            {accept.error === null ? null : <Failed error={accept.error} />}
            <Button
              type="submit"
              variant="filled"
              leftSection={<Glyph name="key" />}
              loading={accept.isPending}
            >
              {password === '' && elsewhere === undefined ? t('createPasskey') : t('openAccount')}
            </Button>
          </form>
        </>
      )}
    </div>
  )
}
