import { Popover } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './filterChip.css'

/** A filter as a chip: its name, its value, a way to choose, and × where it narrows. */
export function FilterChip({
  name,
  value,
  onClear,
  children,
}: {
  readonly name: string
  /** Undefined where nothing was chosen. */
  readonly value: string | undefined
  readonly onClear: () => void
  readonly children: ReactNode
}): ReactElement {
  const { t } = useTranslation('evidence')
  return (
    <span className={value === undefined ? 'chip' : 'chip on'}>
      <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <button type="button">
            {name} <b>{value ?? t('filter.any')}</b>
          </button>
        </Popover.Target>
        <Popover.Dropdown className="chip-choices">{children}</Popover.Dropdown>
      </Popover>
      {value === undefined ? null : (
        <button type="button" aria-label={t('filter.remove', { name })} onClick={onClear}>
          ×
        </button>
      )}
    </span>
  )
}

/** A filter that is there or not. */
export function ToggleChip({
  name,
  on,
  onToggle,
}: {
  readonly name: string
  readonly on: boolean
  readonly onToggle: () => void
}): ReactElement {
  return (
    <span className={on ? 'chip on' : 'chip'}>
      <button type="button" aria-pressed={on} onClick={onToggle}>
        {name}
      </button>
    </span>
  )
}
