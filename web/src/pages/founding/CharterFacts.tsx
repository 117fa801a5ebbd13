import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundingShown } from './shown.ts'

/** What of a charter binds how the coalition works; `counted`: with the numbers that depend on how many members there are. */
export function CharterFacts({
  charter,
  counted,
}: {
  readonly charter: FoundingShown['charter']
  readonly counted: boolean
}): ReactElement {
  const { t } = useTranslation('founding')
  return (
    <dl className="facts">
      <dt>{t('charter.title')}</dt>
      <dd>
        {charter.name} <span className="proof faint">{charter.hash.slice(0, 16)}…</span>
      </dd>
      <dt>{t('charter.rules')}</dt>
      <dd>{charter.decisionRules}</dd>
      {counted ? (
        <>
          <dt>{t('charter.faults')}</dt>
          <dd>{charter.faults}</dd>
          <dt>{t('charter.quorum')}</dt>
          <dd>{charter.quorum}</dd>
        </>
      ) : null}
      <dt>{t('charter.register')}</dt>
      <dd>
        {t('charter.registerIs', { slots: charter.registerSlots, minutes: charter.registerCadenceMinutes })}
      </dd>
    </dl>
  )
}
