import { base64, fromBase64 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import { checkFaultBounds, foundingBytes, readRoster } from '../../ledger/founding.ts'
import type { Founder, FoundingAnswer, FoundingGenesis } from '../../records/foundingFile.ts'
import { newestRecordVersion } from '../../records/registry.ts'
import { rosterFormat, type MemberKeys, type Roster } from '../../records/roster.ts'
import { requireAct } from '../roles.ts'
import { gatherNotes } from './notes.ts'
import type { Founding } from './open.ts'
import { complete } from './sign.ts'
import {
  charterOf,
  foundedHere,
  keepFounding,
  neededFounding,
  readGenesis,
  type Answered,
  type FoundingState,
} from './state.ts'
import { epochText } from '../foundingBodies.ts'

/** Takes in a founder's answer, at the node that opened the founding; the same one again changes nothing.
 *  Throws `E_FOUNDING_OTHER`, `E_FOUNDING_STEP` once the list is closed, `E_MEMBER_TWICE` for a name or key that stands already. */
export async function takeAnswer(founding: Founding, answer: FoundingAnswer): Promise<FoundingState> {
  return changed(founding, (here) => {
    checkFounding(here, answer.founding)
    if (!here.opener)
      throw failure('E_FOUNDING_STEP', 'answers go to the node that opened the founding, which this is not')
    const fresh = answer.founders.filter(
      (founder) => !here.answers.some((held) => same(held.founder, founder)),
    )
    if (fresh.length === 0) return here
    if (here.genesis !== null) {
      throw failure(
        'E_FOUNDING_STEP',
        'the list of founders is closed: nobody joins this founding any more',
        {
          paths: fresh.map(({ name }) => name),
        },
      )
    }
    checkUnique([...here.own, ...here.answers.map((held) => held.founder)], fresh)
    const added = fresh.map((founder): Answered => ({ founder, recordVersion: answer.recordVersion }))
    const answers = [...here.answers, ...added].sort((a, b) => (a.founder.name < b.founder.name ? -1 : 1))
    return { ...here, answers }
  })
}

/** Closes the list of founders and makes the genesis body of them: the same bytes in whatever order they answered. Closed again it stays.
 *  Throws `E_FOUNDING_STEP` where nobody has answered, `E_ROSTER_INVALID` for hosts that the charter's f does not bear. */
export async function closeFounding(founding: Founding): Promise<FoundingState> {
  return changed(founding, (here) => {
    if (here.genesis !== null) return here
    if (!here.opener) throw failure('E_FOUNDING_STEP', 'the node that opened the founding closes the list')
    if (here.answers.length === 0) {
      throw failure(
        'E_FOUNDING_STEP',
        'nobody has answered the invitation yet; "entente init --live" founds a coalition of this node alone',
      )
    }
    const body = foundingBytes(firstRoster(here))
    checkFaultBounds(readRoster(body), charterOf(here).charter)
    return { ...here, genesis: base64(body) }
  })
}

/** The roster of epoch 0. Every founder starts alike. */
function firstRoster(here: FoundingState): Roster {
  const founders = [...here.own, ...here.answers.map(({ founder }) => founder)]
  return {
    format: rosterFormat,
    previous: null,
    slot: null,
    charter: charterOf(here).hash,
    recordVersion: Math.min(newestRecordVersion, ...here.answers.map(({ recordVersion }) => recordVersion)),
    study: false,
    members: founders.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(memberOf),
  }
}

function memberOf({ name, host, keys }: Founder): Roster['members'][number] {
  return { name, host, status: 'member', weight: 1, ratified: true, keys, generation: 0, frozen: [] }
}

/** Takes in the genesis with the signatures that came with it, and joins them to those that are here. Where all are there, the coalition stands.
 *  Gives undefined then. Throws `E_FOUNDING_OTHER`, `E_FOUNDING_CHANGED` where it is not what was agreed, `E_ROSTER_INVALID`, `E_NOTE_…`. */
export async function takeGenesis(
  founding: Founding,
  file: FoundingGenesis,
): Promise<FoundingState | undefined> {
  requireAct(founding, 'keys')
  const founded = await founding.ports.store.read(foundedHere)
  if (founded) {
    if (founded.genesis === file.genesis) return undefined
    throw failure(
      'E_FOUNDING_OTHER',
      `this genesis is another than that of "${founded.name}", which stands here`,
    )
  }
  const here = await changed(founding, (before) => {
    checkFounding(before, file.founding)
    checkAgreed(before, file)
    const genesis = readGenesis(file.genesis)
    const { note } = gatherNotes(epochText(genesis.id), genesis.roster.members, [before.note, file.note])
    return { ...before, genesis: file.genesis, note }
  })
  return complete(founding, here)
}

/** The genesis with the signatures gathered so far, to be passed on; with all of them once the coalition stands. Throws `E_FOUNDING_STEP`. */
export async function genesisFile(founding: Founding): Promise<FoundingGenesis> {
  requireAct(founding, 'keys')
  const founded = await founding.ports.store.read(foundedHere)
  if (founded) return founded
  const { name, charter, genesis, note, founding: id } = await founding.ports.store.read(neededFounding)
  if (genesis === null)
    throw failure('E_FOUNDING_STEP', 'there is no genesis yet: the list of founders is still open')
  return { format: 'entente/founding-genesis@1', founding: id, name, charter, genesis, note }
}

function checkFounding(here: FoundingState, id: string): void {
  if (here.founding === id) return
  throw failure('E_FOUNDING_OTHER', `this file is of another founding than that of "${here.name}"`, {
    paths: ['founding'],
  })
}

/** Refuses a genesis that this node did not agree to. */
function checkAgreed(here: FoundingState, file: FoundingGenesis): void {
  const refuse = (why: string, ...paths: string[]): never => {
    throw failure('E_FOUNDING_CHANGED', `${why}; ask the node that opened the founding`, { paths })
  }
  if (file.name !== here.name) refuse('the coalition has another name than in the invitation', 'name')
  if (file.charter !== here.charter) refuse('the charter is another than in the invitation', 'charter')
  if (here.genesis !== null && file.genesis !== here.genesis)
    refuse('this genesis is another than the one that is here already', 'genesis')
  const roster = readRoster(fromBase64(file.genesis))
  const { hash, charter } = charterOf(here)
  if (roster.charter !== hash) refuse('the genesis names another charter', 'genesis.charter')
  if (roster.previous !== null || roster.slot !== null)
    refuse('this is the roster of a later epoch', 'genesis.previous')
  if (roster.study) refuse('a coalition of several nodes is no study', 'genesis.study')
  if (roster.recordVersion > newestRecordVersion)
    refuse('it asks for records of a later version', 'genesis.recordVersion')
  checkFaultBounds(roster, charter)
  for (const founder of here.own) {
    const member = roster.members.find(({ name }) => name === founder.name)
    if (member === undefined) refuse(`${founder.name} is missing from it`, 'genesis.members')
  }
  for (const member of roster.members) {
    const own = here.own.find(({ name }) => name === member.name)
    const expected = memberOf(own ?? member)
    if (JSON.stringify(member) !== JSON.stringify(expected))
      refuse(
        own
          ? `${member.name} is not entered as this node answered`
          : `${member.name} does not start as every founder does`,
        `genesis.members.${member.name}`,
      )
  }
}

const keyKinds = ['log', 'held', 'witness', 'transport', 'age'] as const satisfies (keyof MemberKeys)[]

function same(a: Founder, b: Founder): boolean {
  return a.name === b.name && a.host === b.host && keyKinds.every((kind) => a.keys[kind] === b.keys[kind])
}

/** Refuses founders of whom one has the name or a key of another. */
function checkUnique(held: readonly Founder[], fresh: readonly Founder[]): void {
  const names = new Set(held.map(({ name }) => name as string))
  const keys = new Map(
    held.flatMap(({ name, keys: own }) => Object.values(own).map((key) => [key, name as string])),
  )
  for (const { name, keys: own } of fresh) {
    if (names.has(name))
      throw failure(
        'E_MEMBER_TWICE',
        `a founder called ${name} has answered already, with other keys or another host`,
        {
          paths: [name],
        },
      )
    names.add(name)
    for (const [kind, key] of Object.entries(own)) {
      const other = keys.get(key)
      if (other !== undefined)
        throw failure('E_MEMBER_TWICE', `${name} has a key of ${other}`, { paths: [`${name}.${kind}`] })
      keys.set(key, name)
    }
  }
}

/** Changes the founding in one step, where `change` gives another. */
async function changed(
  founding: Founding,
  change: (here: FoundingState) => FoundingState,
): Promise<FoundingState> {
  requireAct(founding, 'keys')
  const { ports } = founding
  return ports.store.exclusive(() =>
    ports.store.write(async (transaction) => {
      const before = await neededFounding(transaction)
      const after = change(before)
      if (after !== before) await keepFounding(transaction, ports.clock, after)
      return after
    }),
  )
}
