import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Problem } from '../../parts/States.tsx'
import { Readers } from '../questions/Readers.tsx'

/** Enters explanations that compete, one a line. */
export function NewSet(props: { readonly opened: boolean; readonly onClose: () => void }): ReactElement {
  const { opened, onClose } = props
  const { t } = useTranslation('hypotheses')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('new.open')} size="lg">
      <Form />
    </Dialog>
  )
}

/** As many as the record takes: more than people hold apart. */
const most = 12

function Form(): ReactElement {
  const { t } = useTranslation('hypotheses')
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [lines, setLines] = useState('')
  const [where, setWhere] = useState('plenary')
  const adding = usePost('/api/hypotheses')
  const named = [...new Set(lines.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
  const isWhole = text.trim().length > 2 && named.length > 1 && named.length <= most
  return (
    <form
      className="assess-fields"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWhole) return
        adding.mutate(
          {
            body: {
              text: text.trim(),
              hypotheses: named.map((each) => ({ text: each, note: '' })),
              in: where,
            },
          },
          { onSuccess: ({ id }) => void navigate({ to: `/hypotheses/${id}` }) },
        )
      }}
    >
      <Textarea
        data-autofocus
        label={t('new.text')}
        value={text}
        maxLength={1000}
        onChange={(event) => {
          setText(event.currentTarget.value)
        }}
      />
      <Textarea
        label={t('new.lines')}
        description={t('new.linesHint', { count: most })}
        value={lines}
        autosize
        minRows={4}
        onChange={(event) => {
          setLines(event.currentTarget.value)
        }}
      />
      <NativeSelect
        label={t('new.where')}
        value={where}
        data={[
          { value: 'plenary', label: t('new.plenary') },
          { value: 'home', label: t('new.home') },
        ]}
        onChange={(event) => {
          setWhere(event.currentTarget.value)
        }}
      />
      <Readers where={where} />
      {adding.error === null ? null : <Problem error={adding.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" disabled={!isWhole} loading={adding.isPending}>
          {t('new.enter')}
        </Button>
      </div>
    </form>
  )
}
