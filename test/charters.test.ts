import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../src/charter/body.ts'
import { charterInFull, compareCharters } from '../src/node/charters.ts'
import { charterFiles } from '../src/platform/charters.ts'
import { charter, studyCharter } from '../src/records/charter.ts'
import { CommandLine } from './command.ts'
import { library } from './library.ts'
import { files, read, root } from './repository.ts'
import { document, plain, walkedThrough, walkthrough } from './walkthrough.ts'

describe('the library', () => {
  it('holds the instruments and the templates, each under its own name', async () => {
    const charters = await library()
    const ids = await charterFiles.ids()
    expect([...charters.keys()]).toEqual(ids)
    expect([...charters.values()].filter(({ template }) => template).map(({ id }) => id)).toEqual([
      'template-cert-community',
      'template-relief-agencies',
      'template-security-coalition',
    ])
    expect(ids.length - 3).toBe(26)
  })

  it('gives every statement an article, and every statement of the world a source', async () => {
    for (const text of (await library()).values()) {
      const statements = [
        ...text.triggers,
        ...text.obligations,
        ...text.decisionRules,
        ...text.practice,
        ...text.disagreements,
        ...text.membership,
      ]
      for (const { article, source } of statements) {
        expect(article).not.toBe('')
        if (!text.template) expect([text.id, article, typeof source]).toEqual([text.id, article, 'string'])
      }
    }
  })

  it('counts as unverified what stands on general knowledge or the press', async () => {
    const weak = new Set(['general', 'press', 'secondary'])
    for (const text of (await library()).values())
      for (const { source, unverified, article } of [
        ...text.triggers,
        ...text.obligations,
        ...text.decisionRules,
        ...text.practice,
      ])
        if (source !== undefined && weak.has(text.sources[source]!.basis))
          expect([text.id, article, unverified]).toEqual([text.id, article, true])
  })

  it('shows and compares every charter on any day', async () => {
    const ids = await charterFiles.ids()
    for (const text of (await library()).values())
      for (const day of ['1900-01-01', '1965-08-31', '2020-10-27']) {
        const full = charterInFull(text, day)
        for (const stand of Object.values(full.profile))
          if (stand.value !== null) expect(stand.value >= 0 && stand.value <= 1).toBe(true)
      }
    for (const id of ids) {
      const same = await compareCharters(charterFiles, id, id, '2020-10-27')
      expect([id, same.rows.filter(({ differs }) => differs)]).toEqual([id, []])
      const [there, back] = await Promise.all([
        compareCharters(charterFiles, id, 'csto', '2020-10-27'),
        compareCharters(charterFiles, 'csto', id, '2020-10-27'),
      ])
      expect(there.rows.map(({ differs }) => differs)).toEqual(back.rows.map(({ differs }) => differs))
    }
  })

  it('is never branched on by name', async () => {
    const ids = await charterFiles.ids()
    const code = files.filter(
      (file) =>
        /^src\/.*\.ts$/.test(file) &&
        !/\.(test|examples)\.ts$/.test(file) &&
        !/commands\/charter\.ts$|api\/charters\.ts$/.test(file),
    )
    // Names that are words of their own stand in other tables.
    const own = ids.filter((id) => id.includes('-'))
    const found = code.flatMap((file) =>
      own.filter((id) => read(file).includes(`'${id}'`)).map((id) => `${file}: ${id}`),
    )
    expect(found).toEqual([])
    const engine = code.filter(
      (file) => /^src\/(charter|assessment)\//.test(file) && !file.endsWith('actors.ts'),
    )
    expect(
      engine.flatMap((file) =>
        ids.filter((id) => read(file).includes(`'${id}'`)).map((id) => `${file}: ${id}`),
      ),
    ).toEqual([])
  })
})

describe('the walk through three situations', () => {
  it('says what follows from the files', async () => {
    expect(walkedThrough(read(document))).toBe(plain(await walkthrough()))
  })
})

describe('founding on a charter', () => {
  it('makes a body of each template, which reads back as it was', async () => {
    for (const text of [...(await library()).values()].filter(({ template }) => template)) {
      const body = bodyOf(text)
      const again = charter.parse(JSON.parse(JSON.stringify(body)))
      expect(again).toEqual(body)
      expect(body.triggers).toHaveLength(text.triggers.length)
      expect(JSON.stringify(body)).not.toContain('source')
    }
  })

  it('reads a body of before charters had rules', () => {
    expect(charter.parse(JSON.parse(JSON.stringify(studyCharter)))).toEqual(studyCharter)
  })
})

describe('entente charter', () => {
  it('works without a data folder, and refuses what it cannot answer', async () => {
    const attack = [
      '--situation',
      'armedAttack',
      '--victim',
      'POL',
      '--inside',
      'yes',
      '--date',
      '2020-10-27',
    ]
    const tried: readonly (readonly [code: number, ...words: string[]])[] = [
      [0, 'list', '--date', '2020-10-27'],
      [0, 'duties', 'north-atlantic-treaty', ...attack, '--json'],
      [0, 'duties', 'north-atlantic-treaty', ...attack],
      [0, 'show', 'osce', '--date', '2020-10-27'],
      [0, 'profile', 'sco'],
      [0, 'atop', 'csto'],
      [0, 'compare', 'aukus', 'quad'],
      [0, 'scenario', 'csto', 'north-atlantic-treaty', ...attack],
      [0, 'body', 'template-relief-agencies'],
      [0, 'body', path.join(root, 'charters/template-cert-community.yaml')],
      [2],
      [2, 'show'],
      [2, 'constructor', 'csto'],
      [2, 'compare', 'csto'],
      [2, 'scenario', 'csto'],
      [2, 'scenario', 'csto', 'sco', 'osce', '--situation', 'armedAttack'],
      [2, 'duties', 'csto'],
      [2, 'duties', 'csto', '--situation', 'war'],
      [2, 'duties', 'csto', '--situation', 'aggression', '--trigger', 'nothing'],
      [2, 'duties', 'csto', '--situation', 'aggression', '--estimate', '7'],
      [2, 'show', 'csto', '--date', 'yesterday'],
      [1, 'show', 'nothing-there'],
      [1, 'body', 'csto'],
      [1, 'show', './nothing-there.yaml'],
    ]
    const line = new CommandLine()
    const ended = await line.runEach(tried.map(([, ...words]) => ['charter', ...words]))
    expect(ended.map(({ code }, index) => [code, ...tried[index]!.slice(1)])).toEqual(tried)
    const [list, owed, said, shown] = ended
    expect(list!.out).toMatch(/north-atlantic-treaty +North Atlantic Treaty \(in force, 30 members listed/)
    const { owed: duties } = JSON.parse(owed!.out) as { owed: { obligation: { article: string } }[] }
    expect(duties.map(({ obligation }) => obligation.article)).toEqual(['4', '5', '5'])
    expect(said!.out).toMatch(
      /shall, each by its own choice: every other member \(29\) to the member concerned \(POL\)/,
    )
    expect(shown!.out).toMatch(/VD chapter V\]; the text sets no time/)
    const scenario = ended[tried.findIndex(([, word]) => word === 'scenario')]!.out
    expect(scenario).toMatch(
      /North Atlantic Treaty\n {2}best case: action at once\n {2}worst case: never: each chooses/,
    )
    expect(existsSync(line.environment['ENTENTE_DATA']!)).toBe(false)
  })
})
