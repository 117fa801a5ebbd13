import type { ReactElement, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { csvOf, save, saveBlob } from '../lib/csv.ts'
import { pngOf, svgOf } from '../lib/picture.ts'

/** A table for a file: the first row names the columns. */
export type Rows = readonly (readonly (string | number | null)[])[]

/** Saves what a part of the page shows: its chart as a picture, its numbers as a table. Drawn as the page is, so in its language and theme. */
export function SaveAs({
  name,
  chart,
  rows,
}: {
  /** Of the file, without its ending. */
  readonly name: string
  /** What holds the chart. */
  readonly chart?: RefObject<HTMLElement | null>
  readonly rows?: () => Rows
}): ReactElement {
  const { t } = useTranslation('common')
  const drawn = (): SVGSVGElement | null => chart?.current?.querySelector('svg.chart') ?? null
  const kinds = [
    ...(chart === undefined
      ? []
      : [
          {
            kind: 'SVG',
            act: () => {
              const svg = drawn()
              if (svg !== null) save(`${name}.svg`, svgOf(svg), 'image/svg+xml')
            },
          },
          {
            kind: 'PNG',
            act: () => {
              const svg = drawn()
              if (svg !== null)
                void pngOf(svg).then((png) => {
                  saveBlob(`${name}.png`, png)
                })
            },
          },
        ]),
    ...(rows === undefined
      ? []
      : [
          {
            kind: 'CSV',
            act: () => {
              save(`${name}.csv`, csvOf(rows()), 'text/csv')
            },
          },
        ]),
  ]
  return (
    <span className="saveas">
      {kinds.map(({ kind, act }) => (
        <button
          key={kind}
          type="button"
          className="linkbutton"
          aria-label={t('saveAs', { kind, name })}
          onClick={act}
        >
          {kind}
        </button>
      ))}
    </span>
  )
}
