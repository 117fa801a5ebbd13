import { useTranslation } from 'react-i18next'
import { useEventWords } from '../../lib/eventWords.ts'

/** What a lane is called. */
export function useLaneName(by: 'type' | 'actor'): (lane: string) => string {
  const { t } = useTranslation('events')
  const words = useEventWords()
  return (lane) => (by === 'type' ? t(`family.${lane}`) : words.actor({ id: lane, name: lane }))
}
