import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../api/client.ts'
import './refused.css'

/** What the node said no to, in the reader's language. Its own sentence, which names what exactly and is English, is folded beneath. */
export function Refused({
  code,
  message,
  name,
}: {
  readonly code: string
  readonly message: string
  /** What it was about, where there are several. */
  readonly name?: string
}): ReactElement {
  const { t } = useTranslation('refused')
  return (
    <>
      <span>
        {name === undefined ? null : `${name}: `}
        {t([`code.${code}`, 'code.other'])}
      </span>
      <Own code={code} message={message} />
    </>
  )
}

/** The node's own sentence and its code. Open for readers of English, who need no other. */
export function Own({ code, message }: { readonly code: string; readonly message: string }): ReactElement {
  const { t, i18n } = useTranslation('refused')
  return (
    <details className="refused" open={i18n.resolvedLanguage === 'en'}>
      <summary>{t('own')}</summary>
      <span lang="en">{message}</span> <span className="proof">{code}</span>
    </details>
  )
}

/** What stands at a field: why the node refused, where it says that the field was wrong. `isIts` tells a path of the refusal. */
export function refusedField(error: unknown, isIts: (path: string) => boolean): ReactNode {
  return error instanceof Refusal && error.paths.some(isIts) ? (
    <Refused code={error.code} message={error.message} />
  ) : undefined
}
