import { Background } from '../node/background.ts'
import type { Coalition } from '../node/coalition.ts'
import type { OpenFolder, Placing } from '../node/machine.ts'
import type { Answer } from '../node/ports/server.ts'
import type { Call } from './command.ts'

/** A folder's door, and what runs behind it until it is closed. */
export interface OpenDoor {
  readonly answer: Answer
  /** Ends what runs behind it: afterwards nothing there touches the store. */
  close(): Promise<void>
}

/** Opens the door of a folder. Errors of the program itself go to standard error. */
export function openDoor(
  { machine, terminal }: Pick<Call, 'machine' | 'terminal'>,
  folder: OpenFolder,
  coalition: Coalition,
  placing: Placing,
): OpenDoor {
  const background = new Background(folder.ports, coalition, (error) => {
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  })
  background.start()
  return {
    answer: machine.answering(folder, coalition, background, placing),
    close: () => background.close(),
  }
}
