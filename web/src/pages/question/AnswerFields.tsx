import { Button } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Later } from '../../parts/Later.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { CitePicker } from './CitePicker.tsx'
import type { FieldProps } from './fieldProps.ts'
import { membersOf } from './members.ts'
import { MentionArea } from './MentionArea.tsx'
import { NumberFields } from './NumberFields.tsx'
import { PickedEvidence } from './PickedEvidence.tsx'

const levels = ['low', 'moderate', 'high'] as const

/** The fields of an answer: its numbers as the question asks for them, why, what it rests on, and how firm that is. */
export function AnswerFields(props: FieldProps): ReactElement {
  const { asked, fields, onChange } = props
  const { t } = useTranslation('question')
  const [citing, setCiting] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event
      const typing = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
      if (event.key !== 'c' || typing || event.metaKey || event.ctrlKey || event.altKey) return
      event.preventDefault()
      setCiting(true)
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [])
  const cite = ({ id, title }: { readonly id: string; readonly title: string }): void => {
    setCiting(false)
    if (fields.evidence.some((each) => each.id === id)) return
    onChange({ evidence: [...fields.evidence, { id, title, direction: 'against', weight: 2 }] })
  }
  return (
    <div className="question-fields">
      <NumberFields {...props} />
      <div>
        <p className="small muted question-label">{t('answer.why')}</p>
        <MentionArea
          label={t('answer.why')}
          placeholder={t('answer.whyHint')}
          value={fields.why}
          onChange={(why) => {
            onChange({ why })
          }}
          members={membersOf(asked)}
          onCite={cite}
        />
      </div>
      <PickedEvidence
        picked={fields.evidence}
        onChange={(evidence) => {
          onChange({ evidence })
        }}
      />
      <div className="actions">
        <Button
          onClick={() => {
            setCiting(true)
          }}
        >
          {t('answer.cite')}
        </Button>
      </div>
      <CitePicker
        opened={citing}
        onClose={() => {
          setCiting(false)
        }}
        onPick={cite}
      />
      <details className="question-more" open={fields.dissent !== ''}>
        <summary>{t('answer.more')}</summary>
        <Later>
          <p className="small muted question-label">{t('answer.basis')}</p>
          <Segments
            label={t('answer.basis')}
            value={fields.confidence}
            data={levels.map((level) => ({ value: level, label: t(`answer.level.${level}`) }))}
            onChange={(confidence) => {
              onChange({ confidence })
            }}
          />
          <p className="small muted question-label">{t('answer.dissent')}</p>
          <MentionArea
            label={t('answer.dissent')}
            placeholder={t('answer.dissentHint')}
            value={fields.dissent}
            onChange={(dissent) => {
              onChange({ dissent })
            }}
            members={[]}
          />
        </Later>
      </details>
    </div>
  )
}
