import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Member } from '../../parts/Member.tsx'
import { Pending } from '../../parts/Badges.tsx'
import type { Asked, Open } from './asked.ts'

/** Whose answer members have yet to witness: it counts for now, last and in no score. */
export function Unwitnessed({
  asked: { notYetWitnessed },
  open: { estimate },
}: {
  readonly asked: Asked
  readonly open: Open
}): ReactElement | null {
  const { t } = useTranslation('question')
  const authors = (estimate?.members ?? []).filter(({ id }) => notYetWitnessed.includes(id))
  if (authors.length === 0) return null
  return (
    <p className="line small">
      <Pending word={t('unwitnessed.word')} />
      {authors.map(({ author }) => (
        <Member key={author} name={author} />
      ))}
      <span>{t('unwitnessed.answers')}</span>
    </p>
  )
}
