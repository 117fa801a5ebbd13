import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { refusedField } from '../../parts/Refused.tsx'
import { Problem } from '../../parts/States.tsx'
import { useMay, useSession } from '../../shell/session.ts'
import { Dialog } from '../../parts/Dialog.tsx'

const empty = { name: '', issuer: '', clientId: '', clientSecret: '' }

/** The organisation's own sign-in, set or taken away by an owner. */
export function Organisation(): ReactElement | null {
  const { t } = useTranslation('settings')
  const may = useMay()
  const session = useSession()
  const [opened, setOpened] = useState(false)
  // What is secret is typed anew each time, and kept by no browser.
  const [wish, setWish] = useState(empty)
  const set = usePost('/api/organisation')
  if (!may('users') || session === undefined || session.firstRun) return null
  const { organisation } = session.ways
  const wrong = (field: string): ReactNode => refusedField(set.error, (path) => path.endsWith(field))
  const close = (): void => {
    setOpened(false)
    setWish(empty)
  }
  const field = (name: 'name' | 'issuer' | 'clientId') => ({
    label: t(`organisation.${name}`),
    required: true,
    withAsterisk: false,
    error: wrong(name),
    value: wish[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setWish({ ...wish, [name]: event.currentTarget.value })
    },
  })
  return (
    <p className="small line">
      <span>
        {organisation === null ? t('organisation.none') : t('organisation.is', { name: organisation })}
      </span>
      <button
        type="button"
        className="linkbutton"
        onClick={() => {
          setOpened(true)
        }}
      >
        {organisation === null ? t('organisation.set') : t('organisation.change')}
      </button>
      {organisation === null ? null : (
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            set.mutate({ body: { organisation: null } })
          }}
        >
          {t('organisation.remove')}
        </button>
      )}
      <Dialog opened={opened} onClose={close} title={t('organisation.title')}>
        <form
          className="settings-form"
          onSubmit={(event) => {
            event.preventDefault()
            const { clientSecret, ...rest } = wish
            set.mutate(
              {
                body: { organisation: { ...rest, clientSecret: clientSecret === '' ? null : clientSecret } },
              },
              { onSuccess: close },
            )
          }}
        >
          <TextInput {...field('name')} />
          <TextInput {...field('issuer')} type="url" />
          <TextInput {...field('clientId')} />
          <PasswordInput
            label={t('organisation.clientSecret')}
            autoComplete="off"
            value={wish.clientSecret}
            onChange={(event) => {
              setWish({ ...wish, clientSecret: event.currentTarget.value })
            }}
          />
          <p className="tiny faint">{t('organisation.means')}</p>
          {set.error === null ? null : <Problem error={set.error} />}
          <div className="actions">
            <Button type="submit" variant="filled" loading={set.isPending}>
              {t('organisation.save')}
            </Button>
          </div>
        </form>
      </Dialog>
    </p>
  )
}
