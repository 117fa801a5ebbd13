import { failure } from '../../kernel/error.ts'
import { asMemberName } from '../../kernel/id.ts'
import { courierImport, type CourierImported } from '../../node/courier/import.ts'
import { lookInto, reachOfFile } from '../../node/courier/look.ts'
import { courierExport, type CourierWish, type CourierWritten } from '../../node/courier/write.ts'
import type { Desk } from '../../node/desk.ts'
import { hooksOf } from '../../node/exchange/running.ts'
import { atDesk, exit, option, optionList, type Call, type Command, type Outcome } from '../command.ts'
import { exchangeLog } from '../exchange.ts'

/** `entente courier`: see its help. */
export const courierCommand: Command = {
  name: 'courier',
  summary: 'carries what members hold in one encrypted file, where networks do not touch',
  usage: 'export FILE --for MEMBER… [--since auto|FILE] | import FILE',
  options: { for: { type: 'string', multiple: true }, since: { type: 'string' } },
  optionHelp: {
    'for MEMBER': 'who is to open the file; may stand several times',
    'since auto|FILE': 'leave out what they are known to hold, or what an earlier file carried',
  },
  examples: [
    'entente courier export monday.age --for east --for south',
    'entente courier export tuesday.age --for east --since auto',
    'entente courier import monday.age',
  ],
  async run(call) {
    const [act, file, ...more] = call.words
    if ((act !== 'export' && act !== 'import') || file === undefined || more.length > 0)
      throw failure('E_USAGE', 'expected export FILE --for MEMBER or import FILE', { paths: call.words })
    return atDesk(call, (desk) =>
      act === 'export' ? exported(call, desk, file) : imported(call, desk, file),
    )
  },
}

async function exported(call: Call, desk: Desk, file: string): Promise<Outcome> {
  const sealing = call.machine.sealing(desk.ports)
  const members = optionList(call.values, 'for').map((name) => asMemberName(name, 'for'))
  const since = await sinceOf(call, desk)
  const { bytes, written } = await courierExport(desk, sealing, since ? { members, since } : { members })
  await call.machine.writeStream(file, bytes)
  return { text: writtenText(file, written), json: { file, ...written }, code: exit.fine }
}

async function sinceOf(call: Call, desk: Desk): Promise<CourierWish['since']> {
  const since = option(call.values, 'since')
  if (since === undefined || since === 'auto') return since
  const { machine } = call
  const looked = await lookInto(machine.sealing(desk.ports), desk.seat, () => machine.readStream(since))
  if (looked.header.coalition !== desk.coalition.id)
    throw failure('E_COURIER_OTHER', `${since} is of another coalition`, { paths: [since] })
  return reachOfFile(looked)
}

function writtenText(file: string, { parts }: CourierWritten): string {
  const lines = parts.flatMap(({ members, logs }, number) => [
    `${number === 0 ? 'For' : 'Sealed within, for'} ${members.join(', ')}:`,
    ...logs.map(
      ({ log: { compartment, member }, from, size }) =>
        `  ${member} in ${compartment.slice(0, 16)}…: entries ${from} to ${size}`,
    ),
    ...(logs.length === 0 ? ['  no entries, only what is signed of them'] : []),
  ])
  return `Wrote ${file}. Only these members and this seat can open it.\n${lines.join('\n')}\n`
}

async function imported(call: Call, desk: Desk, file: string): Promise<Outcome> {
  const { machine } = call
  const log = exchangeLog(call)
  const receiver = { hooks: hooksOf(desk.ports, desk.coalition, log), log }
  const sealing = machine.sealing(desk.ports)
  const came = await courierImport(desk, sealing, () => machine.readStream(file), receiver)
  const fine = came.broken === null && came.refused.length === 0
  return { text: importedText(came), json: came, code: fine ? exit.fine : exit.no }
}

function importedText(came: CourierImported): string {
  const { from, at, logs, sealed, refused, broken, cosigned, forks, epochs, compartments } = came
  const fresh = logs.filter(({ before, size, bodies }) => size > before || bodies > 0)
  const lines = [
    `By its own word from ${from}, ${at}.`,
    ...fresh.map(
      ({ log: { member, compartment }, before, size, bodies }) =>
        `  ${member} in ${compartment.slice(0, 16)}…: ${size - before} new entries, ${bodies} bodies`,
    ),
    ...(fresh.length === 0 ? ['  Nothing new.'] : []),
    ...logs.flatMap(({ log: { member, compartment }, lacking }) =>
      lacking === 0
        ? []
        : [`  ${member} in ${compartment.slice(0, 16)}…: ${lacking} bodies are still missing`],
    ),
    ...(compartments.length === 0 ? [] : [`  ${compartments.length} new compartments`]),
    ...(epochs === 0 ? [] : [`  the roster changed ${epochs} times: entente roster says how`]),
    ...(cosigned === 0 ? [] : [`  ${cosigned} heads cosigned: the next file from here says so`]),
    ...(forks === 0 ? [] : [`  ! ${forks} proofs that a log forked: "entente today" shows them`]),
    ...(sealed === 0 ? [] : [`  ${sealed} parts are for others`]),
    ...refused.map(({ code, message, where }) => `  ! ${where}: ${code}: ${message}`),
    ...(broken === null
      ? []
      : [
          `  ! ${broken.where}: ${broken.code}: ${broken.message}`,
          '  What came before stays; import a whole file to go on.',
        ]),
  ]
  return `${lines.join('\n')}\n`
}
