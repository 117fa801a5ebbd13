import { parseArgs } from 'node:util'
import { explore, type Explored } from './explore.ts'
import { lawWords } from './laws.ts'
import { models, type Named } from './models.ts'

// npm run explore -- [WORDS …] [--large] [--json]: searches every model whose name holds all the words; the large ones only with --large. Prints how
// many states there are and, for each law that is broken, the shortest way to break it.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
})
const chosen = models.filter(
  ({ name, large }) => (values.large || !large) && positionals.every((word) => name.includes(word)),
)
if (chosen.length === 0) {
  console.error(`no model has such a name; there are:\n${models.map(({ name }) => `  ${name}`).join('\n')}`)
  process.exit(2)
}

function tell({ table }: Named, explored: Explored, seconds: number): void {
  const { name, states, broken, unexpected, missing } = explored
  const sum = [
    `${states} states${table === null ? '' : ` (table: ${table})`}`,
    broken.length === 0 ? 'holds' : 'broken',
    `${seconds.toFixed(1)} s`,
  ].join(', ')
  console.log(`${unexpected.length + missing.length > 0 ? 'WRONG' : 'ok   '}  ${name}: ${sum}`)
  for (const each of broken) {
    console.log(
      `         ${unexpected.includes(each.law) ? 'must hold' : 'as it should be, broken'}: ${lawWords[each.law]}, ${each.times} times`,
    )
    each.trace.forEach((words, i) => {
      console.log(`           ${i + 1}. ${words}`)
    })
  }
  for (const each of missing) console.log(`         was not found broken: ${lawWords[each]}`)
}

for (const named of chosen) {
  const began = process.hrtime.bigint()
  const explored = explore(named)
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  if (values.json) console.log(JSON.stringify({ ...explored, table: named.table, seconds }))
  else tell(named, explored, seconds)
  if (explored.unexpected.length + explored.missing.length > 0) process.exitCode = 1
}
