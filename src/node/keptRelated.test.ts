import { describe, expect, it } from 'vitest'
import { Study } from '../../test/study.ts'
import { limits } from '../kernel/limits.ts'
import { correct } from './corrections.ts'
import { corpusNow } from './corpusNow.ts'
import { keepKnown, keptKnown } from './keptRelated.ts'
import type { Known } from './telling.ts'
import { tellingOf } from './tellings.ts'

const plain = (known: Known) =>
  Object.fromEntries(
    Object.entries(known).map(([name, map]) => [
      name,
      [...(map as ReadonlyMap<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  )

async function told() {
  const study = await Study.found()
  const desk = study.desk('alfa')
  await study.readText('alfa', 'The ministers met in a town by the sea.\nThe navies held an exercise.')
  await study.readText('alfa', 'Otto Stein: The ministers met in a town by the sea.')
  await study.readText('alfa', 'Anna Wolf: The ministers met in a town by the sea.')
  const last = await study.readText('alfa', 'The ministers met in a town by the sea.')
  await correct(desk, last.events[0]!.id, { modality: 'negated' })
  const { corpus, known } = await tellingOf(desk)
  await keepKnown(desk, corpus, known)
  const rows = () => study.store.read((reader) => reader.localRows('related', { limit: limits.everyRow }))
  return { study, desk, corpus, known, rows }
}

describe('what was found out', () => {
  it('is there again after a start, as it was', async () => {
    const { desk, corpus, known } = await told()
    expect(known.happenings.size).toBeGreaterThan(1)
    expect([...known.happenings.values()].some(({ contradictions }) => contradictions.length > 0)).toBe(true)
    const kept = await keptKnown(desk, corpus)
    expect(kept?.isWhole).toBe(true)
    expect(plain(kept!.known)).toEqual(plain(known))
  })

  it('is known to be of another state where something came in since', async () => {
    const { study, desk } = await told()
    await study.readText('alfa', 'Something else was said.')
    expect(await keptKnown(desk, await corpusNow(desk))).toMatchObject({ isWhole: false })
  })

  it('holds no word of any text', async () => {
    const { rows } = await told()
    const all = JSON.stringify(await rows())
    for (const word of ['ministers', 'Otto', 'Stein', 'navies']) expect(all).not.toContain(word)
  })

  it('is nothing where a row is missing or other than it was', async () => {
    const { study, desk, corpus, rows } = await told()
    const [first] = await rows()
    await study.store.write((transaction) =>
      transaction.putLocal({ ...first!, value: first!.value.replace('consult', 'exchange') }),
    )
    expect(await keptKnown(desk, corpus)).toBeNull()
    await study.store.write((transaction) => transaction.removeLocal('related', first!.key))
    expect(await keptKnown(desk, corpus)).toBeNull()
  })
})
