import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { CarryButton } from '../../parts/CarryButton.tsx'
import type { Asked } from './asked.ts'

/** Where a question goes on under another membership, where it came from, and the way to take one's own part along. */
export function GoesOn({ asked }: { readonly asked: Asked }): ReactElement | null {
  const { t } = useTranslation('carry')
  const { goesOn, cameFrom, compartment } = asked
  // What stands here and now in all members' reach, and came from nowhere, has nowhere to go.
  const mayGo = cameFrom !== null || (compartment !== 'plenary' && compartment !== 'home')
  const { data } = useGet('/api/carries', {}, { enabled: mayGo })
  const ours = data?.carriable.find(({ id }) => id === asked.id || id === cameFrom?.id)
  const isHere = goesOn === null && cameFrom === null
  if (isHere && ours === undefined) return null
  return (
    <div className="card" role="status">
      {goesOn === null ? null : (
        <p>
          <Link to="/questions/$id" params={{ id: goesOn.id }}>
            {t('goesOn')}
          </Link>
        </p>
      )}
      {cameFrom === null ? null : (
        <p className="small">
          <Link to="/questions/$id" params={{ id: cameFrom.id }}>
            {t('cameFrom')}
          </Link>
        </p>
      )}
      {ours === undefined ? null : (
        <>
          <p>{isHere ? t('ended') : t('answerStays')}</p>
          <CarryButton id={ours.id} text={isHere ? t('take') : t('takeAnswer')} />
        </>
      )}
    </div>
  )
}
