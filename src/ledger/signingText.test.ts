import { describe, expect, it } from 'vitest'
import { someLog } from '../../test/ledger.ts'
import { refusal } from '../../test/refusal.ts'
import { base64, hex } from '../kernel/bytes.ts'
import type { EpochId } from '../kernel/id.ts'
import { instant } from '../kernel/instant.ts'
import { formatCheckpoint, formatOrigin, parseCheckpoint, parseOrigin } from './checkpoint.ts'
import { cosign } from './cosignature.ts'
import { signNote } from './note.ts'
import { signerOf } from './signer.ts'
import { compartmentText, genesisText, keyText, signingText } from './signingText.ts'
import { emptyRoot } from './tree.ts'

const log = someLog()
const { coalition, compartment } = log
const epoch = 'e0'.repeat(32) as EpochId
const newKey = base64(new Uint8Array(32).fill(5))
const origin = formatOrigin(log)
const root = new Uint8Array(32).fill(9)
const head = formatCheckpoint({ origin, size: 5, root, extensions: [] })
const id = 'c0'.repeat(32)
const alfa = signerOf('log', 'alfa', new Uint8Array(32).fill(1))
const bravo = signerOf('cosignature', 'bravo/held', new Uint8Array(32).fill(2))

describe('a log key signs', () => {
  it('heads of its own logs', () => {
    const read = signingText(head)
    expect(read).toMatchObject({ kind: 'checkpoint', log, checkpoint: { origin, size: 5 } })
    expect(signNote(alfa, head).name).toBe('alfa')
  })

  it('the three texts of founding and keys, and their form is fixed', () => {
    expect(genesisText(coalition)).toBe(`entente/genesis/v1\n${id}\n`)
    expect(compartmentText(coalition, compartment)).toBe(
      `entente/compartment/v1\n${id}\n${'ab'.repeat(32)}\n`,
    )
    expect(keyText(coalition, epoch, newKey)).toBe(`entente/key/v1\n${id}\n${'e0'.repeat(32)}\n${newKey}\n`)
    expect(signingText(genesisText(coalition))).toEqual({ kind: 'genesis', coalition })
    expect(signingText(compartmentText(coalition, compartment))).toEqual({
      kind: 'compartment',
      coalition,
      compartment,
    })
    expect(signingText(keyText(coalition, epoch, newKey))).toEqual({
      kind: 'key',
      coalition,
      epoch,
      newKey: new Uint8Array(32).fill(5),
    })
  })

  it.each([
    ['nothing', ''],
    ['a newline', '\n'],
    ['free text', 'I owe you a hundred\n'],
    ['a cosignature', `cosignature/v1\ntime 1\n${head}`],
    [
      'a head of another system',
      formatCheckpoint({ origin: 'example.com/log', size: 5, root, extensions: [] }),
    ],
    ['a head with an extension line', formatCheckpoint({ origin, size: 5, root, extensions: ['more'] })],
    ['a head without its last newline', head.slice(0, -1)],
    ['a head with a blank line', `${head}\n`],
    ['a head with a short root', head.replace(base64(root), base64(root.slice(1)))],
    ['an empty tree with a root of its own', formatCheckpoint({ origin, size: 0, root, extensions: [] })],
    ['a genesis of a later version', `entente/genesis/v2\n${id}\n`],
    ['a genesis with a line more', `entente/genesis/v1\n${id}\n${id}\n`],
    ['a genesis without its last newline', `entente/genesis/v1\n${id}`],
    ['a genesis in capitals', `entente/genesis/v1\n${id.toUpperCase()}\n`],
    ['a genesis with a carriage return', `entente/genesis/v1\n${id}\r\n`],
    ['a compartment without its id', `entente/compartment/v1\n${id}\n`],
    ['a key that is short', `entente/key/v1\n${id}\n${id}\n${base64(new Uint8Array(31))}\n`],
    ['a key that is not base64', `entente/key/v1\n${id}\n${id}\n${newKey.slice(0, -1)}\n`],
    ['a key with stray bits', `entente/key/v1\n${id}\n${id}\n${newKey.replace('U=', 'V=')}\n`],
  ])('not %s', (_, text) => {
    expect(refusal(() => signingText(text))).toBe('E_SIGNING_TEXT_REFUSED')
    expect(refusal(() => signNote(alfa, text))).toBe('E_SIGNING_TEXT_REFUSED')
  })

  it('not a head of another member', () => {
    const other = formatCheckpoint({ origin: formatOrigin(someLog('bravo')), size: 5, root, extensions: [] })
    expect(refusal(() => signNote(alfa, other))).toBe('E_SIGNING_TEXT_REFUSED')
  })
})

describe('a cosigning key signs', () => {
  it('heads of any log, at a whole second', () => {
    expect(cosign(bravo, head, instant(1_999))).toEqual(cosign(bravo, head, instant(1_000)))
    expect(cosign(bravo, head, instant(2_000))).not.toEqual(cosign(bravo, head, instant(1_000)))
    const other = formatCheckpoint({ origin: 'example.com/log', size: 5, root, extensions: ['more'] })
    expect(cosign(bravo, other, instant(0)).name).toBe('bravo/held')
  })

  it('nothing else', () => {
    expect(refusal(() => cosign(bravo, genesisText(coalition), instant(0)))).toBe('E_CHECKPOINT_MALFORMED')
    expect(refusal(() => cosign(bravo, head.slice(0, -1), instant(0)))).toBe('E_CHECKPOINT_MALFORMED')
    expect(refusal(() => cosign(bravo, head, instant(-1)))).toBe('E_INSTANT')
  })
})

describe('heads', () => {
  it('come back as they went, with the extension lines of other systems', () => {
    const given = { origin: 'example.com/log 42', size: 2 ** 53 - 1, root, extensions: ['a', 'b c'] }
    expect(parseCheckpoint(formatCheckpoint(given))).toEqual(given)
    expect(hex(parseCheckpoint(formatCheckpoint({ ...given, size: 0, root: emptyRoot })).root)).toBe(
      hex(emptyRoot),
    )
  })

  it.each(['05', '-1', '+5', '5.0', '5e0', ' 5', '٥', '', '9007199254740992', '18446744073709551615'])(
    'refuse the size %j',
    (size) => {
      expect(refusal(() => parseCheckpoint(`${origin}\n${size}\n${base64(root)}\n`))).toBe(
        'E_CHECKPOINT_MALFORMED',
      )
    },
  )
})

describe('origins', () => {
  it('come back as they went', () => {
    expect(parseOrigin(origin)).toEqual(log)
    expect(origin).toBe(`entente/${id}/${'ab'.repeat(32)}/alfa/1`)
  })

  it.each([
    '',
    'entente',
    `entente/${id}/${id}/alfa`,
    `entente/${id}/${id}/alfa/01`,
    `entente/${id}/${id}/alfa/1/`,
    `entente/${id}/${id}/alfa/-1`,
    `entente/${id}/${id}//1`,
    `entente/${id}/${id}/Alfa/1`,
    `entente/${id}/${id}/${'a'.repeat(41)}/1`,
    `entente/${id}/${id.slice(1)}/alfa/1`,
    `entente/${id.toUpperCase()}/${id}/alfa/1`,
    `/entente/${id}/${id}/alfa/1`,
    `ENTENTE/${id}/${id}/alfa/1`,
  ])('refuse %j', (text) => {
    expect(refusal(() => parseOrigin(text))).toBe('E_CHECKPOINT_MALFORMED')
  })
})
