import { join } from 'node:path'
import { hex, utf8, utf8Text } from '../src/kernel/bytes.ts'
import type { RecordId } from '../src/kernel/id.ts'
import { instant, instantText } from '../src/kernel/instant.ts'
import { writeStrictJson } from '../src/kernel/json.ts'
import { commitmentOf, entryHash, sealBody } from '../src/ledger/entry.ts'
import { RightEdge } from '../src/ledger/tree.ts'
import { actOn } from '../src/node/acts.ts'
import { Batch, type Draft } from '../src/node/batch.ts'
import { compartmentNamed, currentLog, loadCoalition } from '../src/node/coalition.ts'
import { deskFor, writeRecords, type Desk } from '../src/node/desk.ts'
import { nodeSetting } from '../src/node/found.ts'
import { completedTiles } from '../src/node/tiles.ts'
import { quarantineRow } from '../src/node/projections.ts'
import { FileKeyring } from '../src/platform/keyring.ts'
import { FileMarker } from '../src/platform/marker.ts'
import { systemClock, systemRandom } from '../src/platform/system.ts'
import { systemTimer } from '../src/platform/timer.ts'
import { systemWatching } from '../src/platform/watching.ts'
import { userFiles } from '../src/platform/userFiles.ts'
import { SqliteStore } from '../src/store/sqlite/store.ts'
import { recordFormat } from '../src/records/envelope.ts'
import type { CommandLine } from './command.ts'
import { lineReading } from './node.ts'
import { seededRandom } from './study.ts'
import { operator } from '../src/node/roles.ts'

/** Works at a seat's desk in the folders of a command line, past the command line itself. */
async function at<T>(line: CommandLine, seat: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  const dataFolder = join(line.folder, 'data')
  const store = SqliteStore.open(dataFolder)
  try {
    const node = utf8Text((await store.read((reader) => reader.setting(nodeSetting)))!)
    const stateFolder = join(line.folder, 'state', node)
    const ports = {
      store,
      clock: systemClock,
      random: systemRandom,
      keyring: new FileKeyring({ dataFolder, stateFolder, passphrase: undefined }),
      marker: new FileMarker(stateFolder),
      reading: lineReading,
      fetch: { fetch: () => Promise.reject(new Error('nothing is fetched here')) },
      files: userFiles,
      timer: systemTimer,
      watching: systemWatching,
    }
    return await work(deskFor(ports, await store.read(loadCoalition), seat, operator))
  } finally {
    await store.close()
  }
}

/** Appends and signs a record of a type that only a later version knows, as that version would have left it. Gives its id. */
export function plantLater(line: CommandLine, seat: string, where: string): Promise<RecordId> {
  return at(line, seat, ({ ports, coalition, seat: author }) =>
    actOn(ports, coalition, async (transaction) => {
      const compartment = compartmentNamed(coalition, author, where).id
      const log = currentLog(coalition, compartment, author)
      const before = (await transaction.log(log)) ?? {
        ...log,
        size: 0,
        edge: new Uint8Array(),
        lastStated: null,
        quotaDay: null,
        quotaBytes: 0,
      }
      const salt = ports.random.bytes(16)
      const { text } = writeStrictJson(
        {
          format: recordFormat,
          type: 'prophecy',
          version: 1,
          coalition: coalition.id,
          compartment,
          author,
          epoch: coalition.newest.id,
          stated: instantText(ports.clock.now()),
          tlp: 'AMBER',
          refs: [],
          data: { seen: 'in a later version' },
        },
        'body',
      )
      const { body, commitment } = sealBody(salt, text)
      const leaf = entryHash({ class: 'retractable', commitment })
      const edge = RightEdge.from(before.size, before.edge)
      edge.append(leaf)
      const after = { ...before, size: edge.size, edge: edge.bytes() }
      const entry = {
        index: before.size,
        class: 'retractable' as const,
        commitment,
        salt,
        body,
        state: 'notYetUnderstood' as const,
        stated: instant(0),
        references: [],
        blobs: [],
        rows: [quarantineRow('notYetUnderstood', 'E_NOT_YET_UNDERSTOOD', 'a prophecy is of a later version')],
      }
      if (before.size === 0) await transaction.addLog(log)
      await transaction.append(after, [entry], await completedTiles(transaction, before, [leaf]))
      return { result: hex(commitment) as RecordId, moved: [{ before, after }] }
    }),
  )
}

/** Writes the same comment on a record twice, under salts that make both ids begin with the same eight digits. Gives those digits. */
export function plantTwins(line: CommandLine, seat: string, about: RecordId): Promise<string> {
  return at(line, seat, async (desk) => {
    const now = desk.ports.clock.now()
    const draft: Draft<'comment'> = {
      compartment: compartmentNamed(desk.coalition, desk.seat, 'plenary').id,
      type: 'comment',
      data: { text: 'Seen twice.', mentions: [] },
      refs: [{ relation: 'about', id: about }],
    }
    const { body } = await desk.ports.store.write(async (transaction) =>
      (await Batch.open(transaction, desk.coalition, desk.seat, systemRandom, now, operator)).record(draft),
    )
    const salts = twinSalts(utf8(writeStrictJson(body, 'body').text))
    const random = { bytes: () => salts.pop()! }
    const twins = { ...desk, ports: { ...desk.ports, clock: { now: () => now }, random } }
    const ids = await writeRecords(twins, async (batch) => [batch.add(draft), batch.add(draft)])
    return ids[0]!.slice(0, 8)
  })
}

/** Two salts under which commitments to `body` begin with the same four bytes: about one pair in every hundred thousand salts. */
function twinSalts(body: Uint8Array): Uint8Array[] {
  const random = seededRandom('twins')
  const seen = new Map<string, Uint8Array>()
  for (;;) {
    const salt = random.bytes(16)
    const digits = hex(commitmentOf(salt, body)).slice(0, 8)
    const other = seen.get(digits)
    if (other) return [other, salt]
    seen.set(digits, salt)
  }
}
