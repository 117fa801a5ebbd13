import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Own } from '../../parts/Refused.tsx'
import { Member } from '../../parts/Member.tsx'
import type { Preview } from './opening.ts'
import { Numbers, useStretch } from './Pinned.tsx'
import { useDecisionWords } from './words.ts'

/** So many electors are named; of more it is enough to know how many. */
const named = 12

/** What roster and charter make of a motion before anything is signed, or why it may not be moved so. */
export function Derived({ preview }: { readonly preview: Preview }): ReactElement {
  const { t } = useTranslation('decisions')
  const words = useDecisionWords()
  const stretch = useStretch()
  const { motion, counts, refused } = preview
  return (
    <>
      {motion === null || counts === null ? null : (
        <p className="small">{words.adopted(motion.rule.method, counts)}</p>
      )}
      {motion === null ? null : (
        <p className="small line">
          {motion.electors.slice(0, named).map((name) => (
            <Member key={name} name={name} />
          ))}
          {motion.electors.length > named ? t('more', { count: motion.electors.length - named }) : null}
        </p>
      )}
      {motion === null || counts === null ? null : (
        <dl className="facts">
          <Numbers counts={counts} />
          <dt>{t('pinned.period')}</dt>
          <dd>{stretch(motion.period)}</dd>
        </dl>
      )}
      {refused === null ? null : (
        <div className="state caution" role="status">
          <b>{t('opening.refused')}</b>
          <Own code="E_MOTION_INVALID" message={[refused.message, ...refused.paths].join(' · ')} />
        </div>
      )}
    </>
  )
}
