import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useAnswerText } from './answerText.ts'
import type { Asked, Open } from './asked.ts'
import { TextWithRecords } from '../../parts/TextWithRecords.tsx'

/** Who stands apart, why, and what the joint estimate would be without them. */
export function Dissent({
  asked,
  open,
}: {
  readonly asked: Asked
  readonly open: Open
}): ReactElement | null {
  const { t } = useTranslation('question')
  const text = useAnswerText(asked.question.form)
  const dissents = open.estimate?.dissents ?? []
  if (dissents.length === 0) return null
  return (
    <Section title={t('dissent.title')} count={dissents.length}>
      {dissents.map(({ id, author, answer, reasons, without }) => (
        <div key={id} className="question-dissent">
          <p className="line">
            <Member name={author} /> <b>{text(answer)}</b>
          </p>
          <p className="small question-text">
            <TextWithRecords text={reasons} names={[]} />
          </p>
          <p className="tiny faint">
            {without === null ? t('dissent.alone') : t('dissent.without', { value: text(without) })}
          </p>
        </div>
      ))}
    </Section>
  )
}
