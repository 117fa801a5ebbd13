import { Button, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { useGet, usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { useFormats } from '../../lib/format.ts'
import { Refused, refusedField } from '../../parts/Refused.tsx'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'

const empty = { path: '' }

/** Folders of this machine that are read by themselves. */
export function Watches(): ReactElement | null {
  const { t } = useTranslation('settings')
  const may = useMay()
  const { data } = useGet('/api/watches')
  const [wish, setWish, done] = useDraft('watch', empty)
  const add = usePost('/api/watches')
  if (data === undefined) return null
  const refused = refusedField(add.error, () => true)
  return (
    <Section title={t('watches.title')} count={data.watches.length}>
      {data.watches.length === 0 ? (
        <p className="small muted">{t('watches.none')}</p>
      ) : (
        <ul className="settings-list">
          {data.watches.map((watch) => (
            <WatchRow key={watch.id} watch={watch} />
          ))}
        </ul>
      )}
      {may('node') ? (
        <form
          className="settings-one"
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate({ body: wish }, { onSuccess: done })
          }}
        >
          <TextInput
            aria-label={t('watches.path')}
            placeholder={t('watches.path')}
            required
            error={refused}
            value={wish.path}
            onChange={(event) => {
              setWish({ path: event.currentTarget.value })
            }}
          />
          <Button type="submit" loading={add.isPending}>
            {t('watches.add')}
          </Button>
        </form>
      ) : null}
      {add.error === null || refused !== undefined ? null : <Problem error={add.error} />}
    </Section>
  )
}

function WatchRow({ watch }: { readonly watch: Schema<'Watch'> }): ReactElement {
  const { t } = useTranslation('settings')
  const { number } = useFormats()
  const may = useMay()
  const remove = usePost('/api/watches/{id}/remove')
  return (
    <li>
      <span>
        <b className="settings-address">{watch.path}</b>
        <br />
        <span className="faint">{t('watches.read', { count: watch.read, number: number(watch.read) })}</span>
        {watch.error === null ? null : <Why refusal={watch.error} />}
        {watch.failed.map((failure) => (
          <Why key={failure.name} name={failure.name} refusal={failure} />
        ))}
      </span>
      {may('node') ? (
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            remove.mutate({ body: {}, params: { path: { id: watch.id } } })
          }}
        >
          {t('watches.leave')}
        </button>
      ) : null}
      {remove.error === null ? null : <Problem error={remove.error} />}
    </li>
  )
}

/** Why a folder or a file in it was not read. */
function Why({
  name,
  refusal,
}: {
  readonly name?: string
  readonly refusal: { readonly code: string; readonly message: string }
}): ReactElement {
  return (
    <div className="small settings-why">
      <Refused {...refusal} {...(name === undefined ? {} : { name })} />
    </div>
  )
}
