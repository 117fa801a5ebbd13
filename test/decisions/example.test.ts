import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Decided } from '../../simulation/decided.ts'
import { verifyOutcome } from '../../src/decisions/verifyOutcome.ts'
import { utf8Text } from '../../src/kernel/bytes.ts'
import { root } from '../repository.ts'

const file = join(root, 'docs', 'certificate-example.json')

/** Two members decide by consensus, each with a receipt and a position that the other holds. */
function example(): { readonly bytes: Uint8Array; readonly of: Decided } {
  const of = new Decided({
    members: ['alfa', 'bravo'],
    charter: {
      name: 'Council of two',
      decisionRules: [
        {
          id: 'common',
          organ: null,
          subject: 'substantive',
          says: 'Both decide together.',
          method: 'consensus',
          period: { value: 2, unit: 'days' },
          article: '3',
        },
      ],
    },
  })
  const motion = of.motion('alfa', 'common')
  const served = of.serve(motion)
  const statements = ['alfa', 'bravo'].map((author) =>
    of.say(author, 'position', {
      motion: motion.id,
      served: served.id,
      value: 'support',
      by: 'person',
      reasons: '',
    }),
  )
  return { bytes: of.certificate('adopted', motion, { served, statements }), of }
}

describe('the worked certificate of the documents', () => {
  it('is one that anybody can make again, byte for byte (vitest -u writes it anew)', async () => {
    await expect(utf8Text(example().bytes)).toMatchFileSnapshot(file)
  })

  it('verifies from its bytes and the id of its genesis', () => {
    const { of } = example()
    const verdict = verifyOutcome(readFileSync(file), of.trusted)
    expect(verdict).toMatchObject({ result: 'adopted', matter: { oneOperator: false, dropped: [] } })
    const text = readFileSync(join(root, 'docs', 'certificate.md'), 'utf8')
    expect(text).toContain(of.coalition)
    expect(verdict.result === 'adopted' && text.includes(verdict.matter.motion.id)).toBe(true)
  })
})
