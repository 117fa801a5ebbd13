import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { measureOf } from '../../charts/numbers.ts'
import { Spread } from '../../charts/Spread.tsx'
import { useFormats } from '../../lib/format.ts'
import { useLookOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { Asked, Open } from './asked.ts'

/** Who answers what, as a histogram. */
export function SpreadSection({
  asked,
  open,
}: {
  readonly asked: Asked
  readonly open: Open
}): ReactElement | null {
  const { t } = useTranslation('question')
  const lookOf = useLookOf()
  const measure = measureOf(asked.question.form, useFormats())
  if (open.headline === null || open.histogram.length === 0) return null
  const answered = open.histogram.filter(({ members }) => members.length > 0)
  return (
    <Section title={t('spread.title')}>
      <figure>
        <Spread
          bins={open.histogram}
          joint={open.headline.number}
          measure={measure}
          lookOf={lookOf}
          label={answered
            .map(({ low, high, members }) =>
              t('spread.bin', { range: measure.range({ low, high }), count: members.length }),
            )
            .join('; ')}
        />
      </figure>
    </Section>
  )
}
