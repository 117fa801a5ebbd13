import { Button, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { save } from '../../lib/csv.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { notice, Problem } from '../../parts/States.tsx'
import { useMay, useMaySign, useSession } from '../../shell/session.ts'
import { TwelveWords } from '../founding/TwelveWords.tsx'
import type { Roster } from './shown.ts'

/** What the seat may ask for itself: other keys, and to go. */
export function OurKeys({ roster }: { readonly roster: Roster }): ReactElement | null {
  const may = useMay()
  const maySign = useMaySign()
  const acting = useSession()?.acting
  const own = roster.members.find(({ name }) => name === acting)
  if (own === undefined) return null
  return (
    <>
      {may('keys') ? <Keys /> : null}
      {maySign('motion') ? <Leave leaves={own.leaves} /> : null}
    </>
  )
}

/** Makes keys for the seat, and the file that another member moves. */
function Keys(): ReactElement {
  const { t } = useTranslation('roster')
  const asking = usePost('/api/roster/requests')
  const made = asking.data
  return (
    <section className="card roster-card">
      <h2>{t('keys.title')}</h2>
      <p className="small muted">{t('keys.means')}</p>
      <div className="actions">
        {(['rotate', 'recover'] as const).map((kind) => (
          <Button
            key={kind}
            loading={asking.isPending}
            onClick={() => {
              asking.mutate(
                { body: { kind } },
                {
                  onSuccess: ({ file, name }) => {
                    save(name, file, 'application/json')
                  },
                },
              )
            }}
          >
            {t(`keys.${kind}`)}
          </Button>
        ))}
      </div>
      {made === undefined ? null : (
        <>
          <p className="small">{t('keys.made', { name: made.name })}</p>
          <TwelveWords words={made.words} />
        </>
      )}
      {asking.error === null ? null : <Problem error={asking.error} />}
    </section>
  )
}

function Leave({ leaves }: { readonly leaves: boolean }): ReactElement {
  const { t } = useTranslation('roster')
  const [opened, setOpened] = useState(false)
  const [reasons, setReasons] = useState('')
  const leaving = usePost('/api/roster/notice')
  return (
    <section className="card roster-card">
      <h2>{t('leave.title')}</h2>
      <p className="small muted">{leaves ? t('leave.said') : t('leave.means')}</p>
      {leaves ? null : (
        <div className="actions">
          <Button
            onClick={() => {
              setOpened(true)
            }}
          >
            {t('leave.act')}
          </Button>
        </div>
      )}
      <Dialog
        opened={opened}
        title={t('leave.title')}
        onClose={() => {
          setOpened(false)
        }}
      >
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (leaving.isPending) return
            leaving.mutate(
              { body: { reasons } },
              {
                onSuccess: () => {
                  setOpened(false)
                  notice(t('leave.done'))
                },
              },
            )
          }}
        >
          <p className="small">{t('leave.forGood')}</p>
          <Textarea
            label={t('propose.why')}
            autosize
            minRows={2}
            value={reasons}
            onChange={(event) => {
              setReasons(event.currentTarget.value)
            }}
          />
          {leaving.error === null ? null : <Problem error={leaving.error} />}
          <div className="actions">
            <Button type="submit" color="red" loading={leaving.isPending}>
              {t('leave.sign')}
            </Button>
          </div>
        </form>
      </Dialog>
    </section>
  )
}
