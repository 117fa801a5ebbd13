import { failure } from '../../kernel/error.ts'
import { buildSample } from '../sample.ts'
import { exit, wordsOf, type Call, type Command, type Outcome } from '../command.ts'

/** `entente sample`: see its help. */
export const sampleCommand: Command = {
  name: 'sample',
  summary: 'loads or removes the sample, a study to try, in a folder of its own inside the data folder',
  usage: 'load|remove',
  options: {},
  optionHelp: {},
  examples: [
    'entente sample load',
    'entente sample remove',
    'entente list questions --as treaty --data entente-data/sample',
  ],
  async run(call) {
    const [what] = wordsOf(call, 'load or remove')
    if (what !== 'load' && what !== 'remove')
      throw failure('E_USAGE', `"${what ?? ''}" is neither load nor remove`, { paths: ['sample'] })
    // A server that runs has the sample open.
    const hold = await call.machine.holdForServing(call.machine.dataFolder)
    try {
      return await (what === 'load' ? load(call) : remove(call))
    } finally {
      await hold.release()
    }
  },
}

async function load(call: Call): Promise<Outcome> {
  const { sample } = call.machine
  if (await sample.exists())
    throw failure('E_PATH_EXISTS', `the sample stands in ${sample.path} already`, { paths: [sample.path] })
  await buildSample(call.machine)
  return outcome(
    sample.path,
    true,
    `Loaded the sample into ${sample.path}. "entente start" opens it at /sample/.\n`,
  )
}

async function remove(call: Call): Promise<Outcome> {
  const { sample } = call.machine
  if (!(await sample.exists()) && !(await sample.begun()))
    throw failure('E_NOT_FOUND', `there is no sample in ${sample.path}`, { paths: [sample.path] })
  await sample.abandon()
  await sample.remove()
  return outcome(sample.path, false, `Removed the sample from ${sample.path}, with its keys and state.\n`)
}

function outcome(path: string, loaded: boolean, text: string): Outcome {
  return { text, json: { sample: path, loaded }, code: exit.fine }
}
