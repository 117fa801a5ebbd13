import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { Pending } from '../../parts/Badges.tsx'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { CharterFacts } from './CharterFacts.tsx'
import type { FoundingShown } from './shown.ts'

/** Who founds, on which hosts, under which charter, and who has signed. */
export function Founders({ founding }: { readonly founding: FoundingShown }): ReactElement {
  const { t } = useTranslation('founding')
  const abandon = usePost('/api/founding/abandon')
  const { founders, charter, coalition, hostedTogether, step } = founding
  return (
    <Section title={t('founders.title')} count={founders.length}>
      <ul className="founding-list">
        {founders.map(({ name, host, here, signed }) => (
          <li key={name}>
            <span>
              <b className="proof">{name}</b> <span className="muted">{t('founders.on', { host })}</span>
              {here ? <span className="badge">{t('founders.here')}</span> : null}
            </span>
            {coalition === null ? null : signed ? (
              <span className="badge kept">{t('founders.signed')}</span>
            ) : (
              <Pending word={t('founders.unsigned')} />
            )}
          </li>
        ))}
      </ul>
      {hostedTogether.map(({ host, members }) => (
        <p className="small" key={host}>
          {t('founders.together', { host, members: members.join(', ') })}
        </p>
      ))}
      <CharterFacts charter={charter} counted={coalition !== null} />
      {step === 'pass' ? null : (
        <p>
          <button
            type="button"
            className="linkbutton"
            onClick={() => {
              abandon.mutate({ body: {} })
            }}
          >
            {t('abandon')}
          </button>{' '}
          <span className="tiny faint">{t('abandonMeans')}</span>
        </p>
      )}
      {abandon.error === null ? null : <Problem error={abandon.error} />}
    </Section>
  )
}
