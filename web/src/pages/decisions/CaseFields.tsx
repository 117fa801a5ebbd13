import { Checkbox, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '../../parts/Member.tsx'
import { useSession } from '../../shell/session.ts'
import type { Draft, Rule } from './opening.ts'

/** What the rule leaves to the case, and nothing else. */
export function CaseFields({
  rule: { asks },
  draft,
  readers,
  onChange,
}: {
  readonly rule: Rule
  readonly draft: Draft
  /** Members of the compartment. */
  readonly readers: readonly string[]
  readonly onChange: (changes: Partial<Draft>) => void
}): ReactElement {
  const { t } = useTranslation('decisions')
  const acting = useSession()?.acting
  const asked = (what: Rule['asks'][number]): boolean => asks.includes(what)
  return (
    <>
      {asked('electors') ? (
        <Members
          label={t('opening.electors')}
          hint={t('opening.electorsHint')}
          members={readers}
          value={draft.electors}
          onChange={(electors) => {
            onChange({ electors })
          }}
        />
      ) : null}
      {asked('excluded') ? (
        <Members
          label={t('opening.excluded')}
          hint={t('opening.excludedHint')}
          members={readers}
          value={draft.excluded}
          onChange={(excluded) => {
            onChange({ excluded })
          }}
        />
      ) : null}
      {asked('sponsors') ? (
        <Members
          label={t('opening.sponsors')}
          hint={t('opening.sponsorsHint')}
          members={readers.filter((name) => name !== acting)}
          value={draft.sponsors}
          onChange={(sponsors) => {
            onChange({ sponsors })
          }}
        />
      ) : null}
      {asked('period') ? (
        <div className="motion-two">
          <TextInput
            type="number"
            min={0}
            label={t('opening.days')}
            value={draft.days}
            onChange={(event) => {
              onChange({ days: event.currentTarget.value })
            }}
          />
          <TextInput
            type="number"
            min={0}
            label={t('opening.hours')}
            value={draft.hours}
            onChange={(event) => {
              onChange({ hours: event.currentTarget.value })
            }}
          />
        </div>
      ) : null}
      {asked('closersAway') ? (
        <TextInput
          type="number"
          min={0}
          label={t('opening.away')}
          description={t('opening.awayHint')}
          value={draft.away}
          onChange={(event) => {
            onChange({ away: event.currentTarget.value })
          }}
        />
      ) : null}
    </>
  )
}

function Members({
  label,
  hint,
  members,
  value,
  onChange,
}: {
  readonly label: string
  readonly hint: string
  readonly members: readonly string[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}): ReactElement {
  const nameOf = useNameOf()
  return (
    <Checkbox.Group label={label} description={hint} value={[...value]} onChange={onChange}>
      <div className="motion-members">
        {members.map((name) => (
          <Checkbox key={name} size="xs" value={name} label={nameOf(name)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
