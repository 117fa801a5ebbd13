import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compareOutcomes } from '../src/decisions/compare.ts'
import { verifyOutcome } from '../src/decisions/verifyOutcome.ts'
import { generate } from './certificates.ts'
import { root } from './repository.ts'
import { temporaryFolder } from './study.ts'

// tools/verify_outcome.py is other code in another language, written from the documentation. It has to agree with `entente verify` about every file.

interface Answer {
  readonly result: string
  readonly members: readonly string[]
}

function canRun(): boolean {
  try {
    execFileSync('python3', ['-c', 'import cryptography'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Both answers of one process for all files: a path, or two to be compared, for each line. */
function independently(lines: readonly string[]): Answer[] {
  const words = [join(root, 'tools/verify_outcome.py'), '--batch']
  const { stdout, stderr } = spawnSync('python3', words, {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
  if (answers.length !== lines.length) throw new Error(stderr)
  return answers
}

it(
  'agrees with another verifier about a thousand certificates, whole and damaged, and about pairs of them',
  { timeout: 300_000 },
  ({ skip }) => {
    if (!canRun()) {
      if (process.env['CI'] === 'true') throw new Error('python3 and its cryptography are needed')
      skip('python3 and its cryptography are not here')
    }
    const folder = temporaryFolder('verifiers')
    const { files, pairs } = generate(20_201_027, 1000)
    const place = (bytes: Uint8Array, name: string): string => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    }
    const asked = [
      ...files.map(({ what, trusted, bytes }, i) => {
        const verdict = verifyOutcome(bytes, new Set([trusted]))
        const members = verdict.result === 'fault' ? verdict.faults.map(({ member }) => member) : []
        return { what, line: `${trusted}\t${place(bytes, `${i}.json`)}`, result: verdict.result, members }
      }),
      ...pairs.map(([a, b], i) => {
        const compared = compareOutcomes(a.bytes, b.bytes, new Set([a.trusted]))
        const members = compared.result === 'conflict' ? compared.members : []
        const line = `${a.trusted}\t${place(a.bytes, `a${i}.json`)}\t${place(b.bytes, `b${i}.json`)}`
        return { what: `${a.what} beside another`, line, result: compared.result, members }
      }),
    ]
    const told = independently(asked.map(({ line }) => line))
    const shown = (result: string, members: readonly string[]): string =>
      [result, ...new Set([...members].sort())].join(' ')
    const ours = asked.map(
      ({ what, line, result, members }) => `${shown(result, members)} | ${what} | ${line}`,
    )
    const theirs = asked.map(
      ({ what, line }, i) => `${shown(told[i]?.result ?? '', told[i]?.members ?? [])} | ${what} | ${line}`,
    )
    expect(theirs.filter((line, i) => line !== ours[i])).toEqual(ours.filter((line, i) => line !== theirs[i]))
    const results = asked.map(({ result }) => result)
    for (const result of [
      'adopted',
      'rejected',
      'dead',
      'pending',
      'fault',
      'invalid',
      'agree',
      'conflict',
    ] as const)
      expect(results.filter((each) => each === result).length, result).toBeGreaterThan(3)
  },
)
