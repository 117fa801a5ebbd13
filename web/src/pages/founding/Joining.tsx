import { Button, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { save } from '../../lib/csv.ts'
import { refusedField } from '../../parts/Refused.tsx'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { CharterFacts } from './CharterFacts.tsx'
import { FileIn } from './FileIn.tsx'
import { Step } from './Step.tsx'
import { TwelveWords } from './TwelveWords.tsx'
import { useGoOn } from './useGoOn.ts'

type Waiting = NonNullable<Answer<'/api/joining'>['joining']>
/** A coalition as its invitation tells of it. */
export type Invited = Pick<Waiting, 'name' | 'coalition' | 'members' | 'charter'>

/** What an invitation tells, before anything is made: who invites into what, and where this node will be reached. */
export function Invitation({
  invited,
  invitation,
  seat,
  host,
  onBack,
}: {
  readonly invited: Invited
  /** The text that it was read from. */
  readonly invitation: string
  readonly seat: string
  readonly host: string
  readonly onBack: () => void
}): ReactElement {
  const { t } = useTranslation('founding')
  const [url, setUrl] = useState('')
  const asking = usePost('/api/joining')
  return (
    <>
      <TheCoalition invited={invited} />
      <Step title={t('asking.title')} means={t('asking.means', { seat, host })}>
        <form
          className="founding-in"
          onSubmit={(event) => {
            event.preventDefault()
            const at = url.trim()
            asking.mutate({ body: { invitation, seat, host, url: at === '' ? null : at } })
          }}
        >
          <TextInput
            label={t('asking.url')}
            description={t('asking.urlMeans')}
            error={refusedField(asking.error, (path) => path === 'url')}
            classNames={{ input: 'proof' }}
            value={url}
            onChange={(event) => {
              setUrl(event.currentTarget.value)
            }}
          />
          <div className="line">
            <Button type="submit" variant="filled" loading={asking.isPending}>
              {t('asking.act')}
            </Button>
            <Button onClick={onBack}>{t('asking.back')}</Button>
          </div>
          {asking.error === null ? null : <Problem error={asking.error} />}
        </form>
      </Step>
    </>
  )
}

/** The folder waits to be let in: what the members need from it, and how it comes in. */
export function WaitsToBeLetIn({ joining }: { readonly joining: Waiting }): ReactElement {
  const { t } = useTranslation('founding')
  const { name, seat, request, reached } = joining
  const entering = usePost('/api/joining/enter')
  const abandoning = usePost('/api/joining/abandon')
  // The node asks by itself from time to time, and then serves the coalition here.
  useGoOn()
  return (
    <>
      <div className="pagehead">
        <h1>{name === null ? t('waits.unnamed') : t('waits.heading', { name })}</h1>
        <p className="lede">{t('waits.lede', { seat: seat.name, host: seat.host })}</p>
      </div>
      <Request request={request} words={seat.words} />
      <Step title={t('waits.enter')} means={t(`waits.${reached ? 'byNodes' : 'byFile'}`)}>
        {reached ? (
          <div className="line founding-try">
            <Button
              loading={entering.isPending}
              onClick={() => {
                entering.mutate({ body: {} })
              }}
            >
              {t('waits.try')}
            </Button>
          </div>
        ) : null}
        <FileIn
          label={t('waits.welcome')}
          error={entering.error}
          busy={entering.isPending}
          onText={(welcome) => {
            entering.mutate({ body: { welcome } })
          }}
        />
      </Step>
      <TheCoalition invited={joining} />
      <p>
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            abandoning.mutate({ body: {} })
          }}
        >
          {t('waits.abandon')}
        </button>{' '}
        <span className="tiny faint">{t('waits.abandonMeans')}</span>
      </p>
      {abandoning.error === null ? null : <Problem error={abandoning.error} />}
    </>
  )
}

function Request({
  request,
  words,
}: {
  readonly request: Waiting['request']
  readonly words: readonly string[]
}): ReactElement {
  const { t } = useTranslation('founding')
  return (
    <Step title={t('request.title')} means={t('request.means')}>
      <div className="founding-file">
        <div className="line">
          <Button
            variant="filled"
            onClick={() => {
              save(request.name, request.file, 'application/json')
            }}
          >
            {t('file.save')}
          </Button>
        </div>
        <p className="small">{t('request.words')}</p>
      </div>
      <TwelveWords words={words} />
    </Step>
  )
}

function TheCoalition({
  invited: { name, coalition, members, charter },
}: {
  readonly invited: Invited
}): ReactElement {
  const { t } = useTranslation('founding')
  return (
    <>
      <Section title={name === null ? t('words.title') : t('invited.title', { name })}>
        <p className="small muted">{t('invited.words')}</p>
        <TwelveWords words={coalition.words} />
        <p className="tiny faint proof founding-id">{coalition.id}</p>
      </Section>
      <Section title={t('invited.members')} count={members.length}>
        <p className="small muted">{t('invited.says')}</p>
        <ul className="founding-list">
          {members.map((member) => (
            <li key={member.name}>
              <span>
                <b className="proof">{member.name}</b>{' '}
                <span className="muted">{t('founders.on', { host: member.host })}</span>
                {member.status === 'member' ? null : (
                  <span className="badge open">{t(`roster:status.${member.status}`)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
        <CharterFacts charter={charter} counted />
      </Section>
    </>
  )
}
