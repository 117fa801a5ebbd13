import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { Open } from './asked.ts'
import { TextWithRecords } from '../../parts/TextWithRecords.tsx'

/** Why, in the members' own words. */
export function Reasons({ open }: { readonly open: Open }): ReactElement | null {
  const { t } = useTranslation('question')
  const said = open.rationales.filter(({ rationale }) => rationale.trim() !== '')
  if (said.length === 0) return null
  return (
    <Section title={t('reasons.title')} count={said.length}>
      {said.map(({ id, author, rationale }) => (
        <div key={id} className="question-talk">
          <p className="line">
            <Member name={author} />
          </p>
          <p className="question-text">
            <TextWithRecords text={rationale} names={[]} />
          </p>
        </div>
      ))}
    </Section>
  )
}
