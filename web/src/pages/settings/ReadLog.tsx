import { Button, NumberInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet, usePost } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Tlp } from '../../parts/Badges.tsx'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'
import { Choice } from './Choice.tsx'

/** Who opened what is labelled AMBER or stricter: noted on this node, for owners and auditors. */
export function ReadLog(): ReactElement | null {
  const may = useMay()
  return may('audit') ? <Openings /> : null
}

function Openings(): ReactElement | null {
  const { t } = useTranslation('settings')
  const { instant } = useFormats()
  const may = useMay()
  const { data } = useGet('/api/readlog')
  const people = useGet('/api/people').data?.people ?? []
  const [days, setDays] = useState<number>()
  const keep = usePost('/api/readlog/days')
  if (data === undefined) return null
  const nameOf = (id: string): string =>
    people.find((person) => person.id === id)?.name ?? t('readlog.atMachine')
  return (
    <Section title={t('readlog.title')}>
      <Choice name={t('readlog.days')} means={t('readlog.means')}>
        <form
          className="line"
          onSubmit={(event) => {
            event.preventDefault()
            keep.mutate({ body: { days: days ?? data.days } })
          }}
        >
          <NumberInput
            aria-label={t('readlog.days')}
            min={1}
            allowDecimal={false}
            w={90}
            value={days ?? data.days}
            disabled={!may('users')}
            onChange={(value) => {
              setDays(Number(value))
            }}
          />
          <Button type="submit" disabled={!may('users') || (days ?? data.days) === data.days}>
            {t('readlog.keep')}
          </Button>
        </form>
      </Choice>
      {keep.error === null ? null : <Problem error={keep.error} />}
      {data.entries.length === 0 ? (
        <p className="small muted">{t('readlog.none')}</p>
      ) : (
        <ul className="settings-list">
          {data.entries.slice(0, 20).map(({ person, record, type, tlp, at }) => (
            <li key={`${record} ${at} ${person}`}>
              <span className="line">
                {tlp === null ? null : <Tlp label={tlp} />}
                {type === 'document' || type === 'question' ? (
                  <Link to={`/${type}s/${record}`} className="proof">
                    {record.slice(0, 12)}
                  </Link>
                ) : (
                  <span className="proof">{record.slice(0, 12)}</span>
                )}
                <span>{nameOf(person)}</span>
              </span>
              <span className="faint">{instant(at)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
