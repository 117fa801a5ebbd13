import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { httpPeers } from '../src/federation/http/client.ts'
import { exchangeDoor } from '../src/federation/http/door.ts'
import { transportSigners } from '../src/federation/http/signer.ts'
import { base64, utf8, utf8Text } from '../src/kernel/bytes.ts'
import {
  asMemberName,
  type CharterHash,
  type CoalitionId,
  type CompartmentId,
  type EpochId,
  type MemberName,
} from '../src/kernel/id.ts'
import { parseInstantLoosely } from '../src/kernel/instant.ts'
import { foundingBytes, foundingId, readRoster } from '../src/ledger/founding.ts'
import { formatNote } from '../src/ledger/note.ts'
import { signatureLine } from '../src/ledger/signatureLine.ts'
import { compartmentText, genesisText } from '../src/ledger/signingText.ts'
import { signatureTypes, verifierKey } from '../src/ledger/verifierKey.ts'
import { fromBase64 } from '../src/kernel/bytes.ts'
import { loadCoalition, seatsSetting, type Coalition } from '../src/node/coalition.ts'
import { deskFor, type Desk } from '../src/node/desk.ts'
import { noHooks, type ExchangeHooks } from '../src/node/exchange/hooks.ts'
import { membersOf } from '../src/node/exchange/members.ts'
import { StoredNonces } from '../src/node/exchange/nonces.ts'
import type { KnownHeads } from '../src/node/exchange/known.ts'
import { pullFrom, type Pulled } from '../src/node/exchange/pull.ts'
import { LogServer } from '../src/node/exchange/serve.ts'
import { newNodeName, nodeSetting } from '../src/node/found.ts'
import type { Ports } from '../src/node/ports.ts'
import type { ExchangeLog, ExchangeRoute, Members } from '../src/node/ports/exchange.ts'
import type { MarkerState } from '../src/node/ports/marker.ts'
import type { Peer, Peers } from '../src/node/ports/peer.ts'
import type { Store } from '../src/node/ports/store.ts'
import type { Timer } from '../src/node/ports/timer.ts'
import { operator, type Person } from '../src/node/roles.ts'
import { studyCharter, type Charter } from '../src/records/charter.ts'
import { compartmentFormat, type Compartment } from '../src/records/compartment.ts'
import { newestRecordVersion } from '../src/records/registry.ts'
import { rosterFormat, type Roster } from '../src/records/roster.ts'
import { systemRandom } from '../src/platform/system.ts'
import { systemTimer } from '../src/platform/timer.ts'
import { systemWatching } from '../src/platform/watching.ts'
import { userFiles } from '../src/platform/userFiles.ts'
import { MemoryStore } from '../src/store/memory/store.ts'
import { MemoryKeyring } from './memoryKeyring.ts'
import { Network } from './network.ts'
import { HandClock, lineReading } from './node.ts'

/** A marker in memory. */
class MemoryMarker {
  private state: MarkerState | undefined

  async read(): Promise<MarkerState | undefined> {
    return this.state
  }

  async write(state: MarkerState): Promise<void> {
    this.state = state
  }
}

/** One node of several. */
export class JoinedNode {
  readonly name: string
  readonly ports: Ports
  readonly clock: HandClock
  readonly network: Network
  readonly lines: Parameters<ExchangeLog>[0][] = []
  hooks: ExchangeHooks = noHooks
  /** Routes beside those of logs; to be filled before the first request. */
  readonly routes: ExchangeRoute[] = []
  private loaded: Coalition | undefined

  constructor(name: string, network: Network, store: Store, timer: Timer) {
    this.name = name
    this.network = network
    this.clock = new HandClock(parseInstantLoosely('2026-11-25T09:00:00Z'))
    this.ports = {
      store,
      clock: this.clock,
      random: systemRandom,
      keyring: new MemoryKeyring(),
      marker: new MemoryMarker(),
      reading: lineReading,
      fetch: { fetch: async (url) => Promise.reject(new Error(`a test went to ${url}`)) },
      files: userFiles,
      timer,
      watching: systemWatching,
    }
  }

  get coalition(): Coalition {
    if (this.loaded) return this.loaded
    throw new Error(`${this.name} has no coalition yet`)
  }

  get seat(): MemberName {
    return asMemberName(this.name)
  }

  desk(person: Person = operator): Desk {
    return deskFor(this.ports, this.coalition, this.name, person)
  }

  async load(): Promise<void> {
    this.loaded = await this.ports.store.read(loadCoalition)
    const { coalition, ports } = this
    const members = membersOf(coalition)
    const services = {
      members,
      nonces: new StoredNonces(ports),
      logs: new LogServer(ports, coalition),
      routes: this.routes,
      clock: ports.clock,
      timer: ports.timer,
      signer: transportSigners(ports.keyring),
      log: this.log,
      report: (error: unknown) => {
        throw error
      },
    }
    this.network.listen(this.name, exchangeDoor(services))
  }

  readonly log: ExchangeLog = (line) => {
    this.lines.push(line)
  }

  /** The way to another node. */
  peer(other: string): Peer {
    return this.peersWith(membersOf(this.coalition)).open(
      this.seat,
      asMemberName(other),
      `http://${other}.example`,
    )
  }

  /** The ways to the nodes of these members. */
  peersWith(members: Members): Peers {
    const { ports, network } = this
    const services = {
      send: network.send(this.name),
      members,
      clock: ports.clock,
      random: ports.random,
      timer: ports.timer,
      signer: transportSigners(ports.keyring),
      withoutTls: true,
    }
    return httpPeers(services)
  }

  /** Takes in all that another node has for this one. */
  pull(other: string, known?: KnownHeads, signal?: AbortSignal): Promise<Pulled> {
    const receiver = { hooks: this.hooks, log: this.log }
    return pullFrom(this.ports, this.coalition, this.peer(other), this.seat, receiver, known, signal)
  }

  /** Keeps a compartment that all its readers have signed. */
  async keepCompartment(id: CompartmentId, body: Uint8Array, note: string): Promise<void> {
    await this.ports.store.write((transaction) => transaction.addCompartment({ id, body, note }))
    await this.load()
  }
}

/** Options of nodes together. */
export interface TogetherOptions {
  readonly charter?: Charter
  /** Store of each; in memory where left out. */
  readonly store?: (name: string) => Store
  readonly timer?: Timer
}

/** Nodes of one coalition, each on a host of its own with one seat of its name, and the network between them. */
export interface Together {
  readonly network: Network
  readonly nodes: readonly JoinedNode[]
  node(name: string): JoinedNode
  /** Opens a compartment for some of them, signed by all. */
  open(
    readers: readonly string[],
    wish?: { readonly public?: boolean; readonly tlp?: Compartment['tlp'] },
  ): Promise<CompartmentId>
  /** A node once more as it was founded, in an empty store of its own, beside the one that stands. */
  again(name: string): Promise<JoinedNode>
  /** A node in the same network that holds no coalition yet. */
  newcomer(name: string): JoinedNode
  /** Has a newcomer that holds the coalition by now take part. */
  take(node: JoinedNode): Promise<void>
  /** Everybody pulls from everybody, so often that whatever is relayed has come. */
  spread(rounds?: number): Promise<void>
}

async function signedBy(nodes: readonly JoinedNode[], text: string, roster: Roster): Promise<string> {
  const lines = []
  for (const node of nodes) {
    const member = roster.members.find(({ name }) => name === node.seat)
    if (!member) throw new Error(`${node.name} is no member`)
    const key = verifierKey(member.name, signatureTypes.log, fromBase64(member.keys.log))
    lines.push(signatureLine(key, await node.ports.keyring.signLog(node.seat, text)))
  }
  return utf8Text(formatNote({ text, lines }))
}

function compartmentBody(
  coalition: CoalitionId,
  epoch: EpochId,
  readers: readonly string[],
  wish: { readonly public?: boolean; readonly tlp?: Compartment['tlp'] },
): Uint8Array {
  const names = readers.map((name) => asMemberName(name)).sort()
  const [opener] = names
  if (!opener) throw new Error('a compartment has readers')
  return foundingBytes({
    format: compartmentFormat,
    coalition,
    epoch,
    opener,
    readers: names,
    tlp: wish.tlp ?? 'AMBER',
    public: wish.public ?? false,
    predecessor: null,
    secret: base64(systemRandom.bytes(32)),
  })
}

/** Founds a coalition of nodes with these names, in memory, and joins them by a network. */
export async function nodesTogether(
  names: readonly string[],
  options: TogetherOptions = {},
): Promise<Together> {
  const network = new Network()
  const nodes = [...names]
    .sort()
    .map(
      (name) =>
        new JoinedNode(
          name,
          network,
          options.store?.(name) ?? new MemoryStore(),
          options.timer ?? systemTimer,
        ),
    )
  const charter = foundingBytes(options.charter ?? studyCharter)
  const charterHash = foundingId(charter) as CharterHash
  const members: Roster['members'] = []
  for (const node of nodes) {
    const keys = (await node.ports.keyring.create([node.seat])).get(node.seat)
    if (!keys) throw new Error('a keyring makes the keys asked for')
    const place = { host: `${node.name}-host`, status: 'member', weight: 1, ratified: true } as const
    members.push({ name: node.seat, ...place, keys, generation: 0, frozen: [] })
  }
  const roster: Roster = {
    format: rosterFormat,
    previous: null,
    slot: null,
    charter: charterHash,
    recordVersion: newestRecordVersion,
    study: false,
    members,
  }
  const body = foundingBytes(roster)
  const epoch = foundingId(body) as EpochId
  const coalition = epoch as string as CoalitionId
  const note = await signedBy(nodes, genesisText(coalition), roster)
  for (const node of nodes) {
    const home = compartmentBody(coalition, epoch, [node.name], { tlp: 'RED' })
    const homeId = foundingId(home) as CompartmentId
    const homeNote = await signedBy([node], compartmentText(coalition, homeId), roster)
    await node.ports.marker.write({ act: 0, generation: 0 })
    await node.ports.store.write(async (transaction) => {
      await transaction.setSetting(nodeSetting, utf8(newNodeName({ random: systemRandom })))
      await transaction.setSetting(seatsSetting, utf8(JSON.stringify([node.seat])))
      await transaction.addCharter(charterHash, charter)
      await transaction.addEpoch({ id: epoch, body, note })
      await transaction.addCompartment({ id: homeId, body: home, note: homeNote })
    })
    await node.load()
  }
  const node = (name: string): JoinedNode => {
    const found = nodes.find((each) => each.name === name)
    if (found) return found
    throw new Error(`no node ${name}`)
  }
  return {
    network,
    nodes,
    node,
    async open(readers, wish = {}) {
      const opened = compartmentBody(coalition, epoch, readers, wish)
      const id = foundingId(opened) as CompartmentId
      const within = readers.map(node).sort((a, b) => (a.name < b.name ? -1 : 1))
      const agreed = await signedBy(within, compartmentText(coalition, id), roster)
      for (const each of within) await each.keepCompartment(id, opened, agreed)
      return id
    },
    async again(name) {
      const standing = node(name)
      const fresh = new JoinedNode(name, new Network(), new MemoryStore(), standing.ports.timer)
      await standing.ports.store.read(async (reader) => {
        const epochs = await reader.epochs()
        const compartments = await reader.compartments()
        await fresh.ports.store.write(async (transaction) => {
          await transaction.setSetting(seatsSetting, utf8(JSON.stringify([standing.seat])))
          for (const each of epochs) {
            const { charter: hash } = readRoster(each.body)
            await transaction.addCharter(hash, (await reader.charter(hash)) ?? charter)
            await transaction.addEpoch(each)
          }
          for (const each of compartments) await transaction.addCompartment(each)
        })
      })
      await fresh.load()
      return fresh
    },
    newcomer: (name) =>
      new JoinedNode(name, network, options.store?.(name) ?? new MemoryStore(), options.timer ?? systemTimer),
    async take(newcomer) {
      await newcomer.load()
      nodes.push(newcomer)
    },
    async spread(rounds = 2) {
      for (let round = 0; round < rounds; round++)
        for (const to of nodes)
          for (const from of nodes) if (to !== from) await to.pull(from.name).catch(() => undefined)
    },
  }
}

/** A folder that goes when the test has finished. */
export function nodeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-nodes-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
