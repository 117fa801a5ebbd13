import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tlp as TlpLabel } from '../../../src/records/common.ts'
import type { Event } from '../../../src/records/event.ts'

/** A TLP 2.0 label, in its own colours and never translated. */
export function Tlp({ label }: { readonly label: TlpLabel }): ReactElement {
  return <span className={`tlp ${label.split('+')[0] ?? ''}`}>TLP:{label}</span>
}

/** Whether something happened, is promised, or is imagined. */
export function Modality({ modality }: { readonly modality: Event['modality'] }): ReactElement {
  const { t } = useTranslation('common')
  return <span className={`badge modality ${modality}`}>{t(`modality.${modality}`)}</span>
}

const letterLooks: Readonly<Record<string, string>> = {
  A: 'best',
  B: 'good',
  C: '',
  D: 'poor',
  E: 'bad',
  F: 'unknown',
}
const figureLooks = ['best', 'good', '', 'poor', 'bad', 'unknown']

/** An Admiralty grade: the letter for the source, the figure for the claim. */
export function Grade({ source, claim }: { readonly source: string; readonly claim: number }): ReactElement {
  const { t } = useTranslation('common')
  const words = `${t(`grade.source.${source}`)}; ${t(`grade.claim.${claim}`)}`
  return (
    <span className="grade" role="img" aria-label={`${source}${claim}: ${words}`} title={words}>
      <span className={letterLooks[source] ?? ''}>
        <b>{source}</b>
      </span>
      <span className={figureLooks[claim - 1] ?? ''}>
        <b>{claim}</b>
      </span>
    </span>
  )
}

/** Which language a text is in, where it stays in its own. */
export function LanguageOf({ code }: { readonly code: string }): ReactElement {
  const { t } = useTranslation('common')
  const short: Readonly<Record<string, string>> = { en: 'EN', zh: '中文', ru: 'РУ' }
  return (
    <span className="badge language" title={t('languageOfText')}>
      {short[code] ?? code.toUpperCase()}
    </span>
  )
}

/** Made up for the study. */
export function Sample(): ReactElement {
  const { t } = useTranslation('common')
  return <span className="badge sample">{t('sample')}</span>
}

/** Neither yes nor no; the names it waits on stand beside it. */
export function Pending({ word }: { readonly word: string }): ReactElement {
  return (
    <span className="badge pending">
      <span>{word}</span>
    </span>
  )
}
