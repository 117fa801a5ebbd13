import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { base } from '../../lib/base.ts'
import { fileAddress } from '../../lib/download.ts'
import { useFormats } from '../../lib/format.ts'
import { Pending } from '../../parts/Badges.tsx'
import { Section } from '../../parts/Section.tsx'
import { Reopen } from './Reopen.tsx'
import { electorsOf, lookOf, type Motion } from './shown.ts'
import { Tallies } from './Tallies.tsx'
import { useDecisionWords } from './words.ts'

/** The file that proves what became of the motion: what it holds, how to save it, how anybody checks it, and how the line may be reopened. */
export function Certificate({ motion }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const words = useDecisionWords()
  const { id, certificate, deadline, epoch, counts, motion: moved } = motion
  if (certificate === null) return null
  const { outcome, at, bytes, file } = certificate
  const electors = electorsOf(motion)
  const spoken = electors.flatMap(({ spoke }) => (spoke === null ? [] : [spoke]))
  const by = (who: 'person' | 'node'): number => spoken.filter((each) => each.by === who).length
  const label = t('certificate.spoke', { spoken: spoken.length, count: electors.length })
  return (
    <Section title={t('certificate.title')}>
      <div className="motion-certificate">
        <div className="spread">
          <h3>{t(`certificate.outcome.${outcome}`, { epoch: epoch.number })}</h3>
          {outcome === 'dead' ? (
            <Pending word={t('phase.dead')} />
          ) : (
            <span className={`badge ${outcome === 'adopted' ? 'kept' : 'late'}`}>
              {t(`phase.${outcome}`)}
            </span>
          )}
        </div>
        <p className="small muted">{words.method(moved.rule.method)}</p>
        <Tallies
          looks={electors.map(({ spoke }) => (spoke === null ? 'wait' : lookOf(spoke.value)))}
          label={label}
        />
        <p className="small muted">
          {label} {t('certificate.by', { persons: f.number(by('person')), nodes: f.number(by('node')) })}
        </p>
        <dl className="facts">
          {deadline === null ? null : (
            <>
              <dt>{t('certificate.deadline')}</dt>
              <dd>{f.instant(deadline)}</dd>
            </>
          )}
          <dt>{t('certificate.complete')}</dt>
          <dd>{f.instant(at)}</dd>
          <dt>{t('pinned.roster')}</dt>
          <dd>
            {t('pinned.epoch', { number: epoch.number })}{' '}
            <span className="proof">{epoch.id.slice(0, 8)}…</span>
          </dd>
          {counts?.adopts == null ? null : (
            <>
              <dt>{t('certificate.rule')}</dt>
              <dd>{t('certificate.at', { adopts: counts.adopts, rejects: counts.rejects ?? 0 })}</dd>
            </>
          )}
          <dt>{t('certificate.file')}</dt>
          <dd>
            {t('certificate.size', { size: f.number(bytes / 1024, 1) })}{' '}
            <span className="proof" title={file}>
              {file.slice(0, 16)}…
            </span>
          </dd>
        </dl>
        <pre tabIndex={0}>$ entente verify {id.slice(0, 16)}.outcome.json --genesis genesis.json</pre>
        <p className="tiny faint">{t('certificate.means')}</p>
        <div className="actions">
          <a className="motion-download" href={fileAddress(`/api/motions/${id}/certificate`)} download>
            {t('certificate.download')}
          </a>
          <a className="small" href={`${base}/verifier.html`} download>
            {t('certificate.verifier')}
          </a>
        </div>
        <Reopen motion={motion} />
      </div>
    </Section>
  )
}
