import { Button, FileButton, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema, Sent } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { fileAddress } from '../../lib/download.ts'
import { Problem } from '../../parts/States.tsx'
import type { Asked } from './asked.ts'
import { Differences } from './Differences.tsx'

/** The manifest as a file for another member, and another member's beside our own: what differs, record by record. */
export function CompareManifest({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation('question')
  const [pasted, setPasted] = useState('')
  const [theirs, setTheirs] = useState<Schema<'ManifestFile'>>()
  const [isNone, setIsNone] = useState(false)
  const comparing = usePost('/api/questions/{id}/comparison')
  const compare = (text: string): void => {
    const file = readIn(text)
    comparing.reset()
    setTheirs(file)
    setIsNone(file === undefined)
    if (file !== undefined) comparing.mutate({ body: file, params: { path: { id: asked.id } } })
  }
  return (
    <form
      className="question-resolve noprint"
      onSubmit={(event) => {
        event.preventDefault()
        compare(pasted)
      }}
    >
      <p className="small">
        <a
          href={fileAddress(`/api/questions/${asked.id}/manifest`)}
          download={`manifest-${asked.id.slice(0, 16)}.json`}
        >
          {t('compare.save')}
        </a>
      </p>
      <Textarea
        label={t('compare.title')}
        description={t('compare.paste')}
        autosize
        minRows={2}
        maxRows={4}
        spellCheck={false}
        classNames={{ input: 'proof' }}
        value={pasted}
        error={isNone ? t('compare.none') : undefined}
        onChange={(event) => {
          setPasted(event.currentTarget.value)
        }}
      />
      <div className="line">
        <FileButton
          accept="application/json,.json"
          onChange={(file) => {
            if (file) void file.text().then(compare)
          }}
        >
          {(props) => (
            <Button {...props} loading={comparing.isPending}>
              {t('compare.choose')}
            </Button>
          )}
        </FileButton>
        <Button type="submit" disabled={pasted.trim() === ''} loading={comparing.isPending}>
          {t('compare.do')}
        </Button>
      </div>
      {comparing.error === null ? null : <Problem error={comparing.error} />}
      {comparing.data === undefined || theirs === undefined ? null : (
        <Differences found={comparing.data} theirs={theirs} />
      )}
    </form>
  )
}

/** The manifest in a text; undefined for any other. What it holds is the node's to check. */
function readIn(text: string): Sent<'/api/questions/{id}/comparison'> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isFile = typeof value === 'object' && value !== null && 'format' in value
    return isFile ? (value as Sent<'/api/questions/{id}/comparison'>) : undefined
  } catch {
    return undefined
  }
}
