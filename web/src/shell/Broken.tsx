import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../parts/States.tsx'
import { usePlace } from './crumbs.ts'

/** There is no such page. */
export function Missing(): ReactElement {
  const { t } = useTranslation('shell')
  usePlace({ name: t('missing.title') })
  return (
    <div className="pagehead">
      <h1>{t('missing.title')}</h1>
      <p className="lede">{t('missing.why')}</p>
      <p>
        <Link to="/">{t('missing.way')}</Link>
      </p>
    </div>
  )
}

/** A page broke. What was typed is kept as a draft. */
export function Broken({ error }: ErrorComponentProps): ReactElement {
  return <Problem error={error} />
}
