import { Button, FileButton, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../parts/States.tsx'

/** Takes a file from another member: chosen, or pasted as its text or the texts of its QR codes. */
export function FileIn({
  label,
  error,
  busy,
  onText,
}: {
  readonly label: string
  readonly error: unknown
  readonly busy: boolean
  readonly onText: (text: string) => void
}): ReactElement {
  const { t } = useTranslation('founding')
  const [pasted, setPasted] = useState('')
  return (
    <form
      className="founding-in"
      onSubmit={(event) => {
        event.preventDefault()
        onText(pasted)
        setPasted('')
      }}
    >
      <Textarea
        label={label}
        description={t('in.means')}
        autosize
        minRows={2}
        maxRows={6}
        spellCheck={false}
        classNames={{ input: 'proof' }}
        value={pasted}
        onChange={(event) => {
          setPasted(event.currentTarget.value)
        }}
      />
      <div className="line">
        <FileButton
          accept="application/json,text/plain,.json,.txt"
          onChange={(file) => {
            if (file) void file.text().then(onText)
          }}
        >
          {(props) => (
            <Button {...props} loading={busy}>
              {t('in.choose')}
            </Button>
          )}
        </FileButton>
        <Button type="submit" disabled={pasted.trim() === ''} loading={busy}>
          {t('in.take')}
        </Button>
      </div>
      {error === null || error === undefined ? null : <Problem error={error} />}
    </form>
  )
}
