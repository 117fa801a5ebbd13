import { existsSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../src/kernel/error.ts'
import { limits } from '../src/kernel/limits.ts'
import { files, read, root } from './repository.ts'

/** Files past 350 lines, each with the reason it is allowed to be. */
const longFiles: Readonly<Record<string, string>> = {
  'src/evidence/actors/tenures.ts': 'a table: who held which office from when to when',
}

const code = files.filter((file) => /\.(tsx?|mjs|cjs)$/.test(file) && file !== 'web/src/api/openapi.d.ts')
const typescript = code.filter((file) => /\.tsx?$/.test(file))
const product = typescript.filter(
  (file) => /^((web|verifier)\/)?src\//.test(file) && !file.endsWith('.test.ts'),
)
const prose = files.filter((file) => file.endsWith('.md'))
const rooms = [
  ...new Set(files.filter((file) => /^src\/[^/]+\//.test(file)).map((file) => file.split('/')[1])),
]

const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n')

/** The lines of `among` that match, as `file:line text`: empty when a law is kept, and the complaint itself when not. */
function matches(among: readonly string[], pattern: RegExp, except?: RegExp): string[] {
  return among.flatMap((file) =>
    lines(read(file))
      .map((line, index) => ({ line, place: `${file}:${index + 1} ${line.trim().slice(0, 120)}` }))
      .filter(({ line }) => pattern.test(line) && !except?.test(line))
      .map(({ place }) => place),
  )
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
}

function nodesOf(tree: ts.Node): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

describe('shape of the house', () => {
  it('has rooms that say in a few lines what they are', () => {
    expect(rooms.length).toBeGreaterThan(0)
    const silent = rooms.filter((room) => !files.includes(`src/${room}/README.md`))
    const wordy = rooms.filter(
      (room) => !silent.includes(room) && lines(read(`src/${room}/README.md`)).length > 12,
    )
    expect({ silent, wordy }).toEqual({ silent: [], wordy: [] })
  })

  it('has no barrels', () => {
    expect(files.filter((file) => /^src\/.*\bindex\.[cm]?[jt]s$/.test(file))).toEqual([])
  })

  it('has no long files but those with a reason', () => {
    const long = code.filter((file) => lines(read(file)).length > 350)
    expect(long).toEqual(Object.keys(longFiles))
  })

  it('has a README of one screen', () => {
    expect(lines(read('README.md')).length).toBeLessThanOrEqual(50)
  })
})

describe('how the code reads', () => {
  it('switches off no check without a reason beside it', () => {
    const off = /eslint-disable|prettier-ignore|@ts-(ignore|nocheck|expect-error)/
    expect(matches(code, off, /-- \w|const off =/)).toEqual([])
  })

  it('never says any', () => {
    const said = typescript.flatMap((file) =>
      nodesOf(parse(file))
        .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
        .map((node) => `${file} at ${node.getStart()}`),
    )
    expect(said).toEqual([])
  })

  it('leaves nothing for later in a comment', () => {
    expect(matches([...code, ...prose], /\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/)).toEqual([])
  })

  it('explains everything a file gives to others', () => {
    expect(product.flatMap((file) => undocumented(parse(file)).map((name) => `${file} ${name}`))).toEqual([])
  })

  it('makes verified values in one place', () => {
    const made = product
      .filter((file) => file !== 'src/ledger/verify.ts')
      .filter((file) =>
        nodesOf(parse(file)).some(
          (node) =>
            (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) &&
            /\bVerified\b/.test(node.type.getText()),
        ),
      )
    expect(made).toEqual([])
  })

  it('reads the environment in main.ts alone', () => {
    expect(
      matches(
        product.filter((file) => file !== 'src/main.ts'),
        /\bprocess\.env\b/,
      ),
    ).toEqual([])
  })
})

/** Exported declarations without a doc comment. A type read off a documented value (`z.infer<typeof grade>`) is documented by it. */
function undocumented(tree: ts.SourceFile): string[] {
  const spoken = new Set<string>()
  const silent: string[] = []
  for (const statement of tree.statements) {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
    if (!exported) continue
    const source = ts.isTypeAliasDeclaration(statement)
      ? /typeof (\w+)/.exec(statement.type.getText())?.[1]
      : undefined
    const documented =
      ts.getJSDocCommentsAndTags(statement).length > 0 || (source !== undefined && spoken.has(source))
    for (const name of namesOf(statement)) {
      if (documented) spoken.add(name)
      else silent.push(name)
    }
  }
  return silent.filter((name) => !spoken.has(name))
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((declaration) => declaration.name.getText())
  }
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  ) {
    return [statement.name?.text ?? 'default']
  }
  return []
}

describe('closed lists', () => {
  const users = product.map((file) => ({ file, text: read(file) }))

  it('uses every error code', () => {
    const elsewhere = users.filter(({ file }) => file !== 'src/kernel/error.ts')
    expect(errorCodes.filter((name) => !elsewhere.some(({ text }) => text.includes(`'${name}'`)))).toEqual([])
  })

  it('explains every error code, and no other', () => {
    const explained = [...read('docs/errors.md').matchAll(/^\| `(E_\w+)` +\| \S/gm)].map((match) => match[1])
    expect([...explained].sort()).toEqual([...errorCodes].sort())
  })

  it('uses every limit', () => {
    expect(
      Object.keys(limits).filter((name) => !users.some(({ text }) => text.includes(`limits.${name}`))),
    ).toEqual([])
  })
})

describe('what leaves the house', () => {
  it('names no machine and no registry', () => {
    const own = 'test/tidy.test.ts'
    const place =
      /(^|[\s"'`(=:])\/(work|root|home|Users)\/|\bregistry\.(npmjs|yarnpkg|npmmirror)\b|\bnpm\.pkg\.github\b/
    expect(
      matches(
        files.filter((file) => file !== own && !/\.(png|ico|woff2|db|sqlite)$/.test(file)),
        place,
      ),
    ).toEqual([])
  })

  it('pins its packages', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('has no broken links in its documents', () => {
    expect(prose.flatMap(brokenLinks)).toEqual([])
  })
})

/** Links of a Markdown file to files that are not there, or to headings their file does not have. */
function brokenLinks(file: string): string[] {
  const text = read(file).replace(/```[\s\S]*?```/g, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [target = '', heading] = link.split('#')
      const linked = target === '' ? file : path.posix.join(path.posix.dirname(file), target)
      if (!existsSync(path.join(root, linked))) return true
      return heading !== undefined && !headings(linked).includes(heading)
    })
    .map((link) => `${file} → ${link}`)
}

function headings(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
