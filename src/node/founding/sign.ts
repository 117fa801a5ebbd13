import { base64, fromBase64, sameBytes, utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { CoalitionId, CompartmentId, EpochId } from '../../kernel/id.ts'
import { foundingBytes, foundingId, memberOf } from '../../ledger/founding.ts'
import { authorKey } from '../../ledger/memberKeys.ts'
import { formatNote } from '../../ledger/note.ts'
import { signatureLine } from '../../ledger/signatureLine.ts'
import { compartmentText } from '../../ledger/signingText.ts'
import { spokenWords } from '../../ledger/spokenWords.ts'
import type { Roster } from '../../records/roster.ts'
import { soundness } from '../acts.ts'
import { signedBy } from '../signing.ts'
import { seatsSetting } from '../coalition.ts'
import { epochText } from '../foundingBodies.ts'
import { homeBody } from '../found.ts'
import type { FoundingBody } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { noteStudy, studyNotes } from '../study.ts'
import { gatherNotes, type Gathered } from './notes.ts'
import type { Founding } from './open.ts'
import {
  charterOf,
  endFounding,
  genesisOf,
  keepFounding,
  neededFounding,
  type FoundingState,
  type Signing,
} from './state.ts'

/** Signs the genesis for this node's seats, and their homes with it. `words` are those that the founders compared, read from another's screen or
 *  paper: they have to be the genesis' own. One signature at a time, each an act that is committed and marked before it is made; broken off, it goes on
 *  where it stood. Where all have signed the coalition stands: it gives undefined then.
 *  Throws `E_FOUNDING_STEP`, `E_FOUNDING_CHANGED` for other words, `E_SEAT_MUTE` in a folder that came back from a backup, `E_KEYS_…`. */
export async function signFounding(
  founding: Founding,
  words: readonly string[],
): Promise<FoundingState | undefined> {
  requireAct(founding, 'keys')
  const { ports } = founding
  const signed = await ports.store.exclusive(async () => {
    const planned = await plan(founding, words)
    await checkSound(founding)
    let here = planned
    for (const [place, each] of planned.signing.entries())
      if (each.signature === null) here = await signOne(founding, here, place)
    return here
  })
  return complete(founding, signed)
}

/** What this node is to sign, kept before the first of it is signed: the homes' secrets are drawn here, once. */
async function plan({ ports }: Founding, words: readonly string[]): Promise<FoundingState> {
  return ports.store.write(async (transaction) => {
    const here = await neededFounding(transaction)
    const genesis = genesisOf(here)
    if (!genesis)
      throw failure(
        'E_FOUNDING_STEP',
        'there is no genesis to sign yet: it comes from the node that opened the founding',
      )
    if (spokenWords(genesis.id).join(' ') !== words.map((word) => word.toLowerCase()).join(' ')) {
      throw failure(
        'E_FOUNDING_CHANGED',
        'these are not the twelve words of the genesis that is here; nothing was signed',
        { paths: ['words'] },
      )
    }
    if (here.signing.length > 0) return here
    const coalition = genesis.id as string as CoalitionId
    const homes = here.own.map(({ name: seat }) => {
      const body = foundingBytes(homeBody(ports.random, { coalition, epoch: genesis.id }, seat))
      return { seat, id: foundingId(body) as CompartmentId, body: base64(body) }
    })
    const signing: Signing[] = [
      ...here.own.map(({ name: seat }) => ({ seat, text: epochText(genesis.id), signature: null })),
      ...homes.map(({ seat, id }) => ({ seat, text: compartmentText(coalition, id), signature: null })),
    ]
    const planned = { ...here, homes, signing }
    await keepFounding(transaction, ports.clock, planned)
    return planned
  })
}

/** A marker has to stand before the first act is in the folder, or its absence could not mean loss. */
async function checkSound({ ports }: Founding): Promise<void> {
  const lastAct = await ports.store.read((reader) => reader.lastAct())
  const marker = await ports.marker.read()
  if (lastAct === undefined && marker === undefined) {
    await ports.marker.write({ act: 0, generation: 0 })
    return
  }
  const found = soundness(lastAct, marker, 0)
  if (found.kind !== 'lost') return
  throw failure('E_SEAT_MUTE', `${found.why}; found or join anew in another folder, with new keys`, {
    paths: ['marker'],
  })
}

/** One act: committed, marked, signed, stored. One that broke off is the last of the folder, and is finished over the same bytes. */
async function signOne({ ports }: Founding, here: FoundingState, place: number): Promise<FoundingState> {
  const one = here.signing[place]
  const roster = genesisOf(here)?.roster
  if (one === undefined || roster === undefined) throw new Error('what is signed was planned before')
  const { seat } = one
  const text = utf8(one.text)
  const number = await ports.store.write(async (transaction) => {
    const last = await transaction.lastAct()
    if (last?.signature === null && last.key === seat && sameBytes(last.text, text)) return last.number
    const next = (last?.number ?? 0) + 1
    const at = ports.clock.now()
    await transaction.addAct({
      number: next,
      kind: 'founding',
      key: seat,
      log: null,
      size: 0,
      text,
      at,
      signature: null,
    })
    return next
  })
  await ports.marker.write({ act: number, generation: 0 })
  const signature = await signedBy(ports, roster, seat, one.text)
  return ports.store.write(async (transaction) => {
    // What came in while it signed stays.
    const newest = await neededFounding(transaction)
    const signing = newest.signing.map((each, i) =>
      i === place ? { ...each, signature: base64(signature) } : each,
    )
    const { note } = gatherNotes(epochText(epochIdOf(newest)), roster.members, [
      newest.note,
      ...(one.text === epochText(epochIdOf(newest)) ? [noteBy(roster, one, signature)] : []),
    ])
    const after = { ...newest, signing, note }
    await transaction.setSignature(number, signature)
    await keepFounding(transaction, ports.clock, after)
    return after
  })
}

function epochIdOf(here: FoundingState): EpochId {
  const genesis = genesisOf(here)
  if (genesis) return genesis.id
  throw new Error('a genesis that is known stays')
}

function noteBy(roster: Roster, { seat, text }: Signing, signature: Uint8Array): string {
  const line = signatureLine(authorKey(memberOf(roster, seat)), signature)
  return utf8Text(formatNote({ text, lines: [line] }))
}

/** Who has signed the genesis so far; undefined while there is none. */
export function signaturesOf(here: FoundingState): Gathered | undefined {
  const genesis = genesisOf(here)
  return genesis && gatherNotes(epochText(genesis.id), genesis.roster.members, [here.note])
}

/** Makes the coalition stand where every founder has signed, this node's homes among what is signed: all of it in one step, with which the founding
 *  is over. Gives the founding where somebody is missing. */
export async function complete(
  { ports }: Founding,
  founding: FoundingState,
): Promise<FoundingState | undefined> {
  const genesis = genesisOf(founding)
  const signatures = signaturesOf(founding)
  const done = founding.signing.length > 0 && founding.signing.every(({ signature }) => signature !== null)
  if (!genesis || !signatures?.note || signatures.missing.length > 0 || !done) return founding
  const { note } = signatures
  const { bytes, hash } = charterOf(founding)
  await ports.store.exclusive(() =>
    ports.store.write(async (transaction) => {
      if ((await transaction.epochs()).length > 0) return
      await transaction.addCharter(hash, bytes)
      await transaction.addEpoch({ id: genesis.id, body: genesis.body, note })
      for (const home of homesOf(founding, genesis.roster)) await transaction.addCompartment(home)
      const seats = founding.own.map(({ name }) => name)
      await transaction.setSetting(seatsSetting, utf8(JSON.stringify(seats)))
      await noteStudy(transaction, { ...(await studyNotes(transaction)), title: founding.name })
      await endFounding(transaction, ports.clock, founding)
    }),
  )
  return undefined
}

function homesOf({ homes, signing }: FoundingState, roster: Roster): FoundingBody<CompartmentId>[] {
  return homes.map(({ id, body, seat }) => {
    const one = signing.find((each) => each.seat === seat && each.text.includes(id))
    if (!one?.signature) throw new Error('a home is signed before the coalition stands')
    return { id, body: fromBase64(body), note: noteBy(roster, one, fromBase64(one.signature)) }
  })
}
