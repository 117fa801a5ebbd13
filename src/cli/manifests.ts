import { utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { resolveId, type Desk } from '../node/desk.ts'
import { compareWith, manifestOfQuestion } from '../node/manifests.ts'
import { manifestFile, type ManifestFile } from '../records/manifestFile.ts'
import { exit, type Call, type Outcome } from './command.ts'

type RecordDiffers = Awaited<ReturnType<typeof compareWith>>['records'][number]

/** `entente estimate QUESTION --manifest` */
export async function manifestOf(desk: Desk, question: string, at: string | undefined): Promise<Outcome> {
  const id = await resolveId(desk, question)
  const file = await manifestOfQuestion(desk, id, at === undefined ? at : parseInstantLoosely(at, 'at'))
  return { text: `${JSON.stringify(file, null, 2)}\n`, json: file, code: exit.fine }
}

/** `entente estimate QUESTION --compare FILE`: ends with `exit.no` where the two differ. */
export async function comparedWith(call: Call, desk: Desk, question: string, path: string): Promise<Outcome> {
  const theirs = readManifest(utf8Text(await call.machine.readFile(path), path), path)
  const found = await compareWith(desk, await resolveId(desk, question), theirs)
  const { same, method, charter, records, elsewhere, times, unexplained } = found
  const names = { ours: desk.seat, theirs: theirs.member }
  const lines = [
    same
      ? `The same: ${theirs.fingerprint ?? 'nothing is pooled'}`
      : `${names.ours} has ${found.ours.fingerprint ?? 'no estimate'}, ${names.theirs} ${theirs.fingerprint ?? 'none'}, as of ${theirs.at}`,
    ...(method ? [`  method: ${methodText(method.ours)} here, ${methodText(method.theirs)} there`] : []),
    ...(charter ? [`  charter: ${charter.ours} here, ${charter.theirs} there`] : []),
    ...records.map((each) => `  ${recordText(each, names)}`),
    ...elsewhere.map(({ id, counts }) => `  of another question ${id}: ${names[counts]} alone looks at it`),
    ...times.map(
      ({ id, author, ours, theirs: there }) =>
        `  ${author} ${id}: ${timeText(ours)} here, ${timeText(there)} there`,
    ),
    ...(unexplained ? ['  nothing in the manifests explains it: the two programs do not compute alike'] : []),
  ]
  return { text: `${lines.join('\n')}\n`, json: found, code: same ? exit.fine : exit.no }
}

function readManifest(text: string, path: string): ManifestFile {
  const parsed = manifestFile.safeParse(parseStrictJson(text, path))
  if (parsed.success) return parsed.data
  throw failure('E_USAGE', `${path} is no manifest`, {
    paths: parsed.error.issues
      .slice(0, 20)
      .map(({ path: place, message }) => `${place.join('.')}: ${message}`),
  })
}

function methodText({ name, version, parameters }: ManifestFile['method']): string {
  const given = Object.entries(parameters).map(([key, value]) => `${key} ${value}`)
  return [`${name} ${version}`, ...given].join(', ')
}

function timeText({ at, provisional }: { readonly at: string; readonly provisional: boolean }): string {
  return provisional ? 'not yet witnessed' : at
}

type Names = Readonly<Record<RecordDiffers['counts'], string>>

function recordText({ id, author, counts, why }: RecordDiffers, names: Names): string {
  const other = names[counts === 'ours' ? 'theirs' : 'ours']
  return `${author ?? 'somebody'} ${id}: ${names[counts]} counts it; ${other} ${whyText(why)}`
}

const states = {
  missing: 'has not got its body yet',
  overQuota: 'fetches its body on its next day: the day’s quota was spent',
  invalid: 'has it, and finds it invalid',
  notYetUnderstood: 'has it, and its software is too old for it',
  withdrawn: 'has it, and its source was taken back',
  dropped: 'dropped it, since its author took it back',
} as const

function whyText(why: RecordDiffers['why']): string {
  switch (why.kind) {
    case 'noLog':
      return 'holds no log of that author'
    case 'logEnds':
      return `holds that log up to ${why.size} entries, and this is entry ${why.index + 1}`
    case 'body':
      return states[why.state]
    case 'superseded':
      return `counts ${why.by ?? 'another'} of that author instead${why.provisional ? '; there this one is not yet witnessed' : ''}`
    case 'notCounted':
      return `does not count it: ${why.why}${why.provisional ? ', not yet witnessed' : ''}`
    case 'unknown':
      return 'does not say why it does not'
  }
}
