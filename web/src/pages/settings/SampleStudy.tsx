import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { useMay, useSession } from '../../shell/session.ts'
import { Choice } from './Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'

/** The sample, and the way to be rid of it. */
export function SampleStudy(): ReactElement | null {
  const { t } = useTranslation('settings')
  const session = useSession()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const remove = usePost('/api/sample/remove')
  if (session?.coalition.sample == null) return null
  return (
    <Section title={t('sample.title')}>
      <Choice name={session.coalition.name ?? t('sample.title')} means={t('sample.means')}>
        <Button
          disabled={!may('users')}
          onClick={() => {
            setAsking(true)
          }}
        >
          {t('sample.remove')}
        </Button>
      </Choice>
      <Dialog
        opened={asking}
        onClose={() => {
          setAsking(false)
        }}
        title={t('sample.sure')}
      >
        <div className="settings-form">
          <p className="small">{t('sample.destroys')}</p>
          {remove.error === null ? null : <Problem error={remove.error} />}
          <div className="actions">
            <Button
              color="var(--late)"
              variant="outline"
              loading={remove.isPending}
              onClick={() => {
                remove.mutate(
                  { body: {} },
                  {
                    onSuccess: () => {
                      location.assign('/')
                    },
                  },
                )
              }}
            >
              {t('sample.removeNow')}
            </Button>
            <Button
              onClick={() => {
                setAsking(false)
              }}
            >
              {t('sample.keep')}
            </Button>
          </div>
        </div>
      </Dialog>
    </Section>
  )
}
