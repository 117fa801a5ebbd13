import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml'
import type { z } from 'zod'
import { utf8Text } from '../kernel/bytes.ts'
import { failure, type EntenteError } from '../kernel/error.ts'
import type { Json } from '../kernel/json.ts'
import { limits } from '../kernel/limits.ts'
import { charterText, type CharterText } from '../records/charterText.ts'
import { checkCharter } from './checks.ts'
import type { Finding, Place } from './place.ts'

/** A charter out of the bytes of a YAML file, checked in form and in itself. `file` names it in errors.
 *  Throws `E_RECORD_TOO_LARGE`, `E_ENCODING`, `E_YAML_SYNTAX` for what is no plain YAML (anchors, aliases, tags and repeated keys are
 *  refused: what a person reads has to be what is there), and `E_CHARTER_INVALID` with every bad place as `file:line path: why`. */
export function readCharter(file: string, bytes: Uint8Array): CharterText {
  if (bytes.length > limits.charterBytes) {
    throw failure(
      'E_RECORD_TOO_LARGE',
      `${file} has ${bytes.length} bytes; a charter has at most ${limits.charterBytes}`,
      {
        paths: [file],
      },
    )
  }
  const page = new Page(file, utf8Text(bytes, file))
  const parsed = charterText.safeParse(page.value)
  if (!parsed.success) throw page.invalid(parsed.error.issues.flatMap(findingsOf))
  const findings = checkCharter(parsed.data)
  if (findings.length > 0) throw page.invalid(findings)
  return parsed.data
}

/** What is wrong by the schema; a field that does not exist is named itself. */
function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code !== 'unrecognized_keys') return [{ path, why: issue.message }]
  return issue.keys.map((key) => ({ path: [...path, key], why: 'there is no such field' }))
}

/** One YAML file with its value, and the line of each place in it. */
class Page {
  readonly value: Json
  readonly #file: string
  readonly #lines = new LineCounter()
  readonly #document: Document

  constructor(file: string, text: string) {
    this.#file = file
    try {
      // Repeated keys are looked for below: the parser's own search takes time squared.
      this.#document = parseDocument(text, {
        version: '1.2',
        schema: 'core',
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter: this.#lines,
        logLevel: 'error',
      })
      const [error] = [...this.#document.errors, ...this.#document.warnings]
      if (error) throw this.#refusal(error.pos[0], [], firstLine(error.message))
      this.value = this.#read(this.#document.contents, [])
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw failure('E_YAML_SYNTAX', `${file} is nested too deep to be read`, { paths: [file], cause: error })
    }
  }

  invalid(findings: readonly Finding[]): EntenteError {
    return failure('E_CHARTER_INVALID', `${this.#file} is no charter that could stand`, {
      paths: [
        ...findings
          .slice(0, limits.charterFindings)
          .map(({ path, why }) => `${this.#file}:${this.#lineOf(path)} ${textOf(path)}: ${why}`),
        ...(findings.length > limits.charterFindings
          ? [`${this.#file}: and ${findings.length - limits.charterFindings} places more`]
          : []),
      ],
    })
  }

  /** The line of a place; where nothing stands there, of the innermost thing around it. */
  #lineOf(path: Place): number {
    for (let length = path.length; length >= 0; length--) {
      const at = length === path.length ? this.#keyAt(path) : undefined
      const node = at ?? this.#document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line
    }
    return 1
  }

  /** The key by which a place is reached: its value may begin further down. */
  #keyAt(path: Place): Node | undefined {
    const holder = this.#document.getIn(path.slice(0, -1), true)
    if (!isMap(holder)) return undefined
    const key = holder.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key
    return isNode(key) ? key : undefined
  }

  #refusal(offset: number, path: Place, why: string): EntenteError {
    const { line } = this.#lines.linePos(offset)
    return failure('E_YAML_SYNTAX', `${this.#file}, line ${line}: ${why}`, {
      paths: [`${this.#file}:${line} ${textOf(path)}: ${why}`],
    })
  }

  #read(node: unknown, path: Place): Json {
    if (node === null) return null
    if (!isNode(node)) throw new Error('a YAML document holds nothing but nodes')
    const refuse = (why: string): never => {
      throw this.#refusal(node.range?.[0] ?? 0, path, why)
    }
    if (path.length > limits.jsonDepth) refuse(`nesting passes ${limits.jsonDepth}`)
    if (isAlias(node)) return refuse('an alias stands here; write out what it means')
    if (node.anchor !== undefined) refuse('an anchor stands here; write things out where they belong')
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
      refuse('a tag stands here; plain values are enough')
    if (isSeq(node)) return node.items.map((item, index) => this.#read(item, [...path, index]))
    if (isMap(node)) {
      const members = new Map<string, Json>()
      for (const { key, value } of node.items) {
        if (!isScalar(key) || typeof key.value !== 'string')
          return refuse('a key that is no text stands here')
        const place = [...path, key.value]
        if (members.has(key.value)) throw this.#refusal(key.range?.[0] ?? 0, place, 'this key stands twice')
        members.set(key.value, this.#read(value, place))
      }
      return Object.fromEntries(members)
    }
    if (isScalar(node)) return this.#scalar(node.value, refuse)
    throw new Error('a YAML node is a scalar, a list or a map')
  }

  #scalar(value: unknown, refuse: (why: string) => never): Json {
    switch (typeof value) {
      case 'string':
        return value.isWellFormed() ? value : refuse('a text with a broken character stands here')
      case 'boolean':
        return value
      case 'number':
        return Number.isFinite(value) ? value : refuse('a number that is none stands here')
      default:
        return value === null ? null : refuse('a value of a kind that charters do not have stands here')
    }
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}

function textOf(path: Place): string {
  return path.length === 0 ? '(root)' : path.join('.')
}
