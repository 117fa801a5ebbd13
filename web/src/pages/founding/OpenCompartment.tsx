import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tlp } from '../../../../src/records/common.ts'
import { usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useNameOf } from '../../parts/Member.tsx'
import { refusedField } from '../../parts/Refused.tsx'
import { Problem } from '../../parts/States.tsx'
import { useSession } from '../../shell/session.ts'

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const satisfies readonly Tlp[]

interface Draft {
  readonly readers: readonly string[]
  readonly tlp: Tlp
  readonly label: string
}

const empty: Draft = { readers: [], tlp: 'AMBER', label: '' }

/** Opens a compartment: who reads it, what it is called, and the loosest label of what stands in it. */
export function OpenCompartment({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}): ReactElement {
  const { t } = useTranslation('founding')
  const session = useSession()
  const nameOf = useNameOf()
  const [draft, setDraft, done] = useDraft('compartment', empty)
  const open = usePost('/api/compartments')
  const others = session?.seats.filter(({ name }) => name !== session.acting) ?? []
  return (
    <Dialog opened={opened} onClose={onClose} title={t('compartments.open')}>
      <form
        className="founding-in"
        onSubmit={(event) => {
          event.preventDefault()
          const { readers, tlp, label } = draft
          const body = { readers: [...readers], tlp, ...(label.trim() === '' ? {} : { label }) }
          open.mutate(
            { body },
            {
              onSuccess: () => {
                done()
                onClose()
              },
            },
          )
        }}
      >
        <Checkbox.Group
          label={t('compartments.readers')}
          description={t('compartments.readersMean')}
          value={[...draft.readers]}
          onChange={(readers) => {
            setDraft({ ...draft, readers })
          }}
        >
          <div className="founding-checks">
            {others.map(({ name }) => (
              <Checkbox key={name} value={name} label={nameOf(name)} />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          label={t('compartments.label')}
          description={t('compartments.labelMeans')}
          data={labels.map((value) => ({ value, label: `TLP:${value}` }))}
          allowDeselect={false}
          value={draft.tlp}
          onChange={(tlp) => {
            setDraft({ ...draft, tlp: labels.find((each) => each === tlp) ?? draft.tlp })
          }}
        />
        <TextInput
          label={t('compartments.name')}
          description={t('compartments.nameMeans')}
          error={refusedField(open.error, (path) => path === 'label')}
          value={draft.label}
          onChange={(event) => {
            setDraft({ ...draft, label: event.currentTarget.value })
          }}
        />
        <div className="line">
          <Button
            type="submit"
            variant="filled"
            disabled={draft.readers.length === 0}
            loading={open.isPending}
          >
            {t('compartments.openAct')}
          </Button>
          <span className="small muted">{t('compartments.final')}</span>
        </div>
        {open.error === null ? null : <Problem error={open.error} />}
      </form>
    </Dialog>
  )
}
