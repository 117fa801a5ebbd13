import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useCompartmentName } from './compartmentName.ts'

type LogsAnswer = Answer<'/api/logs'>
type Entry = LogsAnswer['lacking'][number]

/** Most entries of a group that are named by number. */
const named = 6

/** Every entry without a body that can be used, with its reason. */
export function Lacking({
  logs: { logs, lacking, compartments },
}: {
  readonly logs: LogsAnswer
}): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const nameOf = useCompartmentName()
  const groups = Map.groupBy(lacking, (entry) =>
    [entry.compartment, entry.member, entry.generation, entry.state, entry.code].join(' '),
  )
  const dropped = logs.filter((log) => log.dropped > 0)
  const all = logs.reduce((sum, log) => sum + log.dropped + log.missing + log.overQuota + log.apart, 0)
  const where = (id: string): string => {
    const found = compartments.find((each) => each.id === id)
    return found === undefined ? '' : nameOf(found)
  }
  return (
    <Section title={t('lacking.title')} count={f.number(all)} id="lacking">
      {all === 0 ? (
        <p className="small muted">{t('lacking.none')}</p>
      ) : (
        <table className="members-lacking">
          <thead>
            <tr>
              <th>{t('lacking.entries')}</th>
              <th>{t('lacking.log')}</th>
              <th>{t('lacking.why')}</th>
            </tr>
          </thead>
          <tbody>
            {dropped.length === 0 ? null : (
              <tr>
                <td>{f.number(dropped.reduce((sum, log) => sum + log.dropped, 0))}</td>
                <td>
                  <span className="line">
                    {dropped.map((log) => (
                      <span key={`${log.compartment}/${log.member}/${log.generation}`} className="nowrap">
                        <Member name={log.member} /> {f.number(log.dropped)}
                      </span>
                    ))}
                  </span>
                </td>
                <td>
                  <span className="badge members-struck">{t('lacking.dropped')}</span>
                  <small>{t('lacking.means.dropped')}</small>
                </td>
              </tr>
            )}
            {[...groups].map(([key, entries]) => (
              <Group key={key} entries={entries} where={where} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Group({
  entries,
  where,
}: {
  readonly entries: readonly Entry[]
  readonly where: (id: string) => string
}): ReactElement | null {
  const { t } = useTranslation('members')
  const f = useFormats()
  const [first] = entries
  if (first === undefined) return null
  const { state, code, since, member, compartment } = first
  const apart = state === 'invalid' || state === 'notYetUnderstood'
  return (
    <tr>
      <td>
        {entries
          .slice(0, named)
          .map(({ index }) => f.number(index))
          .join(', ')}
        {entries.length > named ? ` ${t('lacking.more', { count: entries.length - named })}` : ''}
      </td>
      <td>
        <Member name={member} />
        <small>{where(compartment)}</small>
      </td>
      <td>
        <span className={apart ? 'badge pending' : 'badge'}>
          <span>{t(`lacking.state.${state}`)}</span>
        </span>
        <small>
          {t(`lacking.means.${state}`)}{' '}
          {state === 'missing' && first.class === 'permanent' ? t('lacking.permanent') : ''}
        </small>
        <small className="faint">
          {t([`refused:code.${code}`, 'refused:code.other'])} <span className="proof">{code}</span>
          {since === null ? '' : ` · ${t('lacking.since', { when: f.instant(since) })}`}
        </small>
      </td>
    </tr>
  )
}
