import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { get, type Answer } from '../../api/client.ts'
import { Refused } from '../../parts/Refused.tsx'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { Choice } from './Choice.tsx'

/** What keeps the node sound: looking it over, and checking every byte again. */
export function Keeping(): ReactElement {
  const { t } = useTranslation('settings')
  const doctor = useMutation({ mutationFn: () => get('/api/doctor') })
  const audit = useMutation({ mutationFn: () => get('/api/audit') })
  return (
    <Section title={t('keeping.title')}>
      <Choice name={t('keeping.doctor')} means={t('keeping.doctorMeans')}>
        <Button
          loading={doctor.isPending}
          onClick={() => {
            doctor.mutate()
          }}
        >
          {t('keeping.doctorRun')}
        </Button>
      </Choice>
      {doctor.data === undefined ? null : <Diagnoses found={doctor.data} />}
      {doctor.error === null ? null : <Problem error={doctor.error} />}
      <Choice name={t('keeping.audit')} means={t('keeping.auditMeans')}>
        <Button
          loading={audit.isPending}
          onClick={() => {
            audit.mutate()
          }}
        >
          {t('keeping.auditRun')}
        </Button>
      </Choice>
      {audit.data === undefined ? null : <Audited report={audit.data} />}
      {audit.error === null ? null : <Problem error={audit.error} />}
      <Choice name={t('keeping.backup')} means={t('keeping.backupMeans')}>
        <code className="proof">entente backup FILE</code>
      </Choice>
    </Section>
  )
}

function Diagnoses({ found }: { readonly found: Answer<'/api/doctor'> }): ReactElement {
  const { t } = useTranslation('settings')
  if (found.diagnoses.length === 0)
    return <p className="small settings-answer">{t('keeping.nothingWrong')}</p>
  return (
    <ul className="settings-answer" lang="en">
      {found.diagnoses.map(({ weight, about, says, next }) => (
        <li key={`${about} ${says}`} className={weight === 'wrong' ? 'state error' : 'small'}>
          {says} {next === undefined ? null : <span className="muted">{next}</span>}
        </li>
      ))}
    </ul>
  )
}

function Audited({ report }: { readonly report: Answer<'/api/audit'> }): ReactElement {
  const { t } = useTranslation('settings')
  if (!report.holds)
    return (
      <ul className="state error" role="alert">
        <li>{t('keeping.broken')}</li>
        {report.problems.map(({ code, where, message }) => (
          <li key={`${where} ${code}`}>
            <Refused code={code} message={message} />
          </li>
        ))}
      </ul>
    )
  const entries = report.logs.reduce((sum, log) => sum + log.size, 0)
  return (
    <p className="small settings-answer" role="status">
      {t('keeping.holds', { logs: report.logs.length, count: entries })}
    </p>
  )
}
