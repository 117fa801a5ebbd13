import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { languages, show } from '../words/languages.ts'
import { useCrumbs } from './crumbs.ts'
import { Glyph, Mark } from './glyphs.tsx'

/** The line above every page: where one is, search, language, light or dark. */
export function Top({ open, onMenu }: { readonly open: boolean; readonly onMenu: () => void }): ReactElement {
  const { t } = useTranslation('shell')
  return (
    <header className="top">
      <button
        type="button"
        className="icon burger"
        aria-label={t('menu')}
        aria-expanded={open}
        aria-controls="navigation"
        onClick={onMenu}
      >
        <Glyph name="menu" />
      </button>
      <Link className="brand" to="/">
        <Mark />
        <span>Entente</span>
      </Link>
      <Crumbs />
      <button
        type="button"
        className="find"
        onClick={() => {
          spotlight.open()
        }}
      >
        <Glyph name="find" />
        <span className="label">{t('find')}</span>
        <kbd aria-hidden="true">⌘K</kbd>
      </button>
      <LanguageChoice />
      <ThemeChoice />
    </header>
  )
}

function Crumbs(): ReactElement {
  const { t } = useTranslation('shell')
  const crumbs = useCrumbs()
  return (
    <nav aria-label={t('where')} className="crumbs">
      <ol className="crumbs">
        {crumbs.map(({ name, to }, i) => (
          <li key={`${i} ${name}`}>
            {to === undefined ? <span aria-current="page">{name}</span> : <Link to={to}>{name}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Switches the language in place. */
export function LanguageChoice(): ReactElement {
  const { t, i18n } = useTranslation('shell')
  return (
    <div className="segments" role="group" aria-label={t('language')}>
      {languages.map(({ code, name, short }) => (
        <button
          key={code}
          type="button"
          lang={code}
          // The name holds what is written on it, so that who speaks to the machine can say either.
          aria-label={short === name ? name : `${short} ${name}`}
          aria-pressed={i18n.language === code}
          onClick={() => void show(code)}
        >
          {short}
        </button>
      ))}
    </div>
  )
}

/** Light or dark; as the device has it until somebody chooses. */
export function ThemeChoice(): ReactElement {
  const { t } = useTranslation('shell')
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme()
  return (
    <button
      type="button"
      className="icon"
      aria-label={t('theme')}
      title={t('theme')}
      onClick={() => {
        setColorScheme(scheme === 'dark' ? 'light' : 'dark')
      }}
    >
      <Glyph name="theme" />
    </button>
  )
}
