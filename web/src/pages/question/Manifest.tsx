import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { useHash } from '../../lib/hash.ts'
import { Member } from '../../parts/Member.tsx'
import type { Asked, Open } from './asked.ts'
import { CompareManifest } from './CompareManifest.tsx'

/** What the estimate was made of. Its fingerprint always stands; the rest folds. */
export function Manifest({
  asked,
  estimate,
}: {
  readonly asked: Asked
  readonly estimate: NonNullable<Open['estimate']>
}): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const { manifest, members, excluded, value } = estimate
  const { clip } = manifest.method.parameters
  return (
    <details className="card question-manifest" id="manifest" open={useHash() === 'manifest'}>
      <summary>
        {t('manifest.title')} <span className="proof">{manifest.fingerprint.slice(0, 12)}</span>
      </summary>
      <dl className="facts">
        <dt>{t('manifest.method')}</dt>
        <dd>
          {t(`manifest.methods.${manifest.method.name}`, { defaultValue: manifest.method.name })}
          {typeof clip !== 'number'
            ? null
            : ` ${t('manifest.clipped', { low: f.share(clip), high: f.share(1 - clip) })}`}
        </dd>
        <dt>{t('manifest.charter')}</dt>
        <dd className="proof">{manifest.charter.slice(0, 16)}</dd>
        <dt>{t('manifest.result')}</dt>
        <dd className="proof">{resultOf(value)}</dd>
        <dt>{t('manifest.records')}</dt>
        <dd>
          {members.map(({ author, id }) => (
            <span key={id} className="spread">
              <Member name={author} />
              <span className="proof nowrap">{id.slice(0, 8)}</span>
            </span>
          ))}
        </dd>
        {excluded.length === 0 ? null : (
          <>
            <dt>{t('manifest.excluded')}</dt>
            <dd>
              {excluded.map(({ id, author, why }) => (
                <span key={id} className="spread">
                  <span>
                    <Member name={author} /> {t(`manifest.why.${why}`)}
                  </span>
                  <span className="proof nowrap">{id.slice(0, 8)}</span>
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{t('manifest.fingerprint')}</dt>
        <dd className="proof">{manifest.fingerprint}</dd>
      </dl>
      <p className="tiny muted">
        {t('manifest.means')} {t(`manifest.time.${asked.time}`)}
      </p>
      <CompareManifest asked={asked} />
    </details>
  )
}

function resultOf(value: NonNullable<Open['estimate']>['value']): string {
  if (value.kind === 'binary') return value.probability.toFixed(6)
  if (value.kind === 'options') return value.probabilities.map((each) => each.toFixed(4)).join(' ')
  return value.quantiles.map(({ level, value: at }) => `${level}: ${at.toPrecision(6)}`).join(' ')
}
