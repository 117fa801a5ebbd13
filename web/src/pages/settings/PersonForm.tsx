import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useGet, usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { refusedField } from '../../parts/Refused.tsx'
import { Problem } from '../../parts/States.tsx'
import { useSession } from '../../shell/session.ts'
import { CodeShown } from './CodeShown.tsx'
import { Dialog } from '../../parts/Dialog.tsx'

/** Somebody who works at this node. */
export type Colleague = Answer<'/api/people'>['people'][number]

type Role = Colleague['roles'][number]
interface Places {
  readonly roles: readonly Role[]
  /** Null: every seat, those to come included. */
  readonly seats: readonly string[] | null
}

/** Invites somebody: who they are, what they may do, and for which seats. */
export function InvitePerson({
  opened,
  onClose,
  roles,
}: {
  readonly opened: boolean
  readonly onClose: () => void
  readonly roles: Answer<'/api/people'>['roles']
}): ReactElement {
  const { t } = useTranslation('settings')
  const [draft, setDraft, done] = useDraft('invite', nobody)
  const invite = usePost('/api/people')
  const wrong = (field: string): ReactNode => refusedField(invite.error, (path) => path === field)
  return (
    <Dialog
      opened={opened}
      onClose={() => {
        invite.reset()
        onClose()
      }}
      title={t('people.invite')}
    >
      {invite.data === undefined ? (
        <form
          className="settings-form"
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate(
              {
                body: {
                  ...draft,
                  roles: [...draft.roles],
                  seats: draft.seats === null ? null : [...draft.seats],
                },
              },
              { onSuccess: done },
            )
          }}
        >
          <TextInput
            label={t('people.name')}
            description={t('people.nameMeans')}
            required
            withAsterisk={false}
            error={wrong('name')}
            value={draft.name}
            onChange={(event) => {
              setDraft({ ...draft, name: event.currentTarget.value })
            }}
          />
          <TextInput
            label={t('people.username')}
            required
            withAsterisk={false}
            error={wrong('username')}
            value={draft.username}
            onChange={(event) => {
              setDraft({ ...draft, username: event.currentTarget.value.toLowerCase() })
            }}
          />
          <PlacesFields
            places={draft}
            roles={roles}
            onChange={(places) => {
              setDraft({ ...draft, ...places })
            }}
          />
          {invite.error === null ? null : <Problem error={invite.error} />}
          <div className="actions">
            <Button
              type="submit"
              variant="filled"
              loading={invite.isPending}
              disabled={draft.roles.length === 0}
            >
              {t('people.makeCode')}
            </Button>
          </div>
        </form>
      ) : (
        <CodeShown name={invite.variables.body.name} {...invite.data} />
      )}
    </Dialog>
  )
}

const nobody: Places & { readonly name: string; readonly username: string } = {
  name: '',
  username: '',
  roles: ['analyst'],
  seats: null,
}

/** Gives somebody other roles or seats. */
export function ChangePerson({
  person,
  opened,
  onClose,
}: {
  readonly person: Colleague
  readonly opened: boolean
  readonly onClose: () => void
}): ReactElement {
  const { t } = useTranslation('settings')
  const { data } = useGet('/api/people')
  const [places, setPlaces] = useState<Places>(person)
  const change = usePost('/api/people/{id}')
  return (
    <Dialog opened={opened} onClose={onClose} title={person.name}>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault()
          const { roles, seats } = places
          change.mutate(
            {
              params: { path: { id: person.id } },
              body: { roles: [...roles], seats: seats === null ? null : [...seats] },
            },
            { onSuccess: onClose },
          )
        }}
      >
        <PlacesFields places={places} roles={data?.roles ?? []} onChange={setPlaces} />
        {change.error === null ? null : <Problem error={change.error} />}
        <div className="actions">
          <Button type="submit" variant="filled" loading={change.isPending}>
            {t('people.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function PlacesFields({
  places,
  roles,
  onChange,
}: {
  readonly places: Places
  readonly roles: Answer<'/api/people'>['roles']
  readonly onChange: (places: Places) => void
}): ReactElement {
  const { t } = useTranslation('settings')
  const seats = useSession()?.seats ?? []
  return (
    <>
      <Checkbox.Group
        label={t('people.roles')}
        value={[...places.roles]}
        onChange={(chosen) => {
          onChange({ ...places, roles: chosen })
        }}
      >
        <div className="settings-checks">
          {roles.map(({ role, acts }) => (
            <Checkbox
              key={role}
              value={role}
              label={t(`roles.${role}`)}
              description={acts.map((act) => t(`acts.${act}`)).join(', ')}
            />
          ))}
        </div>
      </Checkbox.Group>
      {seats.length < 2 ? null : (
        <>
          <Checkbox
            label={t('people.everySeat')}
            checked={places.seats === null}
            onChange={(event) => {
              onChange({ ...places, seats: event.currentTarget.checked ? null : [] })
            }}
          />
          {places.seats === null ? null : (
            <Checkbox.Group
              label={t('people.seats')}
              value={[...places.seats]}
              onChange={(chosen) => {
                onChange({ ...places, seats: chosen })
              }}
            >
              <div className="settings-checks">
                {seats.map(({ name, display }) => (
                  <Checkbox key={name} value={name} label={display} />
                ))}
              </div>
            </Checkbox.Group>
          )}
        </>
      )}
    </>
  )
}
