// Three nodes found a coalition on this machine, share, lose one, bring it back by a carried file, and catch one that shows two of them two
// different pasts. Uses the command line and HTTP alone, as anybody would; ends with 1 where anything is not as it should be.
//   npm run example:three-nodes            --keep leaves the folders
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkCompartment, checkExport, checkFork, type Verifier } from './independent.ts'
import { MemberNode, NotSo } from './node.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-three-nodes-'))
const file = (name: string): string => join(folder, name)
const [north, south, east] = ['north', 'south', 'east'].map((name) => new MemberNode(name, folder)) as [
  MemberNode,
  MemberNode,
  MemberNode,
]
/** East's folder and marker once more, on another machine. */
const twin = new MemberNode('twin', folder, 'east')
const nodes = [north, south, east]
const began = performance.now()

function say(text: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(4)
  process.stdout.write(`${seconds} s  ${text}\n`)
}

/** Says what was checked, or ends the example. */
function check(holds: boolean, what: string): void {
  if (!holds) throw new NotSo(`it should be so, and is not: ${what}`)
  say(`   ✓ ${what}`)
}

interface Standing {
  readonly state: string
  readonly id: string
  readonly coalition: { readonly words: readonly string[] } | null
}

async function found(): Promise<string> {
  say('Founding: every node makes its own keys; files go between them.')
  await north.ask('coalition', 'found', 'Harbour watch', '--seat', 'north', '--host', 'north.example')
  await north.ask('coalition', 'invite', '--out', file('invitation.json'))
  await Promise.all(
    [south, east].map((node) =>
      node.ask(
        ...['coalition', 'join', file('invitation.json'), '--seat', node.name],
        ...['--host', `${node.name}.example`, '--out', file(`answer-${node.name}.json`)],
      ),
    ),
  )
  await north.ask('coalition', 'gather', file('answer-south.json'), file('answer-east.json'))
  const closed = await north.ask<Standing>('coalition', 'close', '--out', file('genesis.json'))
  const words = closed.coalition?.words.join(' ') ?? ''
  say(`   the twelve words that all compare: ${words}`)
  await Promise.all(
    nodes.map((node) =>
      node.ask(
        ...['coalition', 'sign', file('genesis.json'), '--words', words],
        ...['--out', file(`signed-${node.name}.json`)],
      ),
    ),
  )
  const standing = await Promise.all(
    nodes.map((node) =>
      node.ask<Standing>('coalition', 'gather', ...nodes.map(({ name }) => file(`signed-${name}.json`))),
    ),
  )
  const ids = new Set(standing.map(({ id }) => id))
  check(
    ids.size === 1 && standing.every(({ state }) => state === 'stands'),
    'one coalition stands at all three',
  )
  return [...ids].join('')
}

async function meet(): Promise<void> {
  say('Meeting: each serves the others on loopback.')
  await Promise.all(nodes.map((node) => node.start()))
  await Promise.all(
    nodes.map(async (node) => {
      for (const other of nodes) if (other !== node) await node.ask('peer', 'add', other.name, other.url)
    }),
  )
}

interface Question {
  readonly id: string
}

async function questionsOf(node: MemberNode): Promise<ReadonlySet<string>> {
  const { questions } = await node.ask<{ questions: readonly Question[] }>('list', 'questions')
  return new Set(questions.map(({ id }) => id))
}

/** Gets what the others have, again and again, until the node holds all of `ids`. */
async function holds(node: MemberNode, ids: readonly string[], what: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await node.run('sync')
    const held = await questionsOf(node)
    if (ids.every((id) => held.has(id))) {
      check(true, `${node.name} holds ${what}`)
      return
    }
  }
  check(false, `${node.name} holds ${what}`)
}

async function asks(node: MemberNode, text: string, where: string): Promise<string> {
  return (await node.ask<Question>('ask', text, '--in', where, '--closes', '2030-01-01')).id
}

/** Opens a compartment of north and south, signed at both; gives its id. */
async function openTogether(label: string, ...more: readonly string[]): Promise<string> {
  const { id } = await north.ask<{ id: string }>(
    ...['compartment', 'open', '--readers', 'south', '--label', label, ...more],
    ...['--out', file(`${label}.json`)],
  )
  await south.ask('compartment', 'sign', file(`${label}.json`), '--out', file(`${label}-signed.json`))
  await north.ask('compartment', 'take', file(`${label}-signed.json`))
  return id
}

const secretText = 'Will the eastern quay be closed without notice?'

async function share(): Promise<{ readonly harbour: string; readonly notices: string }> {
  say(
    'Sharing: all three in the plenary, north and south in a compartment of their own, and one that anybody may read.',
  )
  const harbour = await openTogether('harbour', '--tlp', 'AMBER')
  const notices = await openTogether('notices', '--tlp', 'CLEAR', '--public')
  const [open, secret, published] = await Promise.all([
    asks(north, 'Will the port close before June?', 'plenary'),
    asks(south, secretText, harbour),
    asks(south, 'Will the notice of March be renewed?', notices),
  ])
  await holds(north, [open, secret, published], 'the question to all, the one within harbour, the public one')
  await holds(east, [open], 'the question to all')
  const [atEast, leaked] = [await questionsOf(east), mentions(east, [harbour, secret, secretText])]
  check(!atEast.has(secret), 'east lists nothing of the compartment of north and south')
  check(leaked.length === 0, 'no file of east holds its id, its question or the words of it')
  const [hidden, absent] = await Promise.all(
    [harbour, '0'.repeat(64)].map(async (id) => {
      const answer = await fetch(`${north.url}/log/${id}/north/0/checkpoint`)
      return `${answer.status} ${await answer.text()}`
    }),
  )
  check(
    hidden === absent,
    `who is no reader is told what it would be told of nothing (${hidden?.trim() ?? ''})`,
  )
  return { harbour, notices }
}

/** Files of a node that hold any of these texts. */
function mentions(node: MemberNode, texts: readonly string[]): readonly string[] {
  const all = readdirSync(node.folder, { recursive: true, withFileTypes: true })
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return texts.some(
        (text) =>
          bytes.includes(text) || (/^[0-9a-f]{64}$/.test(text) && bytes.includes(Buffer.from(text, 'hex'))),
      )
    })
}

interface Audit {
  readonly holds: boolean
  readonly records: number
  readonly views: readonly { readonly view: string; readonly digest: string }[]
}

let rounds = 0

/** What a node's copy of the plenary comes to, from nothing but an export of it: every signature, hash and view made anew. */
async function audited(node: MemberNode, round: number): Promise<Audit> {
  const out = file(`plenary-${node.name}-${round}`)
  await node.ask('export', '--in', 'plenary', '--out', out)
  const audit = await node.ask<Audit>('verify', out)
  if (!audit.holds) throw new NotSo(`what ${node.name} holds of the plenary does not verify`)
  return audit
}

async function digestsEqual(what: string, between?: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    rounds += 1
    const audits = await Promise.all(nodes.map((node) => audited(node, rounds)))
    const digests = audits.map(({ views }) => JSON.stringify(views))
    if (new Set(digests).size === 1 || tries === 4) {
      const counts = audits.map(({ records }, i) => `${nodes[i]?.name ?? ''} ${records}`)
      check(
        new Set(digests).size === 1,
        `${what}: every view the same, rebuilt from ${counts.join(', ')} records`,
      )
      return
    }
    // Nodes write down when they saw each other's records: it takes a moment until all of that is with all.
    await (between ?? (() => Promise.all(nodes.map((node) => node.run('sync')))))()
  }
}

async function cutOff(): Promise<void> {
  say('Cut off: east’s node stops. The others go on; a file is carried to it.')
  await east.stop()
  const [atNorth, atEast] = await Promise.all([
    asks(north, 'Will the pilots strike in July?', 'plenary'),
    asks(east, 'Will the ferry line change hands?', 'plenary'),
  ])
  await holds(south, [atNorth], 'what north wrote meanwhile')
  check(!(await questionsOf(east)).has(atNorth), 'east does not know of it')
  for (const [from, to] of [
    [north, east],
    [east, north],
  ] as const) {
    const carried = file(`from-${from.name}.age`)
    await from.ask('courier', 'export', carried, '--for', to.name, '--since', 'auto')
    const bytes = readFileSync(carried)
    check(
      !bytes.includes('ferry') && !bytes.includes('pilots'),
      `the file from ${from.name} shows its bearer nothing`,
    )
    await to.ask('courier', 'import', carried)
  }
  check((await questionsOf(east)).has(atNorth), 'east knows of it, from the file alone')
  await holds(south, [atEast], 'what east wrote meanwhile, by way of north')
  await digestsEqual('After the courier', carryAgain)
}

let carries = 0

/** Once more from north and south to east, who is still cut off, and back. */
async function carryAgain(): Promise<void> {
  carries += 1
  await south.run('sync')
  await north.run('sync')
  const [there, back] = [file(`there-${carries}.age`), file(`back-${carries}.age`)]
  await north.ask('courier', 'export', there, '--for', 'east', '--since', 'auto')
  await east.ask('courier', 'import', there)
  await east.ask('courier', 'export', back, '--for', 'north', '--since', 'auto')
  await north.ask('courier', 'import', back)
  await south.run('sync')
}

interface Fork {
  readonly member: string
  readonly proof: string
  readonly heads: readonly { readonly size: number; readonly root: string }[]
}

async function catchFork(verifier: Verifier): Promise<void> {
  say('A fork: east’s folder and marker run a second time elsewhere, and each copy signs a past of its own.')
  cpSync(east.folder, twin.folder, { recursive: true })
  await Promise.all([
    asks(east, 'Will the treaty be kept? (as told to north)', 'plenary'),
    asks(twin, 'Will the treaty be broken? (as told to south)', 'plenary'),
  ])
  await Promise.all([east.start(), twin.start()])
  await south.ask('peer', 'add', 'east', twin.url)
  await Promise.all([north.run('sync', 'east'), south.run('sync', 'east')])
  for (let tries = 0; tries < 5; tries++) {
    await Promise.all([north.run('sync'), south.run('sync')])
    const shown = await Promise.all(
      [north, south].map((node) => node.ask<{ forks: readonly Fork[] }>('today')),
    )
    const forks = shown.map(({ forks }) => forks.find(({ member }) => member === 'east'))
    if (forks.some((fork) => fork === undefined) && tries < 4) continue
    for (const [i, name] of ['north', 'south'].entries()) {
      const heads = forks[i]?.heads
        .map(({ size, root }) => `${size} entries ${root.slice(0, 12)}…`)
        .join(' and ')
      check(heads !== undefined, `${name} holds two heads signed by east that do not fit: ${heads ?? ''}`)
    }
    await checkFork(verifier, forks[0]?.proof ?? '')
    return
  }
}

async function main(): Promise<void> {
  await found()
  await meet()
  const { notices } = await share()
  await digestsEqual('The plenary of all three')
  const verifier: Verifier = { genesis: file('whole.json'), folder, say, check }
  await north.ask('coalition', 'pass', '--out', verifier.genesis)
  await checkCompartment(verifier, north.url, notices)
  await checkExport(verifier, file('plenary-north-1'))
  await cutOff()
  await catchFork(verifier)
  say('All of it held.')
}

try {
  await main()
} catch (error) {
  if (!(error instanceof NotSo)) throw error
  say(error.message)
  process.exitCode = 1
} finally {
  await Promise.all([...nodes, twin].map((node) => node.stop()))
  if (process.argv.includes('--keep')) say(`The folders: ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}
