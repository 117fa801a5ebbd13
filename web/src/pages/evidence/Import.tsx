import { Button, Textarea } from '@mantine/core'
import { useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../lib/draft.ts'
import { droppedFiles, pasted } from './dropped.ts'
import { ReadingsCard } from './ReadingsCard.tsx'
import { useReadings } from './useReadings.ts'

/** Where files are dropped, chosen, or their addresses pasted, and what becomes of them. */
export function Import(): ReactElement {
  const { t } = useTranslation('evidence')
  const readings = useReadings()
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  return (
    <section
      className="evidence-import noprint"
      aria-label={t('import.title')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const text = event.dataTransfer.getData('text/plain')
        void droppedFiles(event.dataTransfer).then((files) =>
          files.length > 0 ? readings.addFiles(files) : readPasted(readings, text, t('import.pastedName')),
        )
      }}
    >
      <div className={over ? 'evidence-drop over' : 'evidence-drop'}>
        <b>{t('import.drop')}</b>
        <span>{t('import.or')}</span>
        <span className="actions">
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-hidden="true"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])]
              event.currentTarget.value = ''
              void readings.addFiles(files)
            }}
          />
          <Button onClick={() => input.current?.click()}>{t('import.choose')}</Button>
          <Button
            aria-expanded={pasting}
            onClick={() => {
              setPasting(!pasting)
            }}
          >
            {t('import.paste')}
          </Button>
        </span>
        {pasting ? (
          <Paste
            onRead={(text) => {
              setPasting(false)
              void readPasted(readings, text, t('import.pastedName'))
            }}
          />
        ) : null}
      </div>
      <ReadingsCard {...readings} />
    </section>
  )
}

async function readPasted(
  { addFiles, addAddresses }: ReturnType<typeof useReadings>,
  text: string,
  name: string,
): Promise<void> {
  if (text.trim() === '') return
  const what = pasted(text)
  if ('urls' in what) await addAddresses(what.urls)
  else await addFiles([new File([what.text], name, { type: 'text/plain' })])
}

function Paste({ onRead }: { readonly onRead: (text: string) => void }): ReactElement {
  const { t } = useTranslation('evidence')
  const [text, setText, forget] = useDraft('import', '')
  return (
    <form
      className="evidence-paste"
      onSubmit={(event) => {
        event.preventDefault()
        forget()
        onRead(text)
      }}
    >
      <Textarea
        label={t('import.label')}
        description={t('import.means')}
        value={text}
        autoFocus
        maxRows={8}
        onChange={(event) => {
          setText(event.currentTarget.value)
        }}
      />
      <Button type="submit" variant="filled" disabled={text.trim() === ''}>
        {t('import.read')}
      </Button>
    </form>
  )
}
