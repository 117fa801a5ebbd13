import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { useGet, usePost } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { useDraft } from '../../lib/draft.ts'
import { Refused, refusedField } from '../../parts/Refused.tsx'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'

const empty = { url: '', every: 60, follow: false }

/** Feeds that this desk reads by itself. */
export function Feeds(): ReactElement | null {
  const { t } = useTranslation('settings')
  const may = useMay()
  const { data } = useGet('/api/feeds')
  const [adding, setAdding] = useState(false)
  if (data === undefined) return null
  return (
    <Section
      title={t('feeds.title')}
      count={data.feeds.length}
      tail={
        may('draft') ? (
          <button
            type="button"
            className="linkbutton"
            aria-expanded={adding}
            onClick={() => {
              setAdding(!adding)
            }}
          >
            {t('feeds.add')}
          </button>
        ) : undefined
      }
    >
      {adding ? (
        <AddFeed
          onDone={() => {
            setAdding(false)
          }}
        />
      ) : null}
      {data.feeds.length === 0 ? (
        <p className="small muted">{t('feeds.none')}</p>
      ) : (
        <ul className="settings-list">
          {data.feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function AddFeed({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation('settings')
  const [feed, setFeed, done] = useDraft('feed', empty)
  const add = usePost('/api/feeds')
  const wrong = refusedField(add.error, (path) => path === 'url')
  return (
    <form
      className="settings-form card"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(
          { body: feed },
          {
            onSuccess: () => {
              done()
              onDone()
            },
          },
        )
      }}
    >
      <TextInput
        label={t('feeds.address')}
        type="url"
        required
        withAsterisk={false}
        error={wrong}
        value={feed.url}
        onChange={(event) => {
          setFeed({ ...feed, url: event.currentTarget.value })
        }}
      />
      <NumberInput
        label={t('feeds.every')}
        min={5}
        max={10_080}
        allowDecimal={false}
        value={feed.every}
        onChange={(every) => {
          setFeed({ ...feed, every: Number(every) })
        }}
      />
      <Checkbox
        label={t('feeds.follow')}
        checked={feed.follow}
        onChange={(event) => {
          setFeed({ ...feed, follow: event.currentTarget.checked })
        }}
      />
      {add.error === null || wrong !== undefined ? null : <Problem error={add.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" loading={add.isPending}>
          {t('feeds.add')}
        </Button>
      </div>
    </form>
  )
}

function FeedRow({ feed }: { readonly feed: Schema<'Feed'> }): ReactElement {
  const { t } = useTranslation('settings')
  const { instant } = useFormats()
  const may = useMay()
  const poll = usePost('/api/feeds/{id}/poll')
  const remove = usePost('/api/feeds/{id}/remove')
  const params = { path: { id: feed.id } }
  const failed = poll.error ?? remove.error
  const { last } = feed
  return (
    <li>
      <span>
        <b className="settings-address">{feed.url}</b>
        <br />
        <span className="faint">
          {last === null ? t('feeds.never') : t('feeds.last', { at: instant(last.at), count: last.read })}
          {` · ${t('feeds.next', { at: instant(feed.next) })}`}
        </span>
        {last?.error == null ? null : (
          <div className="state caution">
            <Refused code={last.error.code} message={last.error.message} />
          </div>
        )}
      </span>
      {may('draft') ? (
        <span className="line">
          <button
            type="button"
            className="linkbutton"
            disabled={poll.isPending || feed.visiting}
            onClick={() => {
              poll.mutate({ body: {}, params })
            }}
          >
            {t('feeds.now')}
          </button>
          <button
            type="button"
            className="linkbutton"
            onClick={() => {
              remove.mutate({ body: {}, params })
            }}
          >
            {t('feeds.leave')}
          </button>
        </span>
      ) : null}
      {failed === null ? null : <Problem error={failed} />}
    </li>
  )
}
