import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { useGet, usePost } from '../../api/use.ts'
import { save } from '../../lib/csv.ts'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Problem } from '../../parts/States.tsx'
import './forks.css'

type Fork = Schema<'Fork'>

/** Heads that do not fit, above everything else until somebody has read of them. It says what does not fit, and nothing of why. */
export function Forks(): ReactElement | null {
  const { t } = useTranslation('today')
  const { data } = useGet('/api/forks')
  const unread = (data?.forks ?? []).filter(({ read }) => read === null)
  const noticed = data?.noticed ?? []
  if (unread.length + noticed.length === 0) return null
  return (
    <div className="today-forks">
      {unread.map((fork) => (
        <TwoHeads key={fork.id} fork={fork} />
      ))}
      {noticed.length === 0 ? null : (
        <div className="state error">
          <span className="line">
            <b>{t('fork.noticed')}</b>
            {noticed.map((name) => (
              <Member key={name} name={name} />
            ))}
          </span>
          <span>{t('fork.noticedMeans')}</span>
        </div>
      )}
    </div>
  )
}

/** The two heads of a fork side by side, with what differs. */
export function TwoHeads({ fork }: { readonly fork: Fork }): ReactElement {
  const { t } = useTranslation('today')
  const f = useFormats()
  const reading = usePost('/api/forks/{id}/read')
  const { id, member, heads, at, from, proof } = fork
  const [smaller, larger] = heads.map(({ size }) => size)
  const same = smaller === larger
  return (
    <section className="state error today-fork" role="alert" aria-label={t('fork.title', { member })}>
      <h2>{t('fork.title', { member })}</h2>
      <p>
        {same
          ? t('fork.sameSize', { count: smaller ?? 0 })
          : t('fork.otherSizes', { shorter: f.number(smaller ?? 0), longer: f.number(larger ?? 0) })}{' '}
        {t('fork.bothSigned')} {t('fork.looksAlike')}
      </p>
      <div className="today-fit">
        {heads.map((head, i) => (
          <Head
            key={head.root}
            head={head}
            name={i === 0 ? t('fork.first') : t('fork.second')}
            differs={same}
          />
        ))}
      </div>
      <p className="line small">
        <span>
          {from === null
            ? t('fork.foundHere', { when: f.instant(at) })
            : t('fork.came', { when: f.instant(at) })}
        </span>
        {from === null ? null : <Member name={from} />}
        <span>{t('fork.noMore')}</span>
      </p>
      <div className="today-acts noprint">
        {fork.read === null ? (
          <Button
            variant="filled"
            loading={reading.isPending}
            onClick={() => {
              reading.mutate({ body: {}, params: { path: { id } } })
            }}
          >
            {t('fork.read')}
          </Button>
        ) : null}
        <Button
          onClick={() => {
            save(`${member}.fork`, proof, 'text/plain')
          }}
        >
          {t('fork.download')}
        </Button>
      </div>
      {reading.error === null ? null : <Problem error={reading.error} />}
    </section>
  )
}

/** A signed head line by line; what differs stands out. */
function Head({
  head: { note },
  name,
  differs,
}: {
  readonly head: Fork['heads'][number]
  readonly name: string
  readonly differs: boolean
}): ReactElement {
  const [origin = '', size = '', root = '', , signature = ''] = note.split('\n')
  const marked = (text: string, marks: boolean): ReactElement =>
    marks ? <b className="no">{text}</b> : <>{text}</>
  return (
    <div>
      <h3>{name}</h3>
      <pre tabIndex={0} lang="en">
        {origin}
        {'\n'}
        {marked(size, !differs)}
        {'\n'}
        {marked(root, true)}
        {'\n\n'}
        {signature}
      </pre>
    </div>
  )
}
