const compartment = 'c0'.repeat(32)
const origin = `entente/${'a1'.repeat(32)}/${compartment}/treaty/0`
const signature = `— treaty ${'A'.repeat(91)}=`
const roots = [`${'N'.repeat(43)}=`, `${'7'.repeat(42)}w=`]

const head = (root: string) => ({ size: 1377, root, note: `${origin}\n1377\n${root}\n\n${signature}\n` })

/** One fork. */
export const fork = {
  id: 'f0'.repeat(32),
  compartment,
  member: 'treaty',
  generation: 0,
  heads: roots.map(head),
  at: 1_603_789_200_000,
  from: 'energy',
  read: null,
  proof: 'entente/fork/v1\n…\n',
}

/** `GET /api/forks` */
export const forks = { forks: [fork], noticed: [] }

/** `GET /api/witness` */
export const witness = {
  logs: [
    {
      compartment,
      member: 'treaty',
      generation: 0,
      entries: 1377,
      head: { size: 1377, held: ['energy', 'maritime', 'regional'] },
      counted: 1377,
      timed: 1376,
      needed: 4,
    },
  ],
  registers: [
    { compartment, author: 'treaty', next: 812, head: { generation: 0, size: 1377 }, finding: null },
  ],
}
