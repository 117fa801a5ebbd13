import { Button, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useGet, usePost } from '../../api/use.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { notice, Problem } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'
import { TryPeer } from '../members/TryPeer.tsx'

/** Where the other members' nodes are reached, and where this one is. */
export function Peers(): ReactElement | null {
  const { t } = useTranslation('founding')
  const may = useMay()
  const { data } = useGet('/api/peers')
  // Where every seat is on this node nobody is reached elsewhere.
  if (data === undefined || data.peers.length === 0) return null
  return (
    <Section title={t('peers.title')} count={data.peers.length}>
      <ul className="founding-list">
        {data.peers.map((peer) => (
          <Peer key={peer.member} peer={peer} />
        ))}
      </ul>
      {may('node') ? <Announce /> : null}
    </Section>
  )
}

function Peer({ peer }: { readonly peer: Answer<'/api/peers'>['peers'][number] }): ReactElement {
  const { t } = useTranslation('founding')
  const may = useMay()
  const set = usePost('/api/peers')
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const { member, url, from } = peer
  return (
    <li>
      <span>
        <Member name={member} />
        <br />
        <span className="proof small founding-address">{url ?? t('peers.unknown')}</span>{' '}
        {from === null ? null : <span className="faint">{t(`peers.${from}`)}</span>}
      </span>
      {!may('node') ? null : typed === undefined ? (
        <span className="line">
          {url === null ? null : <TryPeer member={member} />}
          <button
            type="button"
            className="linkbutton"
            onClick={() => {
              setTyped(url ?? '')
            }}
          >
            {t('peers.change')}
          </button>
        </span>
      ) : (
        <form
          className="founding-one"
          onSubmit={(event) => {
            event.preventDefault()
            const body = { member, url: typed.trim() === '' ? null : typed }
            set.mutate(
              { body },
              {
                onSuccess: () => {
                  setTyped(undefined)
                },
              },
            )
          }}
        >
          <TextInput
            aria-label={t('peers.url', { member })}
            placeholder="https://"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
            }}
          />
          <Button type="submit" loading={set.isPending}>
            {t('peers.set')}
          </Button>
        </form>
      )}
      {set.error === null ? null : <Problem error={set.error} />}
    </li>
  )
}

function Announce(): ReactElement {
  const { t } = useTranslation('founding')
  const [url, setUrl] = useState('')
  const announce = usePost('/api/peers/announce')
  return (
    <form
      className="founding-one"
      onSubmit={(event) => {
        event.preventDefault()
        announce.mutate(
          { body: { url } },
          {
            onSuccess: (said) => {
              setUrl('')
              notice(t('peers.announced', { url: said.url }))
            },
          },
        )
      }}
    >
      <TextInput
        label={t('peers.announce')}
        placeholder="https://"
        required
        withAsterisk={false}
        value={url}
        onChange={(event) => {
          setUrl(event.currentTarget.value)
        }}
      />
      <Button type="submit" loading={announce.isPending}>
        {t('peers.tell')}
      </Button>
      {announce.error === null ? null : <Problem error={announce.error} />}
    </form>
  )
}
