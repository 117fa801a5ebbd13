import { Button, FileButton, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'

/** A file that says what is moved. */
export interface Attached {
  readonly name: string
  readonly bytes: number
  readonly base64: string
}

/** What a node takes at most: src/kernel/limits.ts, motionAttachmentBytes. */
const mostBytes = 700 * 1024

/** What is moved: in words, or as a file in their place. */
export function Wording({
  text,
  file,
  onText,
  onFile,
}: {
  readonly text: string
  readonly file: Attached | undefined
  readonly onText: (text: string) => void
  readonly onFile: (file: Attached | undefined) => void
}): ReactElement {
  const { t } = useTranslation('decisions')
  const { number } = useFormats()
  const [tooLarge, setTooLarge] = useState(false)
  const take = async (given: File | null): Promise<void> => {
    if (given === null) return
    const fits = given.size > 0 && given.size <= mostBytes
    setTooLarge(!fits)
    if (fits) onFile({ name: given.name, bytes: given.size, base64: await base64Of(given) })
  }
  if (file !== undefined)
    return (
      <div className="motion-file">
        <p className="small">
          {t('opening.file', { name: file.name, size: number(Math.ceil(file.bytes / 1024)) })}
        </p>
        <div className="actions">
          <Button
            onClick={() => {
              onFile(undefined)
            }}
          >
            {t('opening.noFile')}
          </Button>
        </div>
      </div>
    )
  return (
    <>
      <Textarea
        label={t('opening.text')}
        description={t('opening.textHint')}
        autosize
        minRows={5}
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value)
        }}
      />
      <div className="motion-file">
        <div className="actions">
          <FileButton onChange={(given) => void take(given)}>
            {(props) => <Button {...props}>{t('opening.chooseFile')}</Button>}
          </FileButton>
        </div>
        {tooLarge ? (
          <p className="small" role="alert">
            {t('opening.tooLarge', { size: number(mostBytes / 1024) })}
          </p>
        ) : null}
      </div>
    </>
  )
}

/** The bytes of a file in base64, as a browser gives them behind the head of a data address. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    }
    reader.onerror = () => {
      reject(reader.error ?? new Error('the file cannot be read'))
    }
    reader.readAsDataURL(file)
  })
}
