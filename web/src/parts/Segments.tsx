import type { ReactElement } from 'react'

/** One of a few, all in sight. */
export function Segments<Value extends string>({
  label,
  value,
  data,
  onChange,
}: {
  readonly label: string
  readonly value: Value | null
  readonly data: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}): ReactElement {
  return (
    <div className="segments" role="group" aria-label={label}>
      {data.map((each) => (
        <button
          key={each.value}
          type="button"
          aria-pressed={each.value === value}
          onClick={() => {
            onChange(each.value)
          }}
        >
          {each.label}
        </button>
      ))}
    </div>
  )
}
