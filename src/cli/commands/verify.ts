import { failure, isFailure } from '../../kernel/error.ts'
import { audit, type AuditReport } from '../../node/audit.ts'
import { auditStore } from '../../node/auditStore.ts'
import { importExport } from '../../node/import.ts'
import { exit, withFolder, type Call, type Command } from '../command.ts'
import { compareCertificates, verifyThing } from '../verifyThing.ts'

/** `entente verify`: see its help. */
export const verifyCommand: Command = {
  name: 'verify',
  summary:
    'recomputes what a data folder, an export, a courier file, a served log, a certificate or a single proof claims',
  usage: '[FOLDER | FILE | URL | compare FILE FILE] [--genesis FILE]',
  options: { genesis: { type: 'string' } },
  optionHelp: {
    'genesis FILE': 'whose signatures count: the body of the genesis, or the file that founders passed on',
  },
  examples: [
    'entente verify',
    'entente verify ./plenary-2020 --json',
    'entente verify monday.age',
    'entente verify fork-proof.txt --genesis genesis.json',
    'entente verify motion.outcome.json --genesis genesis.json',
    'entente verify compare ours.outcome.json theirs.outcome.json --genesis genesis.json',
    'entente verify https://north.example/log/COMPARTMENT/north/0 --genesis genesis.json',
  ],
  async run(call) {
    const [path, first, second, ...more] = call.words
    if (path === 'compare' && first !== undefined && second !== undefined && more.length === 0)
      return compareCertificates(call, first, second)
    if (first !== undefined)
      throw failure('E_USAGE', 'name one thing, none for the data folder, or "compare" and two certificates')
    if (path !== undefined) {
      const thing = await verifyThing(call, path)
      if (thing) return thing
    }
    const report = path === undefined ? await auditFolder(call) : await auditExport(call, path)
    return { text: reportText(report), json: report, code: report.holds ? exit.fine : exit.no }
  },
}

async function auditFolder(call: Call): Promise<AuditReport> {
  return withFolder(call, (folder) => auditStore(folder.ports.store))
}

async function auditExport(call: Call, path: string): Promise<AuditReport> {
  const source = await call.machine.exportAt(path)
  if (!source) {
    throw failure(
      'E_PATH_UNREADABLE',
      `${path} is no exported folder, courier file, certificate, signed head or proof (for a data folder say --data ${path})`,
      { paths: [path] },
    )
  }
  const store = call.machine.memoryStore()
  try {
    await importExport(source, store)
  } catch (error) {
    // Whoever made the folder used a word wrongly, not who verifies it: the answer is no.
    if (!isFailure(error) || !/^E_(JSON|ENCODING|RECORD|USAGE|INSTANT)/.test(error.code)) throw error
    throw failure('E_BACKUP_INVALID', error.message, { paths: error.paths, cause: error })
  }
  return store.read(audit)
}

function reportText(report: AuditReport): string {
  const logs = report.logs.map(
    ({ origin, size, signedSize, missingBodies }) =>
      `  ${origin}\n    ${size} entries, signed to ${signedSize}, ${missingBodies} bodies taken back`,
  )
  const views = report.views
    .filter(({ rows }) => rows > 0)
    .map(({ view, rows, digest }) => `  ${view}: ${rows} rows, ${digest}`)
  const problems = report.problems.map(({ code, where, message }) => `  ${code} at ${where}: ${message}`)
  return [
    report.holds ? 'Everything holds.' : `${report.problems.length} things do not hold:`,
    ...problems,
    `Coalition ${report.coalition ?? 'unknown'}, ${report.records} records${
      report.notYetUnderstood > 0
        ? `, and ${report.notYetUnderstood} that only a newer version understands`
        : ''
    }`,
    ...logs,
    ...(views.length > 0 ? ['Views, rebuilt from the records:', ...views] : []),
    '',
  ].join('\n')
}
