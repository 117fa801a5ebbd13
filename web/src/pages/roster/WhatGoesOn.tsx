import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { CarryButton } from '../../parts/CarryButton.tsx'
import { Section } from '../../parts/Section.tsx'

/** What this seat may take out of a membership that has ended into the new one; nothing where there is nothing. */
export function WhatGoesOn(): ReactElement | null {
  const { t } = useTranslation('carry')
  const { data } = useGet('/api/carries')
  const all = data?.carriable ?? []
  if (all.length === 0) return null
  return (
    <Section title={t('title')} count={t('count', { count: all.length })}>
      <p className="small muted">{t('means')}</p>
      {all.map(({ id, type, shows }) => (
        <div key={id} className="row">
          <p>
            {type === 'question' ? (
              <Link to="/questions/$id" params={{ id }}>
                {shows}
              </Link>
            ) : (
              shows
            )}
          </p>
          <CarryButton id={id} text={t('take')} />
        </div>
      ))}
    </Section>
  )
}
