import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { notice, Problem } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'

type Compartment = Answer<'/api/compartments'>['compartments'][number]

/** Whether a compartment goes on, and where: one that somebody left can be opened anew without them. */
export function Succession({ of }: { readonly of: Compartment }): ReactElement | null {
  const { t } = useTranslation('members')
  const may = useMay()
  const opening = usePost('/api/compartments/{id}/successor')
  const [next] = of.successors
  if (next !== undefined)
    return <small className="faint">{t('holds.goesOn', { id: next.slice(0, 8) })}</small>
  if (of.gone.length === 0)
    return of.predecessor === null ? null : (
      <small className="faint">{t('holds.succeeds', { id: of.predecessor.slice(0, 8) })}</small>
    )
  return (
    <small>
      {t('holds.ended', { names: of.gone.join(', ') })}{' '}
      {may('release') ? (
        <button
          type="button"
          className="linkbutton"
          disabled={opening.isPending}
          onClick={() => {
            opening.mutate(
              { body: {}, params: { path: { id: of.id } } },
              {
                onSuccess: () => {
                  notice(t('holds.opened'))
                },
              },
            )
          }}
        >
          {t('holds.open')}
        </button>
      ) : null}
      {opening.error === null ? null : <Problem error={opening.error} />}
    </small>
  )
}
