import type { OpenFolder } from '../node/machine.ts'
import type { Call } from './command.ts'

/** Time for the last answer of a founding to arrive. */
const lastAnswerMs = 1_000

/** Serves the steps of a founding in a folder in which no coalition stands yet. Gives the port once it does, free for the node itself; undefined where the
 *  operator ends it before. */
export async function serveFounding(
  call: Call,
  folder: OpenFolder,
  port: number,
): Promise<number | undefined> {
  const { machine, terminal } = call
  const { store, timer } = folder.ports
  const founding = machine.founding(folder)
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
  try {
    const stopped = machine.untilStopped()
    terminal.out(`Found the coalition at ${serving.address}/founding#code=${founding.code}\n`)
    const founded = await Promise.race([stands.promise, stopped])
    return founded === true ? Number(new URL(serving.address).port) : undefined
  } finally {
    await serving.close()
  }
}
