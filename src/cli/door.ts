import { Background } from '../node/background.ts'
import { hasOneHost, type Coalition } from '../node/coalition.ts'
import { membersOf } from '../node/exchange/members.ts'
import type { OpenFolder, Placing } from '../node/machine.ts'
import type { Answer } from '../node/ports/server.ts'
import { flag, type Call } from './command.ts'

/** A folder's door, and what runs behind it until it is closed. */
export interface OpenDoor {
  readonly answer: Answer
  /** Ends what runs behind it: afterwards nothing there touches the store. */
  close(): Promise<void>
}

/** Opens the door of a folder. Errors of the program itself go to standard error. */
export function openDoor(
  { machine, terminal, values }: Pick<Call, 'machine' | 'terminal' | 'values'>,
  folder: OpenFolder,
  coalition: Coalition,
  placing: Placing,
): OpenDoor {
  const report = (error: unknown): void => {
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  const peers = hasOneHost(coalition)
    ? undefined
    : machine.peers(folder.ports, membersOf(coalition), flag(values, 'exchange-without-tls'))
  const background = new Background(folder.ports, coalition, report, peers)
  background.start()
  return {
    answer: machine.answering(folder, coalition, background, placing),
    close: () => background.close(),
  }
}
