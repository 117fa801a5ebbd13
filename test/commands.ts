import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { root } from './repository.ts'
import type { Ended } from './command.ts'

/** The child of `CommandLine.runEach`: evaluates main.ts anew for each command, with that command's words, and tells how each ended. */
process.once('message', (commands: readonly (readonly string[])[]) => {
  void runEach(commands).then((all) => process.send?.(all, () => process.exit(0)))
})

async function runEach(commands: readonly (readonly string[])[]): Promise<Ended[]> {
  const said = { out: '', err: '' }
  process.stdout.write = (text) => {
    said.out += String(text)
    return true
  }
  process.stderr.write = (text) => {
    said.err += String(text)
    return true
  }
  const main = pathToFileURL(join(root, 'src/main.ts')).href
  const all: Ended[] = []
  for (const [number, words] of commands.entries()) {
    Object.assign(said, { out: '', err: '' })
    process.argv = [process.execPath, main, ...words]
    await import(`${main}?${number}`)
    all.push({ code: Number(process.exitCode), ...said })
  }
  return all
}
