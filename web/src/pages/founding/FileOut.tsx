import { Button, CopyButton } from '@mantine/core'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { save } from '../../lib/csv.ts'

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }))

/** A file for the other members: to be saved, or shown as QR codes. */
export function FileOut({
  name,
  file,
  parts,
}: {
  readonly name: string
  readonly file: string
  readonly parts: readonly string[] | null
}): ReactElement {
  const { t } = useTranslation('founding')
  const [shown, setShown] = useState<number | undefined>(undefined)
  const part = shown === undefined ? undefined : parts?.[shown]
  return (
    <div className="founding-file">
      <div className="line">
        <Button
          variant="filled"
          onClick={() => {
            save(name, file, 'application/json')
          }}
        >
          {t('file.save')}
        </Button>
        {parts === null ? (
          <span className="small muted">{t('file.tooLarge')}</span>
        ) : (
          <Button
            aria-expanded={shown !== undefined}
            onClick={() => {
              setShown(shown === undefined ? 0 : undefined)
            }}
          >
            {shown === undefined ? t('file.showQr', { count: parts.length }) : t('file.hideQr')}
          </Button>
        )}
        <CopyButton value={parts?.join('\n') ?? file}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? t('file.copied') : t('file.copy')}</Button>}
        </CopyButton>
      </div>
      {part === undefined || shown === undefined || parts === null ? null : (
        <figure>
          <Suspense fallback={null}>
            <QrCode text={part} label={t('file.qr', { number: shown + 1, of: parts.length })} />
          </Suspense>
          <figcaption className="line small">
            <span>{t('file.qr', { number: shown + 1, of: parts.length })}</span>
            {parts.length < 2 ? null : (
              <button
                type="button"
                className="linkbutton"
                onClick={() => {
                  setShown((shown + 1) % parts.length)
                }}
              >
                {t('file.next')}
              </button>
            )}
          </figcaption>
        </figure>
      )}
    </div>
  )
}
