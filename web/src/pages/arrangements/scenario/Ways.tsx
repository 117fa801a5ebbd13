import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../lib/format.ts'
import { Said } from '../Said.tsx'
import { useCharterWords } from '../words.ts'
import type { Route, Side } from './words.ts'

/** Ways of deciding to act together, and who can stop each. */
export function Ways({ side: { id, outcome } }: { readonly side: Side }): ReactElement {
  const { t } = useTranslation('scenario')
  if (outcome.routes.length === 0) return <span className="muted">{t('arrangements:nothingFound')}</span>
  return (
    <>
      {outcome.routes.map((route) => {
        const { says, article, unverified } = route.reading.rule
        return (
          <div key={route.reading.rule.id} className="arrangement-plain scenario-way">
            <Said says={says} article={article} unverified={unverified} to={`/arrangements/${id}`} />
            <p className="small muted">
              <Stop route={route} />
            </p>
          </div>
        )
      })}
    </>
  )
}

function Stop({
  route: { reading, stop, electors, bindsDissenters },
}: {
  readonly route: Route
}): ReactElement {
  const { t } = useTranslation('scenario')
  const f = useFormats()
  const words = useCharterWords()
  if (!reading.runs) return <>{t(`arrangements:why.${reading.why}`)}</>
  const who =
    stop === null || (stop.kind === 'number' && stop.count === null)
      ? t('stop.unknown')
      : stop.kind === 'anyone'
        ? electors === null
          ? t('stop.each')
          : t('stop.anyone', { count: electors })
        : stop.kind === 'veto'
          ? t('stop.veto', { who: f.list(stop.holders.map(words.actor)) })
          : t('stop.number', { count: stop.count ?? 0, of: f.number(electors ?? 0) })
  return (
    <>
      {who}{' '}
      {bindsDissenters === false ? t('stop.bindsNot') : bindsDissenters === true ? t('stop.binds') : null}
    </>
  )
}
