import { useMemo, type ReactElement } from 'react'
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

/** The shape of who is not among the coalition's members, or no longer: a bar, in no member's hue. */
const stranger = <path d="M.8 4.4h10.4v3.2H.8Z" />

/** A member's hue and shape. */
export interface Look {
  /** 1 to 6: CSS class `m1` … `m6`; 0 for who is not among the coalition's members. */
  readonly hue: number
  readonly hollow: boolean
}

/** The look of the member at a place in the coalition's order. */
export function lookAt(place: number): Look {
  return { hue: (place % 6) + 1, hollow: place >= 6 }
}

const strangerLook: Look = { hue: 0, hollow: false }

/** Gives every member's look, and one of its own kind to names that are no members. The same function until the members change. */
export function useLookOf(): (name: string) => Look {
  const seats = useSession()?.seats
  return useMemo(() => {
    const looks = new Map(seats?.map(({ name }, i) => [name, lookAt(i)]))
    return (name) => looks.get(name) ?? strangerLook
  }, [seats])
}

/** Gives the name that a member is shown by. The same function until the members change. */
export function useNameOf(): (name: string) => string {
  const seats = useSession()?.seats
  return useMemo(() => {
    const names = new Map(seats?.map(({ name, display }) => [name, display]))
    return (name) => names.get(name) ?? name
  }, [seats])
}

/** Width and height of the square that shapes are drawn in. */
export const shapeSize = 12

/** A member's shape in its square, for a drawing that fills it or draws its edge. */
export function shapeOf({ hue }: Look): ReactElement {
  return shapes[hue - 1] ?? stranger
}

/** A member's shape alone; beside it stands the name, or the chart's label. */
export function Shape({ look, size }: { readonly look: Look; readonly size?: number }): ReactElement {
  return (
    <svg
      viewBox={`0 0 ${shapeSize} ${shapeSize}`}
      aria-hidden="true"
      {...(size === undefined ? {} : { width: size, height: size })}
      {...(look.hollow ? { fillOpacity: 0, strokeWidth: 1.6 } : { strokeWidth: 0 })}
    >
      {shapeOf(look)}
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
