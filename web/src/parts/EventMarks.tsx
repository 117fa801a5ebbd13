import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventFamily } from '../../../src/records/event-family.ts'
import './eventMarks.css'

/** A family of events: its hue as a bar, and its word. */
export function Family({ family }: { readonly family: EventFamily }): ReactElement {
  const { t } = useTranslation('events')
  return <span className={`family ev-${family}`}>{t(`family.${family}`)}</span>
}

/** The families as they are underlined in texts. */
export function FamilyLegend({ children }: { readonly children?: ReactNode }): ReactElement {
  const { t } = useTranslation('events')
  return (
    <ul className="legend">
      {families.map((family) => (
        <li key={family}>
          <span className={`swatch ev-${family}`}>{t(`family.${family}`)}</span>
        </li>
      ))}
      {children}
    </ul>
  )
}

/** Families in the order of lanes. */
export const families = [
  'word',
  'pact',
  'joint',
  'flow',
  'force',
  'body',
] as const satisfies readonly EventFamily[]

/** Most dots drawn; the words beside them say how many there are. */
const mostDots = 8

/** How many sources stand behind something that do not draw on each other, of all its documents: full dots of all dots. */
export function Independent({
  independent,
  all,
}: {
  readonly independent: number
  readonly all: number
}): ReactElement {
  const { t } = useTranslation('events')
  const words = independent === 0 ? t('cannotJudge') : t('independent', { independent, all })
  return (
    <span className="independent">
      <span className="dots" aria-hidden="true">
        {Array.from({ length: Math.min(all, mostDots) }, (_, i) => (
          <i key={i} className={independent === 0 ? 'unknown' : i < independent ? 'on' : ''} />
        ))}
      </span>
      <span className="tiny faint">{words}</span>
    </span>
  )
}
