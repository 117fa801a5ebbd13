import { concat } from '../kernel/bytes.ts'
import { failure, isFailure } from '../kernel/error.ts'
import { actingSeat, loadCoalition, type Coalition } from '../node/coalition.ts'
import { CourierFile } from '../node/courier/parts.ts'
import type { OpenFolder } from '../node/machine.ts'
import { checkCourier, sealedReport } from '../node/verify/courier.ts'
import { checkOutcome, compareFiles } from '../node/verify/outcome.ts'
import { checkServedLog } from '../node/verify/servedLog.ts'
import { signersOfCoalition, signersOfGenesis, type Signers } from '../node/verify/signers.ts'
import { checkThing, noGenesis, thingIn, type ThingReport } from '../node/verify/things.ts'
import { exit, option, type Call, type Outcome } from './command.ts'

/** Bytes of a file by which it is told what it is; an age header of some recipients stands in them. */
const startBytes = 16 * 1024

/** Verifies a single thing at `place`; undefined where it is none, so that it may be a folder to be audited. */
export async function verifyThing(call: Call, place: string): Promise<Outcome | undefined> {
  const { machine } = call
  const genesis = option(call.values, 'genesis')
  const given = genesis === undefined ? undefined : signersOfGenesis(await machine.readFile(genesis))
  const served = machine.logAt(place)
  const isLog = /^https?:\/\//.test(place) || (await served('checkpoint')) !== undefined
  if (isLog) return outcome(await checkServedLog(served, given ?? (await signersHere(call))))
  const start = await startOf(call, place)
  const thing = start && thingIn(start)
  if (start === undefined || thing === undefined) return undefined
  if (thing === 'outcome')
    return outcome(checkOutcome(await machine.readFile(place), given ?? (await signersHere(call))))
  if (thing !== 'courier')
    return outcome(checkThing(thing, await machine.readFile(place), given ?? (await signersHere(call))))
  return outcome((await courier(call, place, given)) ?? sealedReport(start))
}

/** Compares two certificates of one motion or slot. Throws `E_VERIFY_FAILED` where it is not said whose signatures count. */
export async function compareCertificates(call: Call, a: string, b: string): Promise<Outcome> {
  const { machine } = call
  const genesis = option(call.values, 'genesis')
  const signers =
    genesis === undefined ? await signersHere(call) : signersOfGenesis(await machine.readFile(genesis))
  if (signers === undefined) throw failure('E_VERIFY_FAILED', noGenesis)
  const report = compareFiles(await machine.readFile(a), await machine.readFile(b), signers)
  const [first = '', ...rest] = report.says
  const text = `${[first, ...rest.map((line) => `  ${line}`)].join('\n')}\n`
  return { text, json: report, code: report.result === 'agree' ? exit.fine : exit.no }
}

async function startOf({ machine }: Call, place: string): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of machine.readStream(place)) {
      pieces.push(piece)
      size += piece.length
      if (size >= startBytes) break
    }
  } catch (error) {
    // A folder, or nothing: for who looks at folders to say.
    if (isFailure(error, 'E_PATH_UNREADABLE')) return undefined
    throw error
  }
  return concat(...pieces).subarray(0, startBytes)
}

/** Runs `work` over the data folder, where there is one with a coalition. */
async function withCoalition<T>(
  { machine }: Call,
  work: (folder: OpenFolder, coalition: Coalition) => Promise<T>,
): Promise<T | undefined> {
  let folder: OpenFolder
  try {
    folder = await machine.open({ create: false })
  } catch (error) {
    if (isFailure(error, 'E_DATA_FOLDER_MISSING')) return undefined
    throw error
  }
  try {
    return await work(folder, await folder.ports.store.read(loadCoalition))
  } catch (error) {
    if (isFailure(error, 'E_DATA_FOLDER_MISSING') || isFailure(error, 'E_FOUNDING_STEP')) return undefined
    throw error
  } finally {
    await folder.close()
  }
}

function signersHere(call: Call): Promise<Signers | undefined> {
  return withCoalition(call, async (_, coalition) => signersOfCoalition(coalition))
}

/** A courier file, as far as a seat of the data folder can open it. */
function courier(call: Call, place: string, given: Signers | undefined): Promise<ThingReport | undefined> {
  const { machine, values } = call
  return withCoalition(call, async ({ ports }, coalition) => {
    const seat = actingSeat(coalition, option(values, 'as'))
    const file = new CourierFile(machine.sealing(ports), seat, () => machine.readStream(place))
    const report = await checkCourier(file, given ?? signersOfCoalition(coalition))
    return report.problems.some(({ code, where }) => code === 'E_COURIER_KEY' && where === 'part 0')
      ? undefined
      : report
  })
}

const names = {
  head: 'The head',
  proof: 'The proof',
  fork: 'The proof of a fork',
  log: 'The log',
  courier: 'The file',
  outcome: 'The certificate',
} as const

function outcome(report: ThingReport): Outcome {
  const { thing, holds, says, problems } = report
  // What a certificate came to says more than that it holds.
  if (thing === 'outcome' && says.length > 0) return certificateText(report)
  const lines = [
    `${names[thing]} ${holds ? 'holds' : 'does not hold, or cannot be told to'}.`,
    ...says.map((line) => `  ${line}`),
    ...problems.map(({ code, where, message }) => `  ! ${where}: ${code}: ${message}`),
  ]
  return { text: `${lines.join('\n')}\n`, json: report, code: holds ? exit.fine : exit.no }
}

function certificateText(report: ThingReport): Outcome {
  const [first = '', ...rest] = report.says
  const lines = [
    first,
    ...rest.map((line) => `  ${line}`),
    ...report.problems.map(({ code, where, message }) => `  ! ${where}: ${code}: ${message}`),
  ]
  return { text: `${lines.join('\n')}\n`, json: report, code: report.holds ? exit.fine : exit.no }
}
