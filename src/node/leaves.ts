import { fromHex } from '../kernel/bytes.ts'
import type { Leaf, StoredEntry } from './ports/store.ts'

/** What the tree holds of a stored entry. */
export function leafOf({ id, class: leafClass, label }: Pick<StoredEntry, 'id' | 'class' | 'label'>): Leaf {
  const commitment = fromHex(id)
  if (leafClass !== 'register') return { class: leafClass, commitment }
  if (label === null) throw new Error('a register entry is kept with its label')
  return { class: leafClass, label, commitment }
}
