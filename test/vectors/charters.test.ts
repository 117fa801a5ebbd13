import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { atopCodes, leedsAnac, type InstitutionCodes } from '../../src/charter/atop.ts'
import { library } from '../library.ts'
import { describeShared } from '../shared.ts'

interface Treaty {
  readonly atopid: number
  readonly codes: InstitutionCodes & Record<string, number | null>
  readonly leedsAnac: Record<string, number>
}

describeShared('codings of treaties after ATOP', (folder) => {
  const { treaties } = JSON.parse(readFileSync(path.join(folder, 'vectors/charters/atop.json'), 'utf8')) as {
    treaties: Treaty[]
  }

  it('follow by the rule of Leeds and Anac for every treaty', () => {
    expect(treaties).toHaveLength(17)
    for (const { atopid, codes, leedsAnac: expected } of treaties)
      expect([atopid, leedsAnac(codes)]).toEqual([atopid, expected])
  })

  it('are missing only where every input is', () => {
    const none = Object.fromEntries(Object.keys(treaties[0]!.codes).map((name) => [name, null]))
    expect(leedsAnac(none as unknown as InstitutionCodes)).toEqual({
      hinst: null,
      minst: null,
      milorg: null,
      milinst: null,
      pubtreat: null,
      formorg: null,
      formal: null,
    })
    const some = leedsAnac({ ...(none as unknown as InstitutionCodes), milcon: 2, estmode: 1 })
    expect(some).toMatchObject({
      hinst: 0,
      minst: 1,
      milinst: 1,
      milorg: null,
      pubtreat: 1,
      formorg: null,
      formal: 1,
    })
  })

  it('are derived alike from the charters that both hold, or differ for a reason that stands beside them', async () => {
    const charters = [...(await library()).values()].filter(({ atop }) => atop !== undefined)
    expect(charters).toHaveLength(7)
    for (const text of charters) {
      const treaty = treaties.find(({ atopid }) => atopid === text.atop!.id)!
      for (const [name, { value, atop, why }] of Object.entries(atopCodes(text))) {
        const expected = treaty.codes[name] ?? treaty.leedsAnac[name]
        expect([text.id, name, atop]).toEqual([text.id, name, expected])
        expect([text.id, name, value === expected || why !== null]).toEqual([text.id, name, true])
      }
    }
  })
})
