import { Button, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet, usePost } from '../../api/use.ts'
import { Problem } from '../../parts/States.tsx'
import { FileIn } from './FileIn.tsx'
import { FileOut } from './FileOut.tsx'
import type { FoundingShown } from './shown.ts'
import { Step } from './Step.tsx'

/** What is to be done now: a file out, a file in, and what comes between. */
export function Steps({ founding }: { readonly founding: FoundingShown }): ReactElement {
  const { t } = useTranslation('founding')
  const { step, founders, opener } = founding
  const gather = usePost('/api/founding/gather')
  const close = usePost('/api/founding/close')
  const take = (
    <FileIn
      label={t('in.file')}
      error={gather.error}
      busy={gather.isPending}
      onText={(file) => {
        gather.mutate({ body: { file } })
      }}
    />
  )
  switch (step) {
    case 'invite':
      return (
        <>
          <Step title={t('invite.title')} means={t('invite.means')}>
            <Passing kind="invitation" />
          </Step>
          <Step title={t('gather.title')} means={t('gather.means')}>
            {take}
          </Step>
          <Step title={t('close.title')} means={t('close.means')}>
            <Button
              disabled={founders.every(({ here }) => here)}
              loading={close.isPending}
              onClick={() => {
                close.mutate({ body: {} })
              }}
            >
              {t('close.act')}
            </Button>
            {close.error === null ? null : <Problem error={close.error} />}
          </Step>
        </>
      )
    case 'await':
      return (
        <>
          <Step title={t('answer.title')} means={t('answer.means')}>
            <Passing kind="answer" />
          </Step>
          <Step title={t('await.title')} means={t('await.means')}>
            {take}
          </Step>
        </>
      )
    case 'compare':
      return (
        <>
          {opener ? (
            <Step title={t('genesis.title')} means={t('genesis.means')}>
              <Passing kind="genesis" />
            </Step>
          ) : null}
          <Signing />
          <Step title={t('signatures.title')} means={t('signatures.means')}>
            {take}
          </Step>
        </>
      )
    case 'pass':
      return (
        <>
          <Step title={t('pass.title')} means={t('pass.means')}>
            <Passing kind="genesis" />
          </Step>
          <Step title={t('signatures.title')} means={t('signatures.means')}>
            {take}
          </Step>
        </>
      )
  }
}

/** The file that the others need now. */
function Passing({ kind }: { readonly kind: 'invitation' | 'answer' | 'genesis' }): ReactElement | null {
  const { data, error } = useGet('/api/founding/file', { query: { kind } })
  if (error !== null) return <Problem error={error} />
  return data === undefined ? null : <FileOut {...data} />
}

/** Signs once the words are typed in that another founder reads out. */
function Signing(): ReactElement {
  const { t } = useTranslation('founding')
  const [typed, setTyped] = useState('')
  const sign = usePost('/api/founding/sign')
  const words = typed.trim().split(/\s+/)
  return (
    <Step title={t('sign.title')} means={t('sign.means')}>
      <form
        className="founding-in"
        onSubmit={(event) => {
          event.preventDefault()
          sign.mutate({ body: { words } })
        }}
      >
        <TextInput
          label={t('sign.heard')}
          description={t('sign.heardMeans', { count: typed.trim() === '' ? 0 : words.length })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          lang="en"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
        <div className="line">
          <Button type="submit" variant="filled" disabled={words.length !== 12} loading={sign.isPending}>
            {t('sign.act')}
          </Button>
          <span className="small muted">{t('sign.final')}</span>
        </div>
        {sign.error === null ? null : <Problem error={sign.error} />}
      </form>
    </Step>
  )
}
