import { utf8, utf8Text } from '../src/kernel/bytes.ts'
import { asMemberName } from '../src/kernel/id.ts'
import { parseInstantLoosely } from '../src/kernel/instant.ts'
import { loadCoalition, type Coalition } from '../src/node/coalition.ts'
import { foundingFileBytes, readFileOf } from '../src/node/founding/files.ts'
import { closeFounding, genesisFile, takeAnswer, takeGenesis } from '../src/node/founding/gather.ts'
import {
  answerOf,
  invitationOf,
  joinFounding,
  openFounding,
  type Founding,
} from '../src/node/founding/open.ts'
import { foundingShown } from '../src/node/founding/show.ts'
import { signFounding } from '../src/node/founding/sign.ts'
import { foundingHere } from '../src/node/founding/state.ts'
import type { Ports } from '../src/node/ports.ts'
import type { Keyring } from '../src/node/ports/keyring.ts'
import { operator } from '../src/node/roles.ts'
import { systemRandom } from '../src/platform/system.ts'
import { systemTimer } from '../src/platform/timer.ts'
import { systemWatching } from '../src/platform/watching.ts'
import { userFiles } from '../src/platform/userFiles.ts'
import type {
  CompartmentProposal,
  FoundingAnswer,
  FoundingGenesis,
  FoundingInvitation,
} from '../src/records/foundingFile.ts'
import { MemoryStore } from '../src/store/memory/store.ts'
import { Remains } from './crash.ts'
import { MemoryKeyring } from './memoryKeyring.ts'
import { HandClock, lineReading } from './node.ts'

/** A machine on which nothing was founded yet, in memory. */
export function bareMachine(keyring: Partial<Keyring> = new MemoryKeyring()): Remains {
  const store = new MemoryStore()
  const base: Ports = {
    store,
    clock: new HandClock(parseInstantLoosely('2026-11-25')),
    random: systemRandom,
    // Nothing at a founding asks it for more.
    keyring: keyring as Keyring,
    marker: { read: async () => undefined, write: async () => undefined },
    reading: lineReading,
    fetch: { fetch: async (url) => Promise.reject(new Error(url)) },
    files: userFiles,
    timer: systemTimer,
    watching: systemWatching,
  }
  return new Remains(base, store, undefined)
}

/** A founder of a test: one machine, one seat or several. */
export class FounderNode {
  readonly machine: Remains
  readonly seats: readonly string[]
  readonly host: string

  constructor(seats: string | readonly string[], host = `${String(seats)}.example`.replaceAll(',', '-')) {
    this.machine = bareMachine()
    this.seats = typeof seats === 'string' ? [seats] : seats
    this.host = host
  }

  /** Who takes a step, in a process of its own that dies at an effect where one is named. */
  founding(dieAt = Infinity): Founding {
    return { ports: this.machine.process(dieAt).ports, person: operator }
  }

  get wish(): { seats: ReturnType<typeof asMemberName>[]; host: string } {
    return { seats: this.seats.map((seat) => asMemberName(seat)), host: this.host }
  }

  open(charter?: Uint8Array): Promise<unknown> {
    return openFounding(this.founding(), { ...this.wish, name: 'Three', charter })
  }

  invitation(): Promise<FoundingInvitation> {
    return invitationOf(this.founding())
  }

  async join(invitation: FoundingInvitation): Promise<FoundingAnswer> {
    await joinFounding(this.founding(), carried(invitation), this.wish)
    return answerOf(this.founding())
  }

  takeAnswer(answer: FoundingAnswer): Promise<unknown> {
    return takeAnswer(this.founding(), carried(answer))
  }

  async close(): Promise<FoundingGenesis> {
    await closeFounding(this.founding())
    return genesisFile(this.founding())
  }

  /** Takes a genesis in; gives whether the coalition stands. */
  async take(genesis: FoundingGenesis): Promise<boolean> {
    return (await takeGenesis(this.founding(), carried(genesis))) === undefined
  }

  /** The words that this node shows. */
  async words(): Promise<readonly string[]> {
    const here = await this.machine.store.read((reader) => foundingHere(reader))
    return (here && foundingShown(here).coalition?.words) ?? []
  }

  async sign(dieAt = Infinity): Promise<boolean> {
    return (await signFounding(this.founding(dieAt), await this.words())) === undefined
  }

  file(): Promise<FoundingGenesis> {
    return genesisFile(this.founding())
  }

  coalition(): Promise<Coalition> {
    return this.machine.store.read(loadCoalition)
  }
}

/** A file as it arrives: through its bytes. */
export function carried<
  File extends FoundingInvitation | FoundingAnswer | FoundingGenesis | CompartmentProposal,
>(file: File): File {
  const bytes = foundingFileBytes(file)
  return readFileOf(utf8(utf8Text(bytes)), file.format) as File
}

/** Three nodes that founded a coalition by files: the first opened it. */
export async function threeFounders(
  charter?: Uint8Array,
  nodes = [new FounderNode('north'), new FounderNode('south'), new FounderNode('east')],
): Promise<FounderNode[]> {
  const [opener, ...others] = nodes
  if (!opener) throw new Error('somebody opens the founding')
  await opener.open(charter)
  const invitation = await opener.invitation()
  for (const other of others) await opener.takeAnswer(await other.join(invitation))
  const genesis = await opener.close()
  await opener.sign()
  for (const other of others) {
    await other.take(genesis)
    await other.sign()
    await opener.take(await other.file())
  }
  const whole = await opener.file()
  for (const other of others) await other.take(whole)
  return nodes
}
