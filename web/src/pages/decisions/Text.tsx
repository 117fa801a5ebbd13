import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { fileAddress } from '../../lib/download.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { TextWithRecords } from '../../parts/TextWithRecords.tsx'
import { useCharterWords } from '../arrangements/words.ts'
import type { Motion } from './shown.ts'

/** What is moved, word for word, who puts it forward, and whose own voice does not count. */
export function Text({ motion: { id, motion, mover, voices } }: { readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  const charter = useCharterWords()
  const { text, attachment, sponsors, excluded } = motion
  const others = sponsors.filter((name) => name !== mover)
  return (
    <Section title={t('text.title')}>
      {text === null ? null : (
        <p className="motion-text">
          <TextWithRecords text={text} names={voices.map(({ member }) => member)} />
        </p>
      )}
      {attachment === null ? null : (
        <p className="small">
          {t('text.attached')}{' '}
          <a className="proof" href={fileAddress(`/api/motions/${id}/attachment`)} download="">
            {attachment.slice(0, 16)}…
          </a>
        </p>
      )}
      {others.length === 0 ? null : (
        <p className="small muted line motion-beneath">
          {t('text.sponsors')}
          {others.map((name) => (
            <Member key={name} name={name} />
          ))}
        </p>
      )}
      {excluded.map(({ member, article }) => (
        <p key={member} className="small muted line motion-beneath">
          <Member name={member} />
          <span>{t('text.excluded')}</span>
          <span className="faint">{charter.article(article)}</span>
        </p>
      ))}
    </Section>
  )
}
