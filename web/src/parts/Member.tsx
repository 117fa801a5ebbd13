import type { ReactElement } from 'react'
import { useSession } from '../shell/session.ts'

/** Shapes of the members, in the order in which the coalition names them. A seventh begins again, hollow. */
const shapes = [
  <circle key="circle" cx="6" cy="6" r="4.6" />,
  <rect key="square" x="1.6" y="1.6" width="8.8" height="8.8" />,
  <path key="triangle" d="M6 1 11.2 10.6H.8Z" />,
  <path key="diamond" d="M6 .6 11.4 6 6 11.4.6 6Z" />,
  <path key="cross" d="M4.2.6h3.6v3.6h3.6v3.6H7.8v3.6H4.2V7.8H.6V4.2h3.6Z" />,
  <path
    key="ring"
    fillRule="evenodd"
    d="M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 6 .8m0 3a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4"
  />,
]

/** A member's hue and shape. */
export interface Look {
  /** 1 to 6: CSS class `m1` … `m6`. */
  readonly hue: number
  readonly hollow: boolean
}

/** The look of the member at a place in the coalition's order. */
export function lookAt(place: number): Look {
  return { hue: (place % 6) + 1, hollow: place >= 6 }
}

/** Gives every member's look. */
export function useLookOf(): (name: string) => Look {
  const seats = useSession()?.seats ?? []
  return (name) =>
    lookAt(
      Math.max(
        0,
        seats.findIndex((seat) => seat.name === name),
      ),
    )
}

/** Gives the name that a member is shown by. */
export function useNameOf(): (name: string) => string {
  const seats = useSession()?.seats ?? []
  return (name) => seats.find((seat) => seat.name === name)?.display ?? name
}

/** A member's shape alone; beside it stands the name, or the chart's label. */
export function Shape({ look, size }: { readonly look: Look; readonly size?: number }): ReactElement {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      {...(size === undefined ? {} : { width: size, height: size })}
      {...(look.hollow ? { fillOpacity: 0, strokeWidth: 1.6 } : { strokeWidth: 0 })}
    >
      {shapes[look.hue - 1]}
    </svg>
  )
}

/** A member: its shape in its hue, and its name. */
export function Member({ name }: { readonly name: string }): ReactElement {
  const look = useLookOf()(name)
  const shown = useNameOf()(name)
  return (
    <span className={`member m${look.hue}`}>
      <Shape look={look} />
      {shown}
    </span>
  )
}
