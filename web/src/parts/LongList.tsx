import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'

/** Lists up to this long stand whole in the page: a browser finds words in them and prints them. */
const whole = 200

interface ListProps<Item> {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly children: (item: Item) => ReactNode
  /** About how high a row is, in px. */
  readonly height: number
  /** Brings the next page, where there is one and none is under way. */
  readonly more: (() => void) | undefined
  readonly label: string
}

/** A list of any length. Of a long one only what is in sight stands in the page; more comes as its end comes near. */
export function LongList<Item>(props: ListProps<Item>): ReactElement {
  return props.items.length > whole ? <Windowed {...props} /> : <Whole {...props} />
}

function Whole<Item>({ items, keyOf, children, more, label }: ListProps<Item>): ReactElement {
  const end = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (end.current === null || more === undefined) return
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) more()
      },
      { rootMargin: '600px' },
    )
    seen.observe(end.current)
    return () => {
      seen.disconnect()
    }
  }, [more])
  return (
    <ul aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
      {more === undefined ? null : <li ref={end} aria-hidden="true" />}
    </ul>
  )
}

function Windowed<Item>({ items, keyOf, children, height, more, label }: ListProps<Item>): ReactElement {
  const list = useRef<HTMLUListElement>(null)
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    overscan: 10,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (i) => {
      const item = items[i]
      return item === undefined ? i : keyOf(item)
    },
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last > items.length - 30) more?.()
  }, [last, items.length, more])
  return (
    <ul ref={list} aria-label={label} style={{ position: 'relative', height: rows.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const item = items[index]
        return item === undefined ? null : (
          <li
            key={key}
            data-index={index}
            ref={rows.measureElement}
            style={{
              position: 'absolute',
              insetInline: 0,
              transform: `translateY(${start - rows.options.scrollMargin}px)`,
            }}
          >
            {children(item)}
          </li>
        )
      })}
    </ul>
  )
}
