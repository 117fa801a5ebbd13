import type { GlyphName } from './glyphs.tsx'

/** Where the navigation leads, in its order, with the key that goes there after `g`. */
export const places = [
  { to: '/', name: 'today', key: 't' },
  { to: '/questions', name: 'questions', key: 'q' },
  { to: '/evidence', name: 'evidence', key: 'e' },
  { to: '/arrangements', name: 'arrangements', key: 'a' },
  { to: '/decisions', name: 'decisions', key: 'd' },
  { to: '/members', name: 'members', key: 'm' },
  { to: '/release', name: 'release', key: 'r' },
  { to: '/settings', name: 'settings', key: 's' },
] as const satisfies readonly { to: string; name: GlyphName; key: string }[]
