import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { notice, Problem } from '../../parts/States.tsx'
import { CitePicker, type Citable } from '../question/CitePicker.tsx'
import { short, type Code, type InFull } from './shown.ts'

/** Which evidence is being coded; none where it is still to be picked. */
export interface Coding {
  readonly evidence?: string
}

const codes = ['II', 'I', 'N', 'C', 'CC'] as const

/** Picks a piece of evidence, and says how it fits each hypothesis. */
export function CodeEvidence(props: {
  readonly inFull: InFull
  readonly coding: Coding | undefined
  readonly onClose: () => void
}): ReactElement {
  const { inFull, coding, onClose } = props
  const { t } = useTranslation('hypotheses')
  const [picked, setPicked] = useState<Citable>()
  const evidence = coding?.evidence ?? picked?.id
  const close = (): void => {
    setPicked(undefined)
    onClose()
  }
  return (
    <>
      <CitePicker
        opened={coding !== undefined && evidence === undefined}
        onClose={close}
        onPick={setPicked}
      />
      <Dialog
        opened={coding !== undefined && evidence !== undefined}
        onClose={close}
        title={t('code.open')}
        size="lg"
      >
        {evidence === undefined ? null : (
          <Form key={evidence} inFull={inFull} evidence={evidence} title={picked?.title} onDone={close} />
        )}
      </Dialog>
    </>
  )
}

function Form(props: {
  readonly inFull: InFull
  readonly evidence: string
  readonly title: string | undefined
  readonly onDone: () => void
}): ReactElement {
  const { inFull, evidence, title, onDone } = props
  const { t } = useTranslation('hypotheses')
  const before = inFull.own.find((each) => each.evidence === evidence)
  const [chosen, setChosen] = useState<readonly (Code | null)[]>(
    () => before?.codes ?? inFull.set.hypotheses.map(() => null),
  )
  const sending = usePost('/api/hypotheses/{id}/codings')
  const shows = inFull.merged.items.find((item) => item.evidence.id === evidence)?.evidence.record?.shows
  return (
    <form
      className="assess-fields"
      onSubmit={(event) => {
        event.preventDefault()
        sending.mutate(
          { body: { evidence, codes: [...chosen], note: '' }, params: { path: { id: inFull.id } } },
          {
            onSuccess: () => {
              notice(t('code.done'))
              onDone()
            },
          },
        )
      }}
    >
      <p>{title ?? shows ?? evidence.slice(0, 16)}</p>
      {inFull.set.hypotheses.map(({ text }, place) => (
        <NativeSelect
          key={text}
          label={`${short(place)} ${text}`}
          value={chosen[place] ?? ''}
          data={[
            { value: '', label: t('code.cannotTell') },
            ...codes.map((code) => ({ value: code, label: t(`code.${code}`) })),
          ]}
          onChange={(event) => {
            const code = codes.find((each) => each === event.currentTarget.value) ?? null
            setChosen(chosen.map((each, i) => (i === place ? code : each)))
          }}
        />
      ))}
      {sending.error === null ? null : <Problem error={sending.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" loading={sending.isPending}>
          {t('code.give')}
        </Button>
      </div>
    </form>
  )
}
