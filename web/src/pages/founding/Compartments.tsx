import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useGet, usePost } from '../../api/use.ts'
import { Pending, Tlp } from '../../parts/Badges.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { useMay, useSession } from '../../shell/session.ts'
import { FileIn } from './FileIn.tsx'
import { FileOut } from './FileOut.tsx'
import { OpenCompartment } from './OpenCompartment.tsx'
import './founding.css'

type Shown = Answer<'/api/compartments'>['compartments'][number]

/** Who reads what: compartments that are live, and those that wait for signatures; or the latter alone. */
export function Compartments({ only }: { readonly only?: 'waiting' }): ReactElement | null {
  const { t } = useTranslation('founding')
  const may = useMay()
  const session = useSession()
  const [dialog, setDialog] = useState<'open' | 'take' | undefined>(undefined)
  const { data } = useGet('/api/compartments', {}, { enabled: session?.acting != null })
  const take = usePost('/api/compartments/take')
  if (data === undefined) return null
  const closed = (): void => {
    setDialog(undefined)
  }
  const shown = data.compartments.filter(({ state }) => only === undefined || state === only)
  if (only !== undefined && shown.length === 0 && !may('release')) return null
  return (
    <Section
      title={only === undefined ? t('compartments.title') : t('compartments.waiting')}
      count={shown.length}
      id="compartments"
    >
      <ul className="founding-list">
        {shown.map((each) => (
          <Compartment key={each.id} shown={each} acting={session?.acting ?? ''} />
        ))}
      </ul>
      {may('release') ? (
        <div className="line">
          <Button
            onClick={() => {
              setDialog('open')
            }}
          >
            {t('compartments.open')}
          </Button>
          <Button
            onClick={() => {
              setDialog('take')
            }}
          >
            {t('compartments.take')}
          </Button>
        </div>
      ) : null}
      <p className="tiny faint">{t('compartments.fixed')}</p>
      <OpenCompartment opened={dialog === 'open'} onClose={closed} />
      <Dialog opened={dialog === 'take'} onClose={closed} title={t('compartments.take')}>
        <FileIn
          label={t('in.file')}
          error={take.error}
          busy={take.isPending}
          onText={(file) => {
            take.mutate({ body: { file } }, { onSuccess: closed })
          }}
        />
      </Dialog>
    </Section>
  )
}

function Compartment({ shown, acting }: { readonly shown: Shown; readonly acting: string }): ReactElement {
  const { t } = useTranslation('founding')
  const may = useMay()
  const [passing, setPassing] = useState(false)
  const sign = usePost('/api/compartments/{id}/sign')
  const decline = usePost('/api/compartments/{id}/decline')
  const { id, name, readers, tlp, state, missing, declined } = shown
  const params = { path: { id } }
  const standing = name === 'plenary' || name === 'home'
  const asksUs = state === 'waiting' && missing.includes(acting)
  return (
    <li>
      <span className="founding-compartment">
        <span className="line">
          <b>
            {name === 'plenary' || name === 'home' ? t(`compartments.${name}`) : (name ?? id.slice(0, 16))}
          </b>
          {name === 'plenary' ? null : <Tlp label={tlp} />}
          {shown.public ? <span className="badge">{t('compartments.public')}</span> : null}
          {state === 'live' ? null : <Pending word={t('compartments.waits')} />}
          {declined ? <span className="badge">{t('compartments.declined')}</span> : null}
        </span>
        <span className="line small muted">
          {readers.map((reader) => (
            <Member key={reader} name={reader} />
          ))}
        </span>
        {missing.length === 0 ? null : (
          <span className="small">{t('compartments.missing', { members: missing.join(', ') })}</span>
        )}
      </span>
      {standing || !may('release') ? null : (
        <span className="line">
          {asksUs ? (
            <Button
              loading={sign.isPending}
              onClick={() => {
                sign.mutate({ body: {}, params })
              }}
            >
              {t('compartments.sign')}
            </Button>
          ) : null}
          {asksUs && !declined ? (
            <button
              type="button"
              className="linkbutton"
              onClick={() => {
                decline.mutate({ body: {}, params })
              }}
            >
              {t('compartments.decline')}
            </button>
          ) : null}
          <button
            type="button"
            className="linkbutton"
            onClick={() => {
              setPassing(true)
            }}
          >
            {t('compartments.pass')}
          </button>
        </span>
      )}
      {sign.error === null ? null : <Problem error={sign.error} />}
      {decline.error === null ? null : <Problem error={decline.error} />}
      <Dialog
        opened={passing}
        onClose={() => {
          setPassing(false)
        }}
        title={t('compartments.passTitle')}
      >
        <p className="small">{t('compartments.secret', { members: readers.join(', ') })}</p>
        {passing ? <Passing id={id} /> : null}
      </Dialog>
    </li>
  )
}

function Passing({ id }: { readonly id: string }): ReactElement | null {
  const { data, error } = useGet('/api/compartments/{id}/file', { path: { id } })
  if (error !== null) return <Problem error={error} />
  return data === undefined ? null : <FileOut {...data} />
}
