import type { ReactElement } from 'react'

/** Line drawings of the navigation and the buttons, on a field of 16 by 16. */
const drawings = {
  today: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  questions: 'M2 13.5h12M2.5 10l3-3 3 2 5-6',
  evidence: 'M4 1.8h5.5L13 5.3v9H4zM9.3 2v3.5H13M6 8.5h5M6 11h5',
  members:
    'M4 2.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2M12 2.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2M8 10.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2M5.6 4h4.8M4.7 5.4l2.5 5.2M11.3 5.4l-2.5 5.2',
  arrangements: 'M2 3h5v10H2zM9 3h5v10H9zM3.6 6h1.8M10.6 6h1.8M10.6 9h1.8',
  decisions: 'm2.5 8.5 3.5 3.5 7.5-8',
  release: 'M8 11V2.5M4.8 5.5 8 2.3l3.2 3.2M2.5 10v3.5h11V10',
  settings:
    'M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  menu: 'M2 4.5h12M2 8h12M2 11.5h12',
  panel: 'M2.5 3h11v10h-11zM6.5 3v10',
  find: 'M7 2.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2m3.6 8.2 3.4 3.4',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11m0 0v11',
  close: 'm4 4 8 8M12 4l-8 8',
  add: 'M8 3v10M3 8h10',
  key: 'M5 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6m3 3h6M12 8v2.6M14 8v1.8',
  link: 'M6.5 9.5l3-3M7 4.5 8.8 2.7a2.9 2.9 0 0 1 4.1 4.1L11 8.6M9 11.5l-1.8 1.8a2.9 2.9 0 0 1-4.1-4.1L5 7.4',
  document: 'M4 1.8h5.5L13 5.3v9H4zM9.3 2v3.5H13',
} as const
/** A drawing's name. */
export type GlyphName = keyof typeof drawings

/** A line drawing. It says nothing to a screen reader: the word stands beside it. */
export function Glyph({ name }: { readonly name: GlyphName }): ReactElement {
  return (
    <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}

/** The mark: three circles that share one field. */
export function Mark(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.9">
        <circle cx="9" cy="9" r="6.2" />
        <circle cx="15" cy="9" r="6.2" />
        <circle cx="12" cy="14.6" r="6.2" />
      </g>
    </svg>
  )
}
