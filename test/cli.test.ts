import { cpSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandLine, refusalOf } from './command.ts'
import { filesHolding } from './study.ts'

const report = `Harbour Bulletin
3 November 2020

China and Russia held a joint naval exercise in the Pacific in May 2016.
The defence minister of Kazakhstan said: "We will hold an exercise with Tajikistan next year."
Patagonwark ships stayed in port.
`

interface Written {
  readonly id: string
  readonly compartment: string
  readonly readers: readonly string[]
}

interface Report {
  readonly holds: boolean
  readonly views: readonly { readonly view: string; readonly rows: number; readonly digest: string }[]
  readonly logs: readonly { readonly origin: string; readonly size: number; readonly signedSize: number }[]
}

const as = (seat: string) => ['--as', seat]

describe('from documents to a joint estimate and back', () => {
  it('works on the command line from the first word to the last', { timeout: 180_000 }, async () => {
    const line = new CommandLine()
    const file = join(line.folder, 'bulletin.txt')
    writeFileSync(file, report)

    // Founding.
    const founded = await line.json<{ seats: string[]; coalition: string; study: boolean }>(
      'init',
      '--seats',
      'treaty,maritime,energy',
    )
    expect(founded).toMatchObject({ seats: ['energy', 'maritime', 'treaty'], study: true })
    expect(founded.coalition).toMatch(/^[0-9a-f]{64}$/)
    expect(refusalOf(await line.run('init'))).toBe('1 E_DATA_FOLDER_NOT_EMPTY')

    // Reading: into the home of a seat that must be named.
    const nobody = await line.run('read', file)
    expect(refusalOf(nobody)).toBe('2 E_SEAT_REQUIRED')
    expect(nobody.err).toMatch(/energy, maritime, treaty.*--as/)
    expect(refusalOf(await line.run('read', file, ...as('nobody')))).toBe('2 E_SEAT_UNKNOWN')
    const read = await line.json<ReadJson>('read', file, '--published', '2020-11-03', ...as('treaty'))
    const [document] = read.documents
    expect(document).toMatchObject({ source: file, text: report, published: '2020-11-03', language: 'en' })
    expect(Object.keys(document!)).toEqual(
      'id source title publisher published crawled language text flags events'.split(' '),
    )
    expect(document!.events.length).toBeGreaterThanOrEqual(2)
    for (const { span } of [...document!.events, ...document!.flags])
      expect(report.slice(span.start, span.end)).toBe(span.text)
    const shown = await line.run('read', file, '--published', '2020-11-03', ...as('treaty'))
    expect(shown).toMatchObject({ code: 0 })
    expect(shown.out).toMatch(/read before/)
    expect(shown.out).toMatch(/Readable by this seat alone/)

    // Releasing: seen first, then done; not to be seen before.
    const id = document!.id.slice(0, 12)
    expect(refusalOf(await line.run('release', id, '--in', 'plenary', ...as('maritime')))).toBe(
      '1 E_NOT_FOUND',
    )
    const dry = await line.run(
      'release',
      id,
      '--in',
      'plenary',
      '--with-events',
      '--dry-run',
      ...as('treaty'),
    )
    expect(dry.out).toMatch(/^Would be released:\nto energy, maritime, in plenary:\n {2}document: /)
    expect((await line.json<{ hits: [] }>('search', 'Patagonwark', ...as('energy'))).hits).toEqual([])
    const released = await line.json<{ recipients: string[]; pairs: { released: string }[] }>(
      ...['release', id, '--in', 'plenary', '--with-events', ...as('treaty')],
    )
    expect(released.recipients).toEqual(['energy', 'maritime'])
    expect(released.pairs).toHaveLength(1 + document!.events.length)
    expect((await line.run('search', 'Patagonwark', ...as('energy'))).out).toMatch(
      /^[0-9a-f]{16} {2}document/,
    )

    // Asking and judging.
    const asking = ['ask', 'Will an exercise be held by 2031?', '--closes', '2030-12-31', '--in', 'plenary']
    const asked = await line.run(...asking, ...as('treaty'))
    expect(asked.out).toMatch(/^Asked: [0-9a-f]{64}\n {2}in plenary, readable by energy, maritime, treaty\n$/)
    const question = asked.out.slice(7, 23)
    const none = await line.run('estimate', question, ...as('energy'))
    expect([none.code, none.out]).toEqual([1, expect.stringContaining('Nobody has answered')])
    for (const probability of ['1', '-0.2', 'NaN']) {
      const words = ['judge', ...as('treaty'), '--', question, probability]
      expect([probability, refusalOf(await line.run(...words))]).toEqual([probability, '2 E_PROBABILITY'])
    }
    for (const [seat, probability] of [
      ['treaty', '0.35'],
      ['maritime', '12%'],
      ['energy', '.5'],
    ] as const) {
      const cited = `${released.pairs[1]!.released.slice(0, 16)}:for:2`
      const judged = await line.json<Written>(
        'judge',
        question,
        probability,
        '--evidence',
        cited,
        ...as(seat),
      )
      expect(judged).toMatchObject({ compartment: 'plenary', readers: ['energy', 'maritime', 'treaty'] })
    }
    const estimate = await line.run('estimate', question, ...as('energy'))
    expect(estimate.code).toBe(0)
    expect(estimate.out).toMatch(/Joint estimate: [\d.]+% \(\w+ \d; 3 members/)
    expect(estimate.out.match(/^ {2}judgement [0-9a-f]{64}$/gm)).toHaveLength(3)
    expect(estimate.out).toMatch(/not blind from its operator: energy, maritime, treaty/)
    const full = await line.json<EstimateJson>('estimate', question, ...as('treaty'))
    expect(full.joint.estimate.manifest.records).toHaveLength(3)
    expect(estimate.out).toContain(full.joint.estimate.manifest.fingerprint)
    const other = await line.json<EstimateJson>('estimate', question, '--method', 'median', ...as('treaty'))
    expect(other.joint.estimate.value).toEqual({ kind: 'binary', probability: 0.35 })
    expect(refusalOf(await line.run('estimate', question, '--method', 'guess', ...as('treaty')))).toMatch(
      /^2 /,
    )

    // Resolving, commenting, listing.
    expect((await line.run('resolve', question, 'yes', ...as('maritime'))).out).toMatch(/^Resolved: /)
    expect((await line.run('estimate', question, ...as('treaty'))).out).toMatch(/treaty: Brier 0\.4225/)
    expect(refusalOf(await line.run('judge', question, '0.4', ...as('treaty')))).toBe('1 E_QUESTION_RESOLVED')
    expect(refusalOf(await line.run('resolve', question, 'no', ...as('treaty')))).toBe(
      '1 E_QUESTION_RESOLVED',
    )
    expect(
      (await line.run('comment', question, 'Which one?', '--mention', 'energy', ...as('treaty'))).code,
    ).toBe(0)
    const listed = await line.json<{ questions: unknown[] }>('list', 'questions', ...as('maritime'))
    expect(listed.questions).toHaveLength(1)
    for (const kind of ['documents', 'events', 'happenings'])
      expect((await line.run('list', kind, ...as('energy'))).code).toBe(0)

    // Retracting: gone from home, from the plenary, and from every file.
    expect(filesHolding(line.folder, 'Patagonwark')).not.toEqual([])
    expect(refusalOf(await line.run('retract', question, ...as('energy')))).toBe('1 E_RETRACTION_INVALID')
    const retracted = await line.run('retract', id, '--reason', 'personalData', ...as('treaty'))
    expect(retracted.out).toMatch(/^Taken back: \d+ records in 2 compartments/)
    writeFileSync(file, '')
    expect(filesHolding(line.folder, 'Patagonwark')).toEqual([])
    expect((await line.run('search', 'Patagonwark', ...as('treaty'))).code).toBe(1)

    // Verifying: here, in a copy by another process, and an export.
    const audit = await line.json<Report>('verify')
    expect(audit.holds).toBe(true)
    for (const { size, signedSize } of audit.logs) expect(signedSize).toBe(size)
    cpSync(join(line.folder, 'data'), join(line.folder, 'copy'), { recursive: true })
    expect((await line.json<Report>('verify', '--data', join(line.folder, 'copy'))).views).toEqual(
      audit.views,
    )
    const out = join(line.folder, 'plenary')
    expect((await line.run('export', '--in', 'plenary', '--out', out, ...as('energy'))).code).toBe(0)
    expect(refusalOf(await line.run('export', '--in', 'plenary', '--out', out, ...as('energy')))).toBe(
      '1 E_PATH_EXISTS',
    )
    expect((await line.run('verify', out)).out).toMatch(/^Everything holds\.\n/)
    const bodies = readdirSync(out, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('bodies.jsonl'),
    )!
    const bytes = readFileSync(join(out, bodies))
    bytes[bytes.length - 10]! ^= 1
    writeFileSync(join(out, bodies), bytes)
    expect((await line.run('verify', out)).code).toBe(1)
    expect((await line.run('doctor')).code).toBe(0)
  })
})

interface ReadJson {
  readonly documents: readonly {
    readonly id: string
    readonly events: readonly Spanned[]
    readonly flags: readonly Spanned[]
  }[]
}
interface Spanned {
  readonly span: { readonly start: number; readonly end: number; readonly text: string }
}
interface EstimateJson {
  readonly joint: {
    readonly estimate: {
      readonly value: unknown
      readonly manifest: { readonly records: readonly string[]; readonly fingerprint: string }
    }
  }
}

describe('backups and keys', () => {
  it('bring a node back elsewhere, into the next epoch', { timeout: 120_000 }, async () => {
    const line = new CommandLine({ ENTENTE_PASSPHRASE: 'a passphrase of the test' })
    await line.run('init', '--seats', 'one,two')
    const question = (
      await line.json<Written>('ask', 'Rain?', '--closes', '2030-01-01', '--in', 'plenary', ...as('one'))
    ).id
    const backup = join(line.folder, 'backup')
    const keys = join(line.folder, 'keys.age')
    expect((await line.run('backup', backup)).code).toBe(0)
    expect(refusalOf(await line.run('backup', backup))).toBe('1 E_PATH_EXISTS')
    expect((await line.run('judge', question, '0.4', ...as('two'))).code).toBe(0)
    expect(refusalOf(await line.with({ ENTENTE_PASSPHRASE: undefined }).run('keys', 'export', keys))).toMatch(
      /^1 E_(PASSPHRASE|KEYS_LOCKED)$/,
    )
    expect((await line.run('keys', 'export', keys)).code).toBe(0)
    for (const path of [backup, keys]) expect(statSync(path).mode & 0o077).toBe(0)

    // Another machine: no state folder. Without keys it reads, and says how to sign again.
    const elsewhere = new CommandLine({ ENTENTE_PASSPHRASE: 'a passphrase of the test' })
    expect(refusalOf(await elsewhere.run('restore', keys))).toMatch(/^1 E_/)
    const bare = await elsewhere.run('restore', backup)
    expect(bare).toMatchObject({ code: 0, out: expect.stringContaining('for reading only') as string })
    expect(refusalOf(await elsewhere.run('restore', backup))).toBe('1 E_DATA_FOLDER_NOT_EMPTY')
    expect((await elsewhere.run('list', 'questions', ...as('two'))).out).toContain('Rain?')
    expect(refusalOf(await elsewhere.run('judge', question, '0.4', ...as('two')))).toMatch(
      /^1 E_(SEAT_MUTE|KEYS_MISSING)/,
    )
    expect((await elsewhere.run('doctor')).code).toBe(1)
    const wrong = elsewhere.with({ ENTENTE_PASSPHRASE: 'another' })
    expect(refusalOf(await wrong.run('keys', 'import', keys))).toBe('1 E_PASSPHRASE')
    expect(refusalOf(await elsewhere.run('keys', 'import', backup))).toMatch(
      /^1 E_(PASSPHRASE|BACKUP_INVALID)$/,
    )
    expect((await elsewhere.run('keys', 'import', keys)).code).toBe(0)
    expect(refusalOf(await elsewhere.run('judge', question, '0.4', ...as('two')))).toBe('1 E_SEAT_MUTE')
    const restored = await elsewhere.json<{ number: number }>('restore')
    expect(restored.number).toBe(1)
    expect((await elsewhere.run('judge', question, '0.4', ...as('two'))).code).toBe(0)
    expect((await elsewhere.json<Report>('verify')).holds).toBe(true)
    expect((await elsewhere.run('doctor')).code).toBe(0)
    expect((await elsewhere.run('keys')).out).toMatch(/one on local, log generation 1\n/)
  })

  it(
    'put back on the same machine are found out, and restored to sign again',
    { timeout: 120_000 },
    async () => {
      const line = new CommandLine()
      await line.run('init')
      const question = (await line.json<Written>('ask', 'Rain?', '--closes', '2030-01-01')).id
      cpSync(join(line.folder, 'data'), join(line.folder, 'earlier'), { recursive: true })
      expect((await line.run('judge', question, '0.4')).code).toBe(0)
      const earlier = line.with({ ENTENTE_DATA: join(line.folder, 'earlier') })
      const refused = await earlier.run('judge', question, '0.6')
      expect(refusalOf(refused)).toBe('1 E_SEAT_MUTE')
      expect(refused.err).toMatch(/came back from a backup/)
      expect((await earlier.run('estimate', question)).code).toBe(1)
      expect((await earlier.run('restore')).code).toBe(0)
      expect((await earlier.run('judge', question, '0.6')).code).toBe(0)
      // And now the folder that was left behind is the one that may not sign.
      expect(refusalOf(await line.run('judge', question, '0.7'))).toBe('1 E_SEAT_MUTE')
      expect((await earlier.json<Report>('verify')).holds).toBe(true)
    },
  )

  it('move under another passphrase', { timeout: 60_000 }, async () => {
    const line = new CommandLine()
    await line.run('init')
    const file = join(line.folder, 'passphrase.txt')
    writeFileSync(file, 'a passphrase of the test\n')
    expect((await line.run('keys', 'passphrase', file)).code).toBe(0)
    const asked = ['ask', 'Rain?', '--closes', '2030-01-01']
    expect(refusalOf(await line.run(...asked))).toBe('1 E_KEYS_LOCKED')
    expect((await line.run(...asked, '--passphrase-file', file)).code).toBe(0)
    expect((await line.with({ ENTENTE_PASSPHRASE: 'a passphrase of the test' }).run(...asked)).code).toBe(0)
    expect(refusalOf(await line.with({ ENTENTE_PASSPHRASE: 'x' }).run(...asked))).toBe('1 E_PASSPHRASE')
    expect((await line.json<Report>('verify')).holds).toBe(true)
  })
})
