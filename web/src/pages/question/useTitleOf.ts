import { useTranslation } from 'react-i18next'
import { useEventWords } from '../../lib/eventWords.ts'
import type { Asked } from './asked.ts'

/** What a piece of evidence is called that the question already cites; else the first digits of its id. */
export function useTitleOf(asked: Asked): (id: string) => string {
  const { t } = useTranslation('events')
  const words = useEventWords()
  const evidence = asked.joint.blind ? [] : asked.joint.evidence
  return (id) => {
    const record = evidence.find((each) => each.id === id)?.record
    if (record?.event)
      return `${t(`type.${record.event.type}`)}${t('colon')}${words.actors(record.event.actors)}`
    return record?.document?.title ?? record?.shows ?? `#${id.slice(0, 8)}`
  }
}
