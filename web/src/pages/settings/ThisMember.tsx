import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'

/** Whose node this is, in which coalition. */
export function ThisMember(): ReactElement | null {
  const { t } = useTranslation('settings')
  const { data } = useGet('/api/node')
  if (data === undefined) return null
  return (
    <Section title={t('member.title')}>
      <dl className="facts">
        {data.acting === null ? null : (
          <>
            <dt>{t('member.name')}</dt>
            <dd>
              <Member name={data.acting} />
            </dd>
          </>
        )}
        <dt>{t('member.coalition')}</dt>
        <dd className="proof" title={data.coalition}>
          {data.coalition.slice(0, 16)}…
        </dd>
        <dt>{t('member.epoch')}</dt>
        <dd>{data.epoch.number}</dd>
        <dt>{t('member.charter')}</dt>
        <dd>
          {data.charter.name} <span className="proof faint">{data.charter.hash.slice(0, 12)}</span>
        </dd>
        <dt>{t('member.version')}</dt>
        <dd className="proof">{data.version}</dd>
      </dl>
      {data.hostedTogether.map(({ host, members }) => (
        <p className="tiny faint" key={host}>
          {t('member.hostedTogether', { host, count: members.length })}
        </p>
      ))}
    </Section>
  )
}
