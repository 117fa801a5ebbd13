/** What a cell holds; null is an empty one. */
export type Cell = string | number | null

/** Text that a spreadsheet would take for a formula, or that would begin one in the cell where it is pasted. */
const formula = /^[=+\-@\t\r]/

/** Rows as comma-separated values: each record ends in CRLF, and a text with a comma, quote or line break stands in quotes, as RFC 4180 has it.
 *  A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"); numbers are written as they are,
 *  at full precision. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
