import { useEffect, useState } from 'react'
import { keep, kept } from './kept.ts'

/** A form's value that outlives the page: a lost connection or a closed tab loses nothing that was typed. `done` forgets it.
 *  `name` says which form it is, with the id of what it is about. */
export function useDraft<Value>(
  name: string,
  empty: Value,
): readonly [Value, (value: Value) => void, () => void] {
  const [value, setValue] = useState<Value>(() => {
    const text = kept(`draft:${name}`)
    if (text === undefined) return empty
    try {
      return JSON.parse(text) as Value
    } catch {
      return empty
    }
  })
  useEffect(() => {
    keep(`draft:${name}`, JSON.stringify(value) === JSON.stringify(empty) ? undefined : JSON.stringify(value))
  }, [name, value, empty])
  return [
    value,
    setValue,
    () => {
      keep(`draft:${name}`, undefined)
      setValue(empty)
    },
  ]
}
