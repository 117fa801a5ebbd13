import { base } from './base.ts'

// What a browser keeps for a person: settings of the pages and drafts. Never anything that was not typed or chosen here.

const place = (name: string): string => `entente${base}:${name}`

/** What was kept under a name, if anything. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(place(name)) ?? undefined
  } catch {
    // A private window keeps nothing, and works all the same.
    return undefined
  }
}

/** Keeps a text under a name; undefined forgets it. */
export function keep(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(place(name))
    else localStorage.setItem(place(name), text)
  } catch {
    // As above.
  }
}
