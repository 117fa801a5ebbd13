import { formatOrigin } from '../ledger/checkpoint.ts'
import { endOf, isOneHost } from '../ledger/founding.ts'
import { soundness } from './acts.ts'
import { sharedHosts, type Coalition } from './coalition.ts'
import type { Diagnosis } from './diagnosis.ts'
import { onOthers } from './doctorOthers.ts'
import { muteReason, wayOutOfMuteness } from './mute.ts'
import type { Ports } from './ports.ts'
import { lowestGeneration } from './signing.ts'

/** What a doctor looks at. */
export type DoctorPorts = Pick<Ports, 'store' | 'keyring' | 'marker' | 'clock'>

/** Room on the disk that the data folder is on, in bytes. */
export interface DiskRoom {
  readonly free: number
}

/** Looks the node over and says how it stands. Changes nothing. `disk` is looked at where it is given. */
export async function examine(
  ports: DoctorPorts,
  coalition: Coalition,
  disk?: DiskRoom,
): Promise<Diagnosis[]> {
  return [
    ...(await onSigning(ports, coalition)),
    ...(await onKeys(ports, coalition)),
    ...onHosts(coalition),
    ...(await onLogs(ports, coalition)),
    ...(await onOthers(ports, coalition)),
    ...(disk === undefined ? [] : onDisk(disk)),
    ...(await onSearch(ports)),
  ]
}

async function onSigning(ports: DoctorPorts, coalition: Coalition): Promise<Diagnosis[]> {
  const { mute, lastAct } = await ports.store.read(async (reader) => ({
    mute: await muteReason(reader, coalition),
    lastAct: await reader.lastAct(),
  }))
  const next = wayOutOfMuteness(coalition)
  if (mute) return [{ weight: 'wrong', about: 'signing', says: `This node is mute: ${mute.why}.`, next }]
  const found = soundness(lastAct, await ports.marker.read(), lowestGeneration(coalition))
  switch (found.kind) {
    case 'lost':
      return [
        {
          weight: 'wrong',
          about: 'signing',
          says: `The next signature would be refused: ${found.why}.`,
          next,
        },
      ]
    case 'unfinished':
      return [
        {
          weight: 'note',
          about: 'signing',
          says: `Signing act ${found.act.number} was interrupted; the next start or write finishes it over the same bytes.`,
        },
      ]
    case 'sound':
      return [
        {
          weight: 'fine',
          about: 'signing',
          says: `${lastAct?.number ?? 0} signing acts; folder and marker agree.`,
        },
      ]
  }
}

async function onKeys(ports: DoctorPorts, coalition: Coalition): Promise<Diagnosis[]> {
  const protection = await ports.keyring.protection()
  if (protection === undefined) {
    return [
      {
        weight: 'wrong',
        about: 'keys',
        says: 'There are no keys in this data folder, so it can only be read.',
        next: 'entente keys import FILE brings them from an export',
      },
    ]
  }
  const how: Diagnosis =
    protection === 'passphrase'
      ? { weight: 'fine', about: 'keys', says: 'The keys are encrypted under a passphrase.' }
      : {
          weight: coalition.newest.roster.study ? 'note' : 'wrong',
          about: 'keys',
          says: 'The keys are encrypted under a random secret on this machine, not under a passphrase: good enough for a study, not for another host.',
          next: 'entente keys passphrase sets one',
        }
  try {
    const seats = await ports.keyring.seats()
    const missing = coalition.seats.filter((seat) => !seats.includes(seat))
    if (missing.length === 0) return [how]
    return [how, { weight: 'wrong', about: 'keys', says: `The keys of ${missing.join(', ')} are missing.` }]
  } catch (error) {
    return [
      {
        weight: 'wrong',
        about: 'keys',
        says: error instanceof Error ? error.message : 'The keys cannot be opened.',
      },
    ]
  }
}

function onHosts(coalition: Coalition): Diagnosis[] {
  return sharedHosts(coalition).map(({ host, members }) => ({
    weight: 'note',
    about: 'hosts',
    says: `${members.join(', ')} are hosted together on ${host}: they are not blind from its operator${
      isOneHost(coalition.newest.roster) ? ', and all times are stated, not witnessed' : ''
    }.`,
  }))
}

async function onLogs(ports: DoctorPorts, coalition: Coalition): Promise<Diagnosis[]> {
  return ports.store.read(async (reader) => {
    const found: Diagnosis[] = []
    for (const log of await reader.logs()) {
      // Of another member's log the head came with it.
      const own = coalition.seats.includes(log.member)
      const signed = (own ? await reader.signedHead(log) : await reader.head(log))?.size ?? 0
      const origin = formatOrigin({ coalition: coalition.id, ...log })
      // What an epoch ended every seat signed with the epoch.
      if (signed >= log.size || endOf(coalition.epochs.values(), log)) continue
      found.push({
        weight: 'note',
        about: 'logs',
        says: `${log.size - signed} entries of ${origin} are not yet under a signed head.`,
      })
    }
    const logs = await reader.logs()
    const entries = logs.reduce((sum, log) => sum + log.size, 0)
    return [...found, { weight: 'fine', about: 'logs', says: `${logs.length} logs hold ${entries} entries.` }]
  })
}

/** Room below which a node should not be left alone: a day's quota of several members, and a copy of a small store. */
const littleRoom = 2 * 1024 ** 3
const noRoom = 200 * 1024 ** 2

function onDisk({ free }: DiskRoom): Diagnosis[] {
  const says = `${(free / 1024 ** 3).toFixed(1)} GiB are free where the data folder lies.`
  if (free >= littleRoom) return [{ weight: 'fine', about: 'disk', says }]
  const next = 'make room: a full disk refuses every act until there is some, and loses none'
  return [{ weight: free < noRoom ? 'wrong' : 'note', about: 'disk', says, next }]
}

async function onSearch(ports: DoctorPorts): Promise<Diagnosis[]> {
  const { indexed, last } = await ports.store.read((reader) => reader.searchReach())
  const behind = last - indexed
  if (behind === 0) return [{ weight: 'fine', about: 'search', says: 'The full-text index is up to date.' }]
  return [
    {
      weight: 'note',
      about: 'search',
      says: `The full-text index is ${behind} entries behind; it catches up at the next search or start.`,
    },
  ]
}
