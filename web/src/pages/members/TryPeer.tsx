import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { Problem } from '../../parts/States.tsx'

/** Asks a member's node once, and says how it went. */
export function TryPeer({ member }: { readonly member: string }): ReactElement {
  const { t } = useTranslation('members')
  const trying = usePost('/api/peers/try')
  const { data } = trying
  return (
    <>
      <button
        type="button"
        className="linkbutton"
        disabled={trying.isPending}
        onClick={() => {
          trying.mutate({ body: { member } })
        }}
      >
        {trying.isPending ? t('try.trying') : t('try.act')}
      </button>
      {data === undefined ? null : (
        <span className="small members-tried" role="status">
          {data.failure === null ? (
            t('try.answered', { count: data.logs ?? 0 })
          ) : (
            <>
              {t([`refused:code.${data.failure.code}`, 'refused:code.other'])}{' '}
              <span className="proof faint">{data.failure.code}</span>
            </>
          )}
        </span>
      )}
      {trying.error === null ? null : <Problem error={trying.error} />}
    </>
  )
}
