import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../../test/study.ts'
import { read } from '../../test/repository.ts'
import { failure } from '../kernel/error.ts'
import { exit, parseCall, type Command } from './command.ts'
import { commands } from './commands.ts'
import { run } from './run.ts'

/** What a command line printed, and its exit code. Its machine refuses everything, so what gets that far was used rightly. */
async function ran(...argv: string[]): Promise<{ code: number; out: string; err: string; reached: boolean }> {
  const said = { out: '', err: '', reached: false }
  const terminal = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
    interactive: false,
  }
  const code = await run(argv, terminal, async () => {
    said.reached = true
    throw failure('E_DATA_FOLDER_MISSING', 'there is none in this test', { paths: ['here'] })
  })
  return { code, ...said }
}

/** The words of a shell's line, as far as quotes go. */
function shellWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

/** Whether a line is a command that would be taken: a known name, known options, each with its value. */
function isTaken(line: string): boolean {
  const words = shellWords(line).filter((word) => !/^[A-Z_]+=/.test(word))
  const [program, name, ...rest] = words[0] === 'npx' ? words.slice(1) : words
  const command = commands.find((candidate) => candidate.name === name)
  if (program !== 'entente' || !command) return false
  parseCall(command, rest)
  return true
}

describe.each(commands.map((command): [string, Command] => [command.name, command]))(
  'entente %s',
  (name, command) => {
    it('explains itself: every option, and examples that would be taken', async () => {
      const { code, out, err, reached } = await ran(name, '--help')
      expect([code, err, reached]).toEqual([exit.fine, '', false])
      const explained = Object.keys(command.optionHelp).map((each) => each.split(/[ [|]/)[0])
      expect(explained.sort()).toEqual(Object.keys(command.options).sort())
      expect(command.examples.length).toBeGreaterThan(0)
      expect(command.examples.some((example) => example.includes(`entente ${name}`))).toBe(true)
      for (const example of command.examples) {
        expect([example, isTaken(example)]).toEqual([example, true])
        expect(out).toContain(example)
      }
    })

    it('refuses options it does not know or that lack their value, and too many words', async () => {
      for (const words of [['--colour', 'red'], ['--data'], ['-x'], ['--json=yes'], ['--as', '--json']]) {
        const { code, err, reached } = await ran(name, ...words)
        expect([words, code, err.slice(0, 8), reached]).toEqual([words, exit.misused, 'E_USAGE:', false])
      }
    })

    it('answers a refusal in JSON on standard output where JSON is asked for', async () => {
      const { out } = await ran(name, '--json', '--colour')
      expect(JSON.parse(out)).toMatchObject({ error: { code: 'E_USAGE' } })
      expect(out.trimEnd()).not.toContain('\n')
    })
  },
)

describe('the command line', () => {
  it('lists its commands where none is named, and refuses others', async () => {
    for (const words of [[], ['--help'], ['help']]) {
      const { code, out, err } = await ran(...words)
      expect([words, code, err]).toEqual([words, exit.fine, ''])
      for (const { name } of commands) expect(out).toContain(`\n  ${name} `)
    }
    const { code, out, err } = await ran('reed')
    expect([code, out]).toEqual([exit.misused, ''])
    expect(err).toMatch(/^E_USAGE: there is no command "reed"/)
  })

  it('tells a wrong use from an answer of no', async () => {
    expect(await ran('doctor')).toMatchObject({
      code: exit.no,
      err: 'E_DATA_FOLDER_MISSING: there is none in this test\n  here\n',
    })
    expect((await ran('doctor', 'now')).code).toBe(exit.no)
  })

  it('takes the options of all commands before or behind its own words', async () => {
    expect((await ran('list', 'documents', '--data', 'x', '--as', 'me')).reached).toBe(true)
    expect((await ran('--data', 'x', '--as', 'me', 'list', 'documents')).reached).toBe(true)
    expect((await ran('--json', 'list', 'documents')).reached).toBe(true)
  })

  it('stands in the documents as it is', () => {
    for (const file of ['docs/commands.md', 'docs/errors.md']) {
      const lines = [...read(file).matchAll(/^\s*((?:npx )?entente [a-z].*)$/gm)].map(([, line = '']) =>
        line.replace(/\s+#.*$/, ''),
      )
      for (const line of lines) expect([file, line, isTaken(line)]).toEqual([file, line, true])
    }
  })
})

describe('a machine that breaks', () => {
  it('is no refusal: what nobody foresaw is thrown on', async () => {
    const broken = run(
      ['doctor'],
      { out: () => undefined, err: () => undefined, interactive: false },
      async () => {
        throw new TypeError('unforeseen')
      },
    )
    await expect(outcomeOf(broken)).rejects.toThrow('unforeseen')
  })
})
