import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useFilters } from '../../lib/filters.ts'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useSession } from '../../shell/session.ts'
import { useCompartmentName } from './compartmentName.ts'
import { lateAfterMs } from './lag.ts'

type LogsAnswer = Answer<'/api/logs'>
type Log = LogsAnswer['logs'][number]
type Listed = Answer<'/api/members'>['members'][number]

/** Every log in a line, from its head to what we hold of it. One compartment at a time, or all. */
export function Logs({
  logs: { logs, compartments, asOf },
  members,
  oneHost,
}: {
  readonly logs: LogsAnswer
  readonly members: readonly Listed[]
  readonly oneHost: boolean
}): ReactElement {
  const { t } = useTranslation('members')
  const nameOf = useCompartmentName()
  const [filters, setFilters] = useFilters()
  const all = filters['in'] === 'all'
  const chosen =
    compartments.find(({ id }) => id === filters['in']) ??
    compartments.find(({ name }) => name === 'plenary') ??
    compartments[0]
  const shown = all ? compartments : compartments.filter(({ id }) => id === chosen?.id)
  const byName = new Map(members.map((member) => [member.name, member]))
  return (
    <Section
      title={t('logs.title')}
      count={all ? t('logs.all') : chosen && nameOf(chosen)}
      tail={
        compartments.length < 2 ? undefined : (
          <button
            type="button"
            className="linkbutton"
            onClick={() => {
              setFilters({ in: all ? undefined : 'all' })
            }}
          >
            {all ? t('logs.plenary') : t('logs.all')}
          </button>
        )
      }
    >
      <table className="members-logs">
        <thead>
          <tr>
            <th>{t('logs.member')}</th>
            <th>{t('logs.head')}</th>
            {oneHost ? (
              <th>{t('logs.newest')}</th>
            ) : (
              <>
                <th>{t('logs.behind')}</th>
                <th>{t('logs.contact')}</th>
                <th>{t('logs.cosigned')}</th>
              </>
            )}
            <th>{t('logs.bodies')}</th>
          </tr>
        </thead>
        {shown.map((compartment) => {
          const own = logs.filter((log) => log.compartment === compartment.id)
          return (
            <tbody key={compartment.id}>
              {all ? (
                <tr>
                  <th colSpan={oneHost ? 4 : 6} scope="rowgroup">
                    {nameOf(compartment)}
                  </th>
                </tr>
              ) : null}
              {own.map((log) => (
                <LogRow
                  key={`${log.member}/${log.generation}`}
                  log={log}
                  asOf={asOf}
                  member={byName.get(log.member)}
                  readers={compartment.readers.length}
                  oneHost={oneHost}
                />
              ))}
              {compartment.silent.map((name) => (
                <tr key={name}>
                  <Cell name={t('logs.member')}>
                    <Member name={name} />
                  </Cell>
                  <td colSpan={oneHost ? 3 : 5} className="muted">
                    {t('logs.silent')}
                  </td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
      <p className="tiny faint members-note">{oneHost ? t('logs.oneHost') : t('logs.means')}</p>
    </Section>
  )
}

function LogRow({
  log,
  asOf,
  member,
  readers,
  oneHost,
}: {
  readonly log: Log
  readonly asOf: number
  readonly member: Listed | undefined
  readonly readers: number
  readonly oneHost: boolean
}): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const { generation, open, entries, known, head, newest } = log
  return (
    <tr>
      <Cell name={t('logs.member')}>
        <Member name={log.member} />
        {generation === 0 && open ? null : (
          <small>
            {t('logs.generation', { number: generation })}
            {open ? '' : ` · ${t('logs.closed')}`}
          </small>
        )}
      </Cell>
      <Cell name={t('logs.head')}>
        <span className="nowrap">
          {f.number(known)} {head === null ? null : <Root root={head.root} />}
        </span>
        {head !== null && head.size === entries ? null : (
          <small>
            {head === null ? t('logs.unsigned') : t('logs.signedTo', { size: f.number(head.size) })}
          </small>
        )}
      </Cell>
      {oneHost ? (
        <Cell name={t('logs.newest')}>{newest === null ? '–' : f.instant(newest)}</Cell>
      ) : (
        <>
          <Behind log={log} asOf={asOf} member={member} />
          <Contact member={member} />
          <Cosigned log={log} readers={readers} />
        </>
      )}
      <Bodies log={log} />
    </tr>
  )
}

/** A cell that carries its column's name to where there are no columns. */
function Cell({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <td data-name={name}>
      <span>{children}</span>
    </td>
  )
}

/** The first bytes of a root, as people compare them. */
function Root({ root }: { readonly root: string }): ReactElement {
  const hex = Array.from(atob(root), (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return (
    <span className="proof faint" title={root}>
      {hex.slice(0, 8)}
    </span>
  )
}

function Behind({
  log: { own, member: author, known, entries },
  asOf,
  member,
}: {
  readonly log: Log
  readonly asOf: number
  readonly member: Listed | undefined
}): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const acting = useSession()?.acting
  const answered = member?.contact?.answered
  const late = asOf - (answered ?? -Infinity) > lateAfterMs
  return (
    <Cell name={t('logs.behind')}>
      {own ? (
        author === acting ? (
          t('logs.us')
        ) : (
          t('logs.here')
        )
      ) : (
        <span className={late ? 'members-late' : ''}>
          {answered == null ? t('logs.never') : f.relative(answered, asOf)}
        </span>
      )}
      {known > entries ? <small>{t('logs.coming', { count: known - entries })}</small> : null}
    </Cell>
  )
}

function Contact({ member }: { readonly member: Listed | undefined }): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const contact = member?.contact ?? null
  return (
    <Cell name={t('logs.contact')}>
      {member?.here === true ? t('logs.now') : contact?.answered == null ? '–' : f.instant(contact.answered)}
      {contact?.failure == null ? null : (
        <small>
          {t([`refused:code.${contact.failure}`, 'refused:code.other'])}{' '}
          <span className="proof">{contact.failure}</span>
        </small>
      )}
    </Cell>
  )
}

function Cosigned({ log, readers }: { readonly log: Log; readonly readers: number }): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const { witnessed, held, entries } = log
  if (witnessed === null) return <Cell name={t('logs.cosigned')}>{t('logs.alone')}</Cell>
  const signers = log.head === null ? 0 : 1 + held.length
  const { needed, counted } = witnessed
  return (
    <Cell name={t('logs.cosigned')}>
      <span className="members-signers" title={f.list([log.member, ...held])}>
        <span aria-hidden="true">
          {Array.from({ length: Math.min(readers, 12) }, (_, i) => (
            <i key={i} className={i < signers ? 'on' : ''} />
          ))}
        </span>
        {t('logs.signers', { signers: f.number(signers), readers: f.number(readers) })}
      </span>
      <small>
        {counted >= entries
          ? t('logs.countsAll', { needed: f.number(needed) })
          : t('logs.countsTo', { size: f.number(counted), needed: f.number(needed) })}
      </small>
    </Cell>
  )
}

function Bodies({ log }: { readonly log: Log }): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const { bodies, dropped, missing, overQuota, apart } = log
  const all = bodies + dropped + missing + overQuota + apart
  const notes = [
    ...(dropped === 0 ? [] : [t('bodies.dropped', { count: dropped })]),
    ...(missing === 0 ? [] : [t('bodies.missing', { count: missing })]),
    ...(overQuota === 0 ? [] : [t('bodies.overQuota', { count: overQuota })]),
    ...(apart === 0 ? [] : [t('bodies.apart', { count: apart })]),
  ]
  return (
    <Cell name={t('logs.bodies')}>
      {t('bodies.of', { held: f.number(bodies), all: f.number(all) })}
      {notes.length === 0 ? null : <small>{f.list(notes)}</small>}
    </Cell>
  )
}
