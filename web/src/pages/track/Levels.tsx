import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Section } from '../../parts/Section.tsx'
import type { TrackRecords } from './running.ts'

/** How often numbers and dates came out at or below the quantiles that the joint estimates gave. */
export function Levels({ track }: { readonly track: TrackRecords }): ReactElement | null {
  const { t } = useTranslation('track')
  const f = useFormats()
  const { levels } = track.joint
  if (levels.length === 0) return null
  return (
    <Section title={t('levels.title')} count={t('said.joint')}>
      <table>
        <thead>
          <tr>
            <th>{t('levels.level')}</th>
            <th>{t('levels.below')}</th>
            <th>{t('said.interval')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level, below, count, interval }) => (
            <tr key={level}>
              <td>{f.share(level)}</td>
              <td>{t('said.of', { happened: below, count })}</td>
              <td>{`${f.share(interval.low)}–${f.share(interval.high)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tiny faint assess-caption">{t('levels.caption')}</p>
    </Section>
  )
}
