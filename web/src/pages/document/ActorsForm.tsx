import { Autocomplete, Button, NativeSelect } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { actorRoles } from '../../lib/vocabulary.ts'
import type { Correction } from './useCorrect.ts'
import type { DocumentEvent } from './text.ts'

/** What names an actor: a state's code, an organisation, or an office or body of one. */
const actorId = /^([A-Z]{3}|[a-z0-9-]{2,40})(\/[a-z0-9-]{2,60})?$/

/** Who took part, and as what. */
export function ActorsForm({
  event,
  onSave,
}: {
  readonly event: DocumentEvent
  readonly onSave: (change: Correction) => void
}): ReactElement {
  const { t } = useTranslation('document')
  const words = useEventWords()
  const [actors, setActors] = useState(event.actors)
  const [adding, setAdding] = useState('')
  const lanes = useGet('/api/timeline', { query: { by: 'actor', marks: '1' } }).data?.lanes ?? []
  const known = new Map(lanes.map(({ lane }) => [words.actor({ id: lane, name: lane }), lane]))
  const wanted = known.get(adding) ?? adding.trim()
  const valid = actorId.test(wanted)
  const add = (): void => {
    setActors([...actors, { id: wanted, name: adding.trim(), role: 'participant' }])
    setAdding('')
  }
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault()
        onSave({ actors })
      }}
    >
      {actors.map((actor, i) => (
        <div key={`${i} ${actor.id}`} className="doc-actor">
          <span>{words.actor(actor)}</span>
          <NativeSelect
            size="xs"
            aria-label={t('correct.roleOf', { who: words.actor(actor) })}
            value={actor.role}
            data={actorRoles.map((value) => ({ value, label: t(`events:role.${value}`) }))}
            onChange={({ currentTarget }) => {
              const role = actorRoles.find((each) => each === currentTarget.value)
              if (role !== undefined)
                setActors(actors.map((each, at) => (at === i ? { ...each, role } : each)))
            }}
          />
          <button
            type="button"
            className="doc-remove"
            aria-label={t('correct.remove', { who: words.actor(actor) })}
            onClick={() => {
              setActors(actors.filter((_, at) => at !== i))
            }}
          >
            ×
          </button>
        </div>
      ))}
      <Autocomplete
        size="sm"
        label={t('correct.addActor')}
        description={t('correct.actorMeans')}
        comboboxProps={{ withinPortal: false }}
        data={[...known.keys()]}
        value={adding}
        onChange={setAdding}
        error={adding !== '' && !valid ? t('correct.noActor') : undefined}
      />
      <div className="actions">
        <Button disabled={!valid} onClick={add}>
          {t('correct.add')}
        </Button>
        <Button type="submit" variant="filled" disabled={adding !== ''}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}
