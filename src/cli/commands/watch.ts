import { failure } from '../../kernel/error.ts'
import type { Desk } from '../../node/desk.ts'
import { addWatch, removeWatch, watchList, type Watch } from '../../node/watches.ts'
import { atDesk, exit, type Command, type Outcome } from '../command.ts'

/** `entente watch`: see its help. */
export const watchCommand: Command = {
  name: 'watch',
  summary: 'names folders whose files a serving node reads into the seat’s home as they come',
  usage: 'add FOLDER | list | remove ID',
  options: {},
  optionHelp: {},
  examples: [
    'entente watch add ./clippings --as treaty',
    'entente watch list --as treaty',
    'entente start --watch ./clippings',
  ],
  async run(call) {
    const [act = 'list', word, ...rest] = call.words
    if (rest.length > 0) throw failure('E_USAGE', 'too many words behind "watch"')
    return atDesk(call, async (desk) => outcome(await run(desk, act, word)))
  },
}

async function run(desk: Desk, act: string, word: string | undefined): Promise<readonly Watch[]> {
  if (act === 'list' && word === undefined) return watchList(desk)
  if ((act !== 'add' && act !== 'remove') || word === undefined)
    throw failure('E_USAGE', 'expected "add FOLDER", "list" or "remove ID" behind "watch"', {
      paths: ['watch'],
    })
  if (act === 'add') return [await addWatch(desk, word)]
  const found = (await watchList(desk)).filter(({ id, path }) => path === word || id.startsWith(word))
  const [watch] = found
  if (watch && found.length === 1) return [await removeWatch(desk, watch.id)]
  throw failure(
    'E_NOT_FOUND',
    `${found.length === 0 ? 'no' : 'more than one'} watched folder is meant by "${word}"`,
    {
      paths: [word],
    },
  )
}

function outcome(watches: readonly Watch[]): Outcome {
  const lines = watches.flatMap(({ id, path, read, failed, error }) => [
    `${id}  ${path}: ${read} read, ${failed.length} failed`,
    ...(error === null ? [] : [`  ! ${error.code}: ${error.message}`]),
    ...failed.map(({ name, code, message }) => `  ! ${name}: ${code}: ${message}`),
  ])
  return {
    text: lines.length === 0 ? 'No folder is watched.\n' : `${lines.join('\n')}\n`,
    json: { watches },
    code: exit.fine,
  }
}
