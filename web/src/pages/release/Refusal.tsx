import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Own } from '../../parts/Refused.tsx'
import { useShows } from './shows.ts'
import type { Preview, Wish } from './wish.ts'

/** Why it cannot go out as it is wished, and the lawful ways on. */
export function Refusal({
  refusal,
  wish,
  onChange,
}: {
  readonly refusal: NonNullable<Preview['refusal']>
  readonly wish: Wish
  readonly onChange: (wish: Wish) => void
}): ReactElement {
  const { t } = useTranslation('release')
  const shows = useShows()
  const { code, message, references } = refusal
  const includable = references.filter(({ ways }) => ways.includes('include'))
  const droppable = references.every(({ ways }) => ways.includes('drop'))
  return (
    <div className="state error" role="alert">
      <b>{t([`refusal.${code}`, `refused:code.${code}`, 'refusal.other'])}</b>
      <Own code={code} message={message} />
      {references.length === 0 ? null : (
        <ul className="release-references">
          {references.map((reference) => (
            <li key={`${reference.from} ${reference.to}`}>
              {t('refusal.refers', { what: shows(reference) })}
            </li>
          ))}
        </ul>
      )}
      <span className="actions">
        {includable.length === 0 ? null : (
          <Button
            onClick={() => {
              onChange({ ...wish, ids: [...new Set([...wish.ids, ...includable.map(({ to }) => to)])] })
            }}
          >
            {t('refusal.include', { count: includable.length })}
          </Button>
        )}
        {references.length > 0 && droppable ? (
          <Button
            onClick={() => {
              onChange({ ...wish, dropReferences: true })
            }}
          >
            {t('refusal.drop', { count: references.length })}
          </Button>
        ) : null}
        <span className="proof">{code}</span>
      </span>
    </div>
  )
}
