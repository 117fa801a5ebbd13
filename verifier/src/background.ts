import { perform, type Answer, type Task } from './task.ts'

/** What a worker tells: the answer, or that the program itself failed. */
type Told = { readonly answer: Answer } | { readonly broken: string }

function told(task: Task): Told {
  try {
    return { answer: perform(task) }
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) }
  }
}

/** What this script does where it runs as a worker: one task, and its answer. */
export function serveTasks(): void {
  self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
    self.postMessage(told(data))
  })
}

/** Does one task at a time beside the page, so that it stays alive; where a browser allows a page from disk no worker, in the page itself. */
export class Background {
  readonly #script: string
  #worker: Worker | undefined
  #cancel: (() => void) | undefined

  /** `script`: the text of this program. */
  constructor(script: string) {
    this.#script = script
  }

  /** Ends what runs. */
  stop(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#cancel?.()
    this.#cancel = undefined
  }

  /** The answer to `task`; undefined if it was stopped, as it is by the next one. Throws where the program itself fails. */
  async run(task: Task): Promise<Answer | undefined> {
    this.stop()
    const said = await new Promise<Told | undefined>((resolve) => {
      this.#cancel = () => {
        resolve(undefined)
      }
      const here = (): void => {
        setTimeout(() => {
          resolve(told(task))
        }, 30)
      }
      const worker = this.#start()
      if (worker === undefined) {
        here()
        return
      }
      worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
        resolve(data)
      })
      worker.addEventListener('error', here)
      worker.postMessage(task)
    })
    if (said === undefined) return undefined
    if ('broken' in said) throw new Error(said.broken)
    return said.answer
  }

  #start(): Worker | undefined {
    const address = URL.createObjectURL(new Blob([this.#script], { type: 'text/javascript' }))
    try {
      this.#worker = new Worker(address, { type: 'module' })
      return this.#worker
    } catch {
      return undefined
    } finally {
      // The worker has taken the script by its address already, or never will.
      setTimeout(() => {
        URL.revokeObjectURL(address)
      }, 10_000)
    }
  }
}
