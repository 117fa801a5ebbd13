import type { OpenFolder } from '../node/machine.ts'
import { joiningHere } from '../node/joining/state.ts'
import { isFailure } from '../kernel/error.ts'
import { flag, type Call } from './command.ts'
import { enterWhereJoining } from './commands/coalition/joining.ts'

/** Time for the last answer of a founding to arrive. */
const lastAnswerMs = 1_000

/** How often a folder that waits to be let in asks the members' nodes. */
const tryAgainMs = 60_000

/** Serves the steps of a founding, or of joining, in a folder in which no coalition stands yet. Gives the port once it does, free for the node itself; undefined
 *  where the operator ends it before. */
export async function serveFounding(
  call: Call,
  folder: OpenFolder,
  port: number,
): Promise<number | undefined> {
  const { machine, terminal } = call
  const { store, timer } = folder.ports
  const withoutTls = flag(call.values, 'exchange-without-tls')
  const founding = machine.founding(folder, (members) => machine.peers(folder.ports, members, withoutTls))
  const stands = Promise.withResolvers<true>()
  const serving = await machine.serve(port, async (request) => {
    const answered = await founding.answer(request)
    const founded = request.method === 'POST' && (await store.read((reader) => reader.epochs())).length > 0
    // The answer that says so is to arrive before the connection ends.
    if (founded)
      void timer.after(lastAnswerMs).then(() => {
        stands.resolve(true)
      })
    return answered
  })
  const ended = new AbortController()
  try {
    const stopped = machine.untilStopped()
    const waits = (await store.read(joiningHere)) !== undefined
    const what = waits ? 'This folder waits to be let in:' : 'Found the coalition at'
    terminal.out(`${what} ${serving.address}/founding#code=${founding.code}\n`)
    void enterFromTimeToTime(call, folder, ended.signal).then((entered) => {
      if (entered) stands.resolve(true)
    }, stands.reject)
    const founded = await Promise.race([stands.promise, stopped])
    return founded === true ? Number(new URL(serving.address).port) : undefined
  } finally {
    ended.abort()
    await serving.close()
  }
}

/** Asks the members' nodes again and again, for as long as the folder is served. Gives whether it is in. */
async function enterFromTimeToTime(call: Call, folder: OpenFolder, signal: AbortSignal): Promise<boolean> {
  const { store, timer } = folder.ports
  for (;;) {
    await timer.after(tryAgainMs, signal)
    if (signal.aborted) return false
    try {
      if (await enterWhereJoining(call, folder)) return true
    } catch (error) {
      // What keeps it out is told whoever asks on the page.
      if (!isFailure(error)) throw error
      if ((await store.read((reader) => reader.epochs())).length > 0) return false
    }
  }
}
