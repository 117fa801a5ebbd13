import { Button, Menu } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet, usePost } from '../../api/use.ts'
import { useNameOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { Loading, notice, Problem } from '../../parts/States.tsx'
import { useMay, useSession } from '../../shell/session.ts'
import { CodeShown } from './CodeShown.tsx'
import { ChangePerson, InvitePerson, type Colleague } from './PersonForm.tsx'

/** Who works here, and what each may do. Other members see seats, never people. */
export function People(): ReactElement | null {
  const { t } = useTranslation('settings')
  const { data, error } = useGet('/api/people')
  const may = useMay()
  // Somebody has to own the node before others are let in, or nobody could undo it.
  const unowned = useSession()?.firstRun === true
  const [inviting, setInviting] = useState(false)
  return (
    <Section
      title={t('people.title')}
      count={data?.people.length}
      tail={
        may('users') && !unowned ? (
          <button
            type="button"
            className="linkbutton"
            onClick={() => {
              setInviting(true)
            }}
          >
            {t('people.invite')}
          </button>
        ) : undefined
      }
    >
      {error === null ? null : <Problem error={error} />}
      {data === undefined ? (
        error === null ? (
          <Loading rows={2} />
        ) : null
      ) : data.people.length === 0 ? (
        <p className="small muted">{t('people.nobody')}</p>
      ) : (
        <ul className="settings-list">
          {data.people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      )}
      <p className="tiny faint">{t('people.means')}</p>
      <InvitePerson
        opened={inviting}
        onClose={() => {
          setInviting(false)
        }}
        roles={data?.roles ?? []}
      />
    </Section>
  )
}

function PersonRow({ person }: { readonly person: Colleague }): ReactElement {
  const { t } = useTranslation('settings')
  const nameOf = useNameOf()
  const may = useMay()
  const session = useSession()
  const again = usePost('/api/people/{id}/invitation')
  const remove = usePost('/api/people/{id}/remove')
  const [changing, setChanging] = useState(false)
  const params = { path: { id: person.id } }
  const failed = again.error ?? remove.error
  const itself = session?.person?.id === person.id
  return (
    <li>
      <span>
        <b>{person.name}</b> {itself ? <span className="faint">{t('people.you')}</span> : null}
        <br />
        <span className="faint">
          {person.roles.length === 0
            ? t('people.noRole')
            : person.roles.map((role) => t(`roles.${role}`)).join(', ')}
          {person.seats === null ? null : ` · ${person.seats.map(nameOf).join(', ')}`}
          {person.ways.length === 0 ? ` · ${t('people.waits')}` : null}
        </span>
      </span>
      {may('users') ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button aria-label={t('people.more', { name: person.name })}>…</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              onClick={() => {
                setChanging(true)
              }}
            >
              {t('people.change')}
            </Menu.Item>
            <Menu.Item
              onClick={() => {
                again.mutate({ body: {}, params })
              }}
            >
              {t('people.newCode')}
            </Menu.Item>
            <Menu.Item
              color="var(--late)"
              disabled={itself}
              onClick={() => {
                remove.mutate(
                  { body: {}, params },
                  {
                    onSuccess: () => {
                      notice(t('people.removed', { name: person.name }))
                    },
                  },
                )
              }}
            >
              {t('people.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {failed === null ? null : <Problem error={failed} />}
      {again.data === undefined ? null : <CodeShown name={person.name} {...again.data} />}
      <ChangePerson
        person={person}
        opened={changing}
        onClose={() => {
          setChanging(false)
        }}
      />
    </li>
  )
}
