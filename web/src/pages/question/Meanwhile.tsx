import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import type { Asked } from './asked.ts'

/** Another person or tab of the seat answered while this was being written: both stand, and the person chooses. */
export function Meanwhile({
  own,
  shown,
  onMine,
  onTheirs,
}: {
  readonly own: NonNullable<Asked['own']>
  /** The other's answer in words. */
  readonly shown: string
  readonly onMine: () => void
  readonly onTheirs: () => void
}): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  return (
    <div className="state caution" role="alert">
      <b>{t('meanwhile.title', { value: shown })}</b>
      <span>{t('meanwhile.means', { at: f.instant(own.at) })}</span>
      {own.rationale === '' ? null : <q>{own.rationale}</q>}
      <span className="actions">
        <Button onClick={onMine}>{t('meanwhile.mine')}</Button>
        <Button onClick={onTheirs}>{t('meanwhile.theirs')}</Button>
      </span>
    </div>
  )
}
