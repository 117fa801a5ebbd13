import { Popover } from '@mantine/core'
import { useRef, useState, type ReactElement, type ReactNode } from 'react'

/** Something that opens a small form or choice beneath it. What it opens is made only then: a long document has hundreds of these. */
export function Opens({
  label,
  className,
  content,
  children,
}: {
  /** What it does, where `content` does not say it. */
  readonly label?: string
  readonly className: string
  readonly content: ReactNode
  readonly children: (close: () => void) => ReactNode
}): ReactElement {
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpened(false)
    button.current?.focus()
  }
  return (
    <span className="doc-opens">
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={opened}
        title={label}
        onClick={() => {
          setOpened(!opened)
        }}
      >
        {content}
      </button>
      {opened ? (
        <Popover opened onDismiss={close} position="bottom-start" shadow="md" trapFocus>
          <Popover.Target>
            <span className="doc-anchor" />
          </Popover.Target>
          <Popover.Dropdown className="doc-form" aria-label={label}>
            {children(close)}
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </span>
  )
}

/** A list of which one is chosen by a click. */
export function Choices<Value extends string>({
  groups,
  current,
  onChoose,
}: {
  readonly groups: readonly {
    readonly title?: string
    readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
  }[]
  readonly current?: Value
  readonly onChoose: (value: Value) => void
}): ReactElement {
  return (
    <div className="doc-choices">
      {groups.map(({ title, options }, i) => (
        <div key={title ?? i} role="group" aria-label={title}>
          {title === undefined ? null : <p className="tiny faint">{title}</p>}
          {options.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              className="doc-choice"
              aria-current={value === current ? 'true' : undefined}
              disabled={value === current}
              onClick={() => {
                onChoose(value)
              }}
            >
              {label}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
