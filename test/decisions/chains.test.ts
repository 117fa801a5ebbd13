import { describe, expect, it } from 'vitest'
import type { Decided } from '../../simulation/decided.ts'
import {
  certificateBytes,
  epochBytes,
  linkBytes,
  type CertificateParts,
} from '../../src/decisions/certificate.ts'
import { leanLink } from '../../src/decisions/lean.ts'
import { beginChain } from '../../src/decisions/chain.ts'
import type { Verdict } from '../../src/decisions/verdict.ts'
import { verifyOutcome, withLink } from '../../src/decisions/verifyOutcome.ts'
import { base64, fromBase64, utf8, utf8Text } from '../../src/kernel/bytes.ts'
import type { CoalitionId } from '../../src/kernel/id.ts'
import { sha256Hex } from '../../src/kernel/hash.ts'
import { foundingBytes } from '../../src/ledger/founding.ts'
import { formatNote, parseNote, signNote } from '../../src/ledger/note.ts'
import { parseTlogProof } from '../../src/ledger/tlogProof.ts'
import { withLinks } from '../../src/node/decisions/certificate.ts'
import { genesisText } from '../../src/ledger/signingText.ts'
import type { OutcomeFile } from '../../src/records/outcomeFile.ts'
import { amend, council, expectResult, hashOf, ids, positions, rule } from './council.ts'

// What stands around a motion in its certificate: epochs, compartments, and other certificates.

const oneHost = ids(3).map((name) => ({ name, host: 'one.example' }))

function adopted(of: Decided, said = 'S S –', outcome: CertificateParts['outcome'] = 'adopted'): Uint8Array {
  const motion = of.motion('1', 'majority')
  return of.certificate(outcome, motion, { statements: positions(of, motion, said) })
}

/** The next epoch of one host, signed for all but those left out. */
function restored(of: Decided, without: readonly string[] = []): void {
  const { members } = of.epoch.roster
  // Keys stay where one operator goes on.
  const next = of.successor({ slot: null, members: members.map((member) => ({ ...member, generation: 1 })) })
  const body = foundingBytes(next)
  const text = genesisText(sha256Hex(body) as CoalitionId)
  const signers = members.filter(({ name }) => !without.includes(name))
  const note = formatNote({
    text,
    lines: signers.map(({ name }) => signNote(of.signer('log', name, 'log'), text)),
  })
  of.keptKeys = 0
  of.enter(next, epochBytes(body, note))
}

const codeOf = (verdict: Verdict): string => (verdict.result === 'invalid' ? verdict.code : verdict.result)
const fileIn = (bytes: Uint8Array): OutcomeFile => JSON.parse(utf8Text(bytes)) as OutcomeFile

describe('the chain of epochs in a certificate', () => {
  it('leads from the genesis, or from any epoch that is trusted, to the one that the motion pins', () => {
    const of = council(3)
    const middle = (amend(of), of.epoch.id)
    // Nothing newer may be asked of a reader than what is understood, so the charter is amended next.
    const charter = { ...of.charter, name: 'Council, amended' }
    const hash = sha256Hex(foundingBytes(charter)) as typeof of.epoch.roster.charter
    const successor = of.successor({ charter: hash })
    const motion = of.rosterMotion('2', 'amend', successor)
    const slot = { epoch: of.epoch.id, attempt: 0 }
    const statements = ids(3).map((name) =>
      of.say(name, 'position', { slot, motion: motion.id, by: 'person', reasons: '' }),
    )
    of.enter(successor, of.certificate('adopted', motion, { statements }), charter)
    const file = adopted(of)
    const verdict = verifyOutcome(file, of.trusted)
    expectResult(verdict, 'adopted')
    expect(verdict.result === 'adopted' && verdict.matter.epoch.number).toBe(2)
    expectResult(verifyOutcome(file, new Set([middle])), 'adopted')
    expectResult(verifyOutcome(file, new Set([of.epoch.id])), 'adopted')
    expect(codeOf(verifyOutcome(file, new Set(['ab'.repeat(32)])))).toBe('E_CERTIFICATE_TRUST')
  })

  it('grows link by link as a node holds it, from certificates that stood alone', () => {
    const of = council(3)
    const start = beginChain(of.genesis)
    amend(of)
    const [whole] = of.links
    const link = linkBytes(whole!)
    expect(fileIn(link)).toMatchObject({ genesis: null, epochs: [] })
    expect(linkBytes(link)).toEqual(link)
    const grown = withLink(start, link)
    expect(grown.inOrder.map(({ id }) => id)).toEqual([of.coalition, of.epoch.id])
    expect([start.inOrder.length, grown.oneOperator]).toEqual([1, false])
    expect(() => withLink(start, whole!)).toThrow(/no genesis/)
    expect(() => withLink(grown, link)).toThrow(/does not follow|another/)
    const inner = fileIn(link)
    const bare = utf8(JSON.stringify({ ...inner, outcome: 'pending', statements: inner.statements.slice(1) }))
    expect(() => withLink(start, bare)).toThrow(/not adopted but pending/)
  })

  it('holds no more of a link than proves it: so many supporters, each under so many signers, as it takes', () => {
    const of = council(5)
    const successor = of.successor({ recordVersion: 2 })
    const motion = of.rosterMotion('1', 'amend', successor)
    const says = {
      slot: { epoch: of.epoch.id, attempt: 0 },
      motion: motion.id,
      by: 'person',
      reasons: '',
    } as const
    const said = ids(5).map((name) => of.proof(of.say(name, 'position', says), 4))
    const whole = of.certificate('adopted', motion, { statements: said })
    const verdict = verifyOutcome(whole, of.trusted)
    if (verdict.result !== 'adopted') throw new Error(verdict.result)
    const link = leanLink(whole, verdict.matter)
    of.enter(successor, whole)
    const { statements } = fileIn(link)
    // Everybody has to support an amendment; a head counts with four of five behind it, its author among them.
    expect(statements).toHaveLength(5)
    for (const proof of statements)
      expect(parseNote(parseTlogProof(fromBase64(proof)).checkpoint).lines).toHaveLength(4)
    expect(link.length).toBeLessThan(linkBytes(whole).length)
    const start = beginChain(of.genesis)
    expect(withLink(start, link).inOrder.map(({ id }) => id)).toEqual([of.coalition, of.epoch.id])
    const fewer = { ...fileIn(link), statements: statements.slice(1), outcome: 'pending' }
    expect(() => withLink(start, utf8(JSON.stringify(fewer)))).toThrow(/not adopted but pending/)
  })

  it('may leave out what proves its oldest links, for those who trust a later epoch', () => {
    const of = council(3)
    amend(of)
    const file = fileIn(adopted(of))
    const body = foundingBytes(of.epoch.roster)
    const bare = utf8(JSON.stringify({ ...file, epochs: [base64(epochBytes(body, null))] }))
    const verdict = verifyOutcome(bare, new Set([of.epoch.id]))
    expectResult(verdict, 'adopted')
    expect(verdict.result === 'adopted' && verdict.matter.epoch.number).toBe(1)
    expect(codeOf(verifyOutcome(bare, of.trusted))).toBe('E_CERTIFICATE_TRUST')
    // A node leaves out as many as a certificate cannot hold, the oldest first.
    const parts = { ...of.certificateParts('pending', of.motion('1', 'majority')), epochs: [] }
    const held = { id: of.epoch.id, body, note: utf8Text(linkBytes(of.links[0]!)) }
    const all = withLinks(parts, [held])!
    expect(withLinks(parts, [held], all.length)).toEqual(all)
    const less = withLinks(parts, [held], all.length - 1)!
    expect(less.length).toBeLessThan(all.length)
    expectResult(verifyOutcome(less, new Set([of.epoch.id])), 'pending')
    expect(withLinks(parts, [held], less.length - 1)).toBeUndefined()
  })

  it('breaks where a link was not adopted, is missing, or stands elsewhere', () => {
    const of = council(3)
    amend(of)
    const good = fileIn(adopted(of))
    const [link] = good.epochs
    const without = (change: (inner: OutcomeFile) => object): string =>
      codeOf(
        verifyOutcome(
          utf8(
            JSON.stringify({
              ...good,
              epochs: [base64(utf8(JSON.stringify(change(fileIn(fromBase64(link!))))))],
            }),
          ),
          of.trusted,
        ),
      )
    expect(without((inner) => inner)).toBe('adopted')
    expect(
      without((inner) => ({ ...inner, outcome: 'pending', statements: inner.statements.slice(1) })),
    ).toBe('E_CERTIFICATE_TRUST')
    expect(without((inner) => ({ ...inner, genesis: good.genesis }))).toBe('E_CERTIFICATE_TRUST')
    expect(codeOf(verifyOutcome(utf8(JSON.stringify({ ...good, epochs: [] })), of.trusted))).toMatch(/^E_/)
  })

  it('of one operator is told to prove nothing against it, and needs every seat’s signature', () => {
    const of = council(3, [], oneHost)
    const before = verifyOutcome(adopted(of), of.trusted)
    expect(before.result === 'adopted' && before.matter.oneOperator).toBe(true)
    restored(of)
    const verdict = verifyOutcome(adopted(of), of.trusted)
    expectResult(verdict, 'adopted')
    expect(verdict.result === 'adopted' && verdict.matter.epoch.number).toBe(1)
    const part = council(3, [], oneHost)
    restored(part, ['3'])
    expect(codeOf(verifyOutcome(adopted(part), part.trusted))).toBe('E_CERTIFICATE_TRUST')
    const several = council(3)
    restored(several)
    expect(codeOf(verifyOutcome(adopted(several), several.trusted))).toBe('E_CERTIFICATE_TRUST')
  })
})

describe('a certificate of a compartment', () => {
  it('carries its body, by which its members are counted', () => {
    const of = council(5)
    of.meetApart(ids(3))
    const verdict = verifyOutcome(adopted(of), of.trusted)
    expectResult(verdict, 'adopted')
    expect(verdict.result === 'adopted' && verdict.matter.counts).toMatchObject({ members: 3, needed: 2 })
    const hidden = fileIn(adopted(of))
    expect(codeOf(verifyOutcome(utf8(JSON.stringify({ ...hidden, compartment: null })), of.trusted))).toBe(
      'E_ENVELOPE_MISMATCH',
    )
  })
})

describe('certificates that a motion pins', () => {
  const fallback = rule('fallback', { method: 'majority', after: 'consensus', organ: 'Last' })

  it('show the rejection after which another rule may decide', () => {
    const of = council(3, [fallback])
    const first = of.motion('1', 'consensus')
    const rejection = of.certificate('rejected', first, { statements: positions(of, first, 'S S O') })
    const second = of.motion('1', 'fallback', {
      line: { relation: 'after', motion: first.id, certificate: hashOf(rejection) },
    })
    const statements = positions(of, second, 'S S O')
    const verify = (attempt: Uint8Array[]): string =>
      codeOf(verifyOutcome(of.certificate('adopted', second, { statements, attempt }), of.trusted))
    expect(verify([rejection])).toBe('adopted')
    expect(verify([])).toBe('E_MOTION_INVALID')
    const other = of.motion('1', 'majority')
    const wrong = of.certificate('rejected', other, { statements: positions(of, other, '– O O') })
    const after = of.motion('1', 'fallback', {
      line: { relation: 'after', motion: other.id, certificate: hashOf(wrong) },
    })
    const file = of.certificate('pending', after, { attempt: [wrong] })
    expect(codeOf(verifyOutcome(file, of.trusted))).toBe('E_MOTION_INVALID')
  })

  it('show what is reopened, and no other motion', () => {
    const of = council(3)
    const motion = of.motion('1', 'majority')
    const file = of.certificate('adopted', motion, { statements: positions(of, motion, 'S S –') })
    const moved = of.motion('2', 'majority', {
      line: { relation: 'reopens', motion: motion.id, certificate: hashOf(file) },
    })
    const verify = (attempt: Uint8Array): string =>
      codeOf(verifyOutcome(of.certificate('pending', moved, { attempt: [attempt] }), of.trusted))
    expect(verify(file)).toBe('pending')
    expect(verify(utf8(utf8Text(file).replace('adopted', 'pending')))).toBe('E_MOTION_INVALID')
    const other = of.motion('2', 'majority', {
      line: { relation: 'reopens', motion: moved.id, certificate: hashOf(file) },
    })
    expect(codeOf(verifyOutcome(of.certificate('pending', other, { attempt: [file] }), of.trusted))).toBe(
      'E_MOTION_INVALID',
    )
  })

  it('are part of a file that is written whole', () => {
    const of = council(2)
    const parts = fileIn(adopted(of, 'S S'))
    expect(() =>
      certificateBytes({
        ...{ outcome: 'adopted', rule: 'A', genesis: of.genesis, epochs: [utf8('{}')], compartment: null },
        ...{ charter: of.charterBytes, motion: fromBase64(parts.motion), served: null },
        ...{ statements: [], ballots: [], attempt: [] },
      }),
    ).toThrow(/epoch/)
  })
})
