import { Button, Checkbox, FileButton, NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Done, Sent } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { useNameOf } from '../../parts/Member.tsx'
import { notice, Problem } from '../../parts/States.tsx'
import { TwelveWords } from '../founding/TwelveWords.tsx'
import type { Roster } from './shown.ts'

/** What a person may put forward; departures follow a notice by themselves. */
const kinds = ['join', 'suspend', 'reinstate', 'expel', 'rotate', 'recover', 'amend'] as const
type Kind = (typeof kinds)[number]
type Wanted = Sent<'/api/roster/motions'>['wanted']

/** A change of the roster, and what it will mean, before anything is signed. */
export function Propose({
  roster,
  onDone,
}: {
  readonly roster: Roster
  readonly onDone: () => void
}): ReactElement {
  const { t } = useTranslation('roster')
  const navigate = useNavigate()
  const nameOf = useNameOf()
  const [kind, setKind] = useState<Kind>('suspend')
  const [member, setMember] = useState('')
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>()
  const [compared, setCompared] = useState(false)
  const [text, setText] = useState('')
  const opening = usePost('/api/roster/motions')
  // Of two clicks the second comes before the page is drawn again.
  const sent = useRef(false)
  const reading = usePost('/api/roster/requests/read')
  const asked = reading.data
  const wanted = wantedBy(kind, { member, file: file?.text, asked, compared })
  const choose = (next: Kind): void => {
    setKind(next)
    setMember('')
    setFile(undefined)
    setCompared(false)
    reading.reset()
    opening.reset()
  }
  const take = async (given: File | null): Promise<void> => {
    if (given === null) return
    const content = await given.text()
    setFile({ name: given.name, text: content })
    setCompared(false)
    if (kind !== 'amend') reading.mutate({ body: { request: content } })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted === undefined || sent.current) return
        sent.current = true
        const said = text.trim()
        opening.mutate(
          { body: { wanted, ...(said === '' || kind === 'amend' ? {} : { text: said }) } },
          {
            onSuccess: ({ id }) => {
              notice(t('propose.done'))
              onDone()
              void navigate({ to: '/decisions/$id', params: { id } })
            },
            onError: () => {
              sent.current = false
            },
          },
        )
      }}
    >
      <NativeSelect
        label={t('propose.what')}
        value={kind}
        data={kinds
          .filter((each) => each !== 'join' || roster.takesIn)
          .filter(
            (each) => each !== 'reinstate' || roster.members.some(({ status }) => status === 'suspended'),
          )
          .map((each) => ({ value: each, label: t(`propose.kind.${each}`) }))}
        onChange={(event) => {
          choose(event.currentTarget.value as Kind)
        }}
      />
      {kind === 'suspend' || kind === 'reinstate' || kind === 'expel' ? (
        <NativeSelect
          label={t('propose.whom')}
          value={member}
          data={[
            { value: '', label: t('propose.choose') },
            ...roster.members
              .filter(({ status }) => kind === 'expel' || (status === 'suspended') === (kind === 'reinstate'))
              .map(({ name }) => ({ value: name, label: nameOf(name) })),
          ]}
          onChange={(event) => {
            setMember(event.currentTarget.value)
          }}
        />
      ) : (
        <div>
          <p className="small muted">{t(`propose.file.${fileOf[kind]}`)}</p>
          <div className="line">
            <FileButton
              accept="application/json,.json"
              onChange={(given) => {
                void take(given)
              }}
            >
              {(props) => <Button {...props}>{t('propose.choose')}</Button>}
            </FileButton>
            <span className="proof">{file?.name ?? ''}</span>
          </div>
        </div>
      )}
      {asked === undefined || kind === 'amend' ? null : (
        <Asked asked={asked} fits={asked.kind === kind} compared={compared} onCompared={setCompared} />
      )}
      {reading.error === null ? null : <Problem error={reading.error} />}
      {kind === 'amend' ? null : (
        <Textarea
          label={t('propose.why')}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
          }}
        />
      )}
      <p className="small">{t(`means.${kind}`)}</p>
      {kind === 'suspend' && isNarrow(roster) ? (
        <p className="state caution small">{t('means.narrow', { quorum: roster.counts.quorum })}</p>
      ) : null}
      <p className="small muted">{t('means.overtakes')}</p>
      {opening.error === null ? null : <Problem error={opening.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" disabled={wanted === undefined} loading={opening.isPending}>
          {t('propose.sign')}
        </Button>
      </div>
    </form>
  )
}

/** Whether a suspension would leave so few with a say that no further change could do without one of them. */
function isNarrow({ members, counts }: Roster): boolean {
  const voters = members.filter(({ status }) => status === 'member').length
  return voters - 2 < counts.quorum
}

/** What file a change is put forward by. */
const fileOf = { amend: 'charter', join: 'newcomer', rotate: 'request', recover: 'request' } as const

type Says = Done<'/api/roster/requests/read'>

/** Whose request it is, and the words by which it is known: whoever moves it answers that they are that member's. */
function Asked({
  asked: { member, kind, host, url, words },
  fits,
  compared,
  onCompared,
}: {
  readonly asked: Says
  readonly fits: boolean
  readonly compared: boolean
  readonly onCompared: (compared: boolean) => void
}): ReactElement {
  const { t } = useTranslation('roster')
  const nameOf = useNameOf()
  if (!fits)
    return (
      <p className="state caution" role="status">
        {t('propose.other', { kind: t(`kind.${kind}`) })}
      </p>
    )
  return (
    <div className="card">
      <p className="small">{t(`propose.asks.${kind}`, { member: nameOf(member), host })}</p>
      {url === null ? null : <p className="small muted">{t('propose.reached', { url })}</p>}
      <TwelveWords words={words} />
      <Checkbox
        label={t('propose.compared', { member: nameOf(member) })}
        checked={compared}
        onChange={(event) => {
          onCompared(event.currentTarget.checked)
        }}
      />
    </div>
  )
}

function wantedBy(
  kind: Kind,
  {
    member,
    file,
    asked,
    compared,
  }: {
    readonly member: string
    readonly file: string | undefined
    readonly asked: Says | undefined
    readonly compared: boolean
  },
): Wanted | undefined {
  switch (kind) {
    case 'suspend':
    case 'reinstate':
    case 'expel':
      return member === '' ? undefined : { kind, member }
    case 'amend':
      return file === undefined ? undefined : { kind, charter: file }
    default:
      return file === undefined || asked?.kind !== kind || !compared ? undefined : { kind, request: file }
  }
}
