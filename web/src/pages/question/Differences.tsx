import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { useFormats } from '../../lib/format.ts'
import { Member, useNameOf } from '../../parts/Member.tsx'

type Found = Schema<'ManifestComparison'>
type Differing = Found['records'][number]
interface Names {
  readonly ours: string
  readonly theirs: string
}

/** What differs between two members' manifests, in words. */
export function Differences({
  found,
  theirs,
}: {
  readonly found: Found
  readonly theirs: Schema<'ManifestFile'>
}): ReactElement {
  const { t } = useTranslation('question')
  const nameOf = useNameOf()
  const methodOf = ({ name }: Found['ours']['method']): string =>
    t(`manifest.methods.${name}`, { defaultValue: name })
  const names = { ours: nameOf(found.ours.member), theirs: nameOf(theirs.member) }
  return (
    <div role="status">
      <p>
        <span className={found.same ? 'badge kept' : 'badge due'}>
          {found.same ? t('compare.same') : t('compare.differs')}
        </span>
      </p>
      {found.method === null ? null : (
        <p className="small">
          {t('compare.method', {
            ...names,
            here: methodOf(found.method.ours),
            there: methodOf(found.method.theirs),
          })}
        </p>
      )}
      {found.charter === null ? null : (
        <p className="small">
          {t('compare.charter', {
            ...names,
            here: found.charter.ours.slice(0, 8),
            there: found.charter.theirs.slice(0, 8),
          })}
        </p>
      )}
      {found.records.map((each) => (
        <RecordRow key={each.id} record={each} names={names} />
      ))}
      {found.elsewhere.map(({ id, counts }) => (
        <p key={id} className="small">
          <span className="proof">{id.slice(0, 8)}</span> {t('compare.elsewhere', { member: names[counts] })}
        </p>
      ))}
      {found.times.map((each) => (
        <TimeRow key={each.id} time={each} names={names} />
      ))}
      {found.unexplained ? <p className="small">{t('compare.unexplained')}</p> : null}
    </div>
  )
}

function RecordRow({
  record: { id, author, counts, why },
  names,
}: {
  readonly record: Differing
  readonly names: Names
}): ReactElement {
  const { t } = useTranslation('question')
  const reason = useReason()
  const other = names[counts === 'ours' ? 'theirs' : 'ours']
  return (
    <article className="row">
      <div className="spread small">
        <span>
          {author === null ? null : <Member name={author} />} {t('compare.counts', { member: names[counts] })}
        </span>
        <span className="proof nowrap">{id.slice(0, 8)}</span>
      </div>
      <p className="small muted">{t('compare.because', { member: other, why: reason(why) })}</p>
    </article>
  )
}

/** Writes why a member does not count what another does. */
function useReason(): (why: Differing['why']) => string {
  const { t } = useTranslation('question')
  const unwitnessed = (provisional: boolean): string => (provisional ? ` ${t('compare.unwitnessed')}` : '')
  return (why) => {
    switch (why.kind) {
      case 'noLog':
        return t('compare.why.noLog')
      case 'logEnds':
        return t('compare.why.logEnds', { size: why.size, place: why.index + 1 })
      case 'body':
        return t(`compare.state.${why.state}`)
      case 'superseded':
        return t('compare.why.superseded', { id: why.by?.slice(0, 8) ?? '–' }) + unwitnessed(why.provisional)
      case 'notCounted':
        return (
          t('compare.why.notCounted', { why: t(`manifest.why.${why.why}`) }) + unwitnessed(why.provisional)
        )
      case 'unknown':
        return t('compare.why.unknown')
    }
  }
}

function TimeRow({
  time: { id, author, ours, theirs },
  names,
}: {
  readonly time: Found['times'][number]
  readonly names: Names
}): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const shown = ({ at, provisional }: typeof ours): string =>
    provisional ? t('unwitnessed.word') : f.instant(at)
  return (
    <p className="small">
      <Member name={author} /> <span className="proof">{id.slice(0, 8)}</span>{' '}
      {t('compare.time', { ...names, here: shown(ours), there: shown(theirs) })}
    </p>
  )
}
