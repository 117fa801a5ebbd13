import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { passkeys, registerPasskey, removePasskey, signOut } from '../../api/auth.ts'
import { useGet, usePost } from '../../api/use.ts'
import { base } from '../../lib/base.ts'
import { useFormats } from '../../lib/format.ts'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { useSession } from '../../shell/session.ts'
import { Organisation } from './Organisation.tsx'

/** How one signs in, where one is signed in, and the way out. */
export function Signing(): ReactElement | null {
  const { t } = useTranslation('settings')
  const session = useSession()
  if (session?.person == null) return null
  if (session.firstRun)
    return (
      <Section title={t('signing.title')}>
        <p className="small">{t('signing.open')}</p>
        <p className="small">
          <Link to="/signin">{t('signing.own')}</Link>
        </p>
      </Section>
    )
  return (
    <Section title={t('signing.title')}>
      <Passkeys host={session.ways.passkey} />
      <Browsers person={session.person.id} />
      <Organisation />
    </Section>
  )
}

function Passkeys({ host }: { readonly host: string }): ReactElement {
  const { t } = useTranslation('settings')
  const { day } = useFormats()
  const client = useQueryClient()
  const { data } = useQuery({ queryKey: ['passkeys'], queryFn: passkeys })
  const onSuccess = (): void => void client.invalidateQueries({ queryKey: ['passkeys'] })
  const add = useMutation({ mutationFn: () => registerPasskey(t('signing.thisDevice')), onSuccess })
  const remove = useMutation({ mutationFn: removePasskey, onSuccess })
  const failed = add.error ?? remove.error
  return (
    <>
      <ul className="settings-list">
        {(data ?? []).map(({ id, name, createdAt }) => (
          <li key={id}>
            <b>{name ?? t('signing.passkey')}</b>
            <span className="line">
              <span className="faint">{day(createdAt)}</span>
              <button
                type="button"
                className="linkbutton"
                onClick={() => {
                  remove.mutate(id)
                }}
              >
                {t('signing.removePasskey')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {failed === null || failed instanceof DOMException ? null : <Problem error={failed} />}
      {location.hostname === host ? (
        <Button
          loading={add.isPending}
          onClick={() => {
            add.mutate()
          }}
        >
          {t('signing.addPasskey')}
        </Button>
      ) : (
        <p className="tiny faint">{t('signing.needsName', { host })}</p>
      )}
    </>
  )
}

function Browsers({ person }: { readonly person: string }): ReactElement {
  const { t } = useTranslation('settings')
  const { instant } = useFormats()
  const { data } = useGet('/api/people/{id}/sessions', { path: { id: person } })
  const end = usePost('/api/people/{id}/sessions/end')
  const out = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      location.assign(`${base}/signin`)
    },
  })
  return (
    <>
      <ul className="settings-list">
        {(data?.sessions ?? []).map(({ id, since, browser, here }) => (
          <li key={id}>
            <span>
              {browser?.slice(0, 60) ?? t('signing.browser')} <span className="faint">{instant(since)}</span>
            </span>
            {here ? (
              <span className="faint">{t('signing.here')}</span>
            ) : (
              <button
                type="button"
                className="linkbutton"
                onClick={() => {
                  end.mutate({ body: { session: id }, params: { path: { id: person } } })
                }}
              >
                {t('signing.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {end.error === null ? null : <Problem error={end.error} />}
      <Button
        loading={out.isPending}
        onClick={() => {
          out.mutate()
        }}
      >
        {t('signing.out')}
      </Button>
    </>
  )
}
