import { Button, TextInput } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { refusedField } from '../../parts/Refused.tsx'
import { Problem } from '../../parts/States.tsx'
import { FileIn } from './FileIn.tsx'
import { Invitation } from './Joining.tsx'
import { Step } from './Step.tsx'

const empty = { name: '', seat: '', host: '' }

/** Nothing is under way yet: a founding is opened, or an invitation answered. */
export function Beginning(): ReactElement {
  const { t } = useTranslation('founding')
  const [own, setOwn] = useState(empty)
  const open = usePost('/api/founding')
  const join = usePost('/api/founding/join')
  const read = usePost('/api/joining/read')
  const [invitation, setInvitation] = useState('')
  const wrong = (field: string): ReactNode =>
    refusedField(open.error ?? join.error, (path) => path === field || path.startsWith(`${field}.`))
  const field = (name: keyof typeof empty, at: string) => ({
    label: t(`own.${name}`),
    description: t(`own.${name}Means`),
    error: wrong(at),
    value: own[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setOwn({ ...own, [name]: event.currentTarget.value })
    },
  })
  const seats = { seats: [own.seat], host: own.host }
  const take = (text: string): void => {
    setInvitation(text)
    read.mutate(
      { body: { invitation: text } },
      {
        onSuccess: ({ invited }) => {
          if (invited === null) join.mutate({ body: { ...seats, invitation: text } })
        },
      },
    )
  }
  const invited = read.data?.invited ?? null
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        <p className="lede">{t('lede')}</p>
      </div>
      <Step title={t('own.title')} means={t('own.means')}>
        <div className="founding-fields">
          <TextInput {...field('seat', 'seats')} classNames={{ input: 'proof' }} />
          <TextInput {...field('host', 'host')} classNames={{ input: 'proof' }} />
        </div>
      </Step>
      {invited === null ? (
        <div className="founding-ways">
          <Step title={t('join.title')} means={t('join.means')}>
            <FileIn
              label={t('join.invitation')}
              error={read.error ?? join.error}
              busy={read.isPending || join.isPending}
              onText={take}
            />
          </Step>
          <Step title={t('open.title')} means={t('open.means')}>
            <form
              className="founding-in"
              onSubmit={(event) => {
                event.preventDefault()
                open.mutate({ body: { ...seats, name: own.name } })
              }}
            >
              <TextInput {...field('name', 'name')} required withAsterisk={false} />
              <div className="line">
                <Button type="submit" loading={open.isPending}>
                  {t('open.act')}
                </Button>
              </div>
              {open.error === null ? null : <Problem error={open.error} />}
            </form>
          </Step>
        </div>
      ) : (
        <Invitation
          invited={invited}
          invitation={invitation}
          seat={own.seat}
          host={own.host}
          onBack={() => {
            read.reset()
          }}
        />
      )}
    </>
  )
}
