import type { Command } from './command.ts'
import { askCommand } from './commands/ask.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { carryCommand } from './commands/carry.ts'
import { charterCommand } from './commands/charter.ts'
import { coalitionCommand } from './commands/coalition.ts'
import { commentCommand } from './commands/comment.ts'
import { compartmentCommand } from './commands/compartment.ts'
import { consultCommand } from './commands/consult.ts'
import { correctCommand } from './commands/correct.ts'
import { courierCommand } from './commands/courier.ts'
import { doctorCommand } from './commands/doctor.ts'
import { estimateCommand } from './commands/estimate.ts'
import { exportCommand } from './commands/export.ts'
import { feedCommand } from './commands/feed.ts'
import { initCommand } from './commands/init.ts'
import { judgeCommand } from './commands/judge.ts'
import { keysCommand } from './commands/keys.ts'
import { labCommand } from './commands/lab.ts'
import { listCommand } from './commands/list.ts'
import { motionCommand } from './commands/motion.ts'
import { peerCommand } from './commands/peer.ts'
import { peopleCommand } from './commands/people.ts'
import { readCommand } from './commands/read.ts'
import { releaseCommand } from './commands/release.ts'
import { resolveCommand } from './commands/resolve.ts'
import { retractCommand } from './commands/retract.ts'
import { rosterCommand } from './commands/roster.ts'
import { sampleCommand } from './commands/sample.ts'
import { searchCommand } from './commands/search.ts'
import { syncCommand } from './commands/sync.ts'
import { startCommand } from './commands/start.ts'
import { todayCommand } from './commands/today.ts'
import { verifyCommand } from './commands/verify.ts'
import { watchCommand } from './commands/watch.ts'

/** Every command, in the order in which one comes to need them. */
export const commands: readonly Command[] = [
  initCommand,
  coalitionCommand,
  compartmentCommand,
  peerCommand,
  syncCommand,
  courierCommand,
  startCommand,
  todayCommand,
  sampleCommand,
  readCommand,
  feedCommand,
  watchCommand,
  searchCommand,
  listCommand,
  correctCommand,
  releaseCommand,
  carryCommand,
  askCommand,
  judgeCommand,
  estimateCommand,
  resolveCommand,
  commentCommand,
  retractCommand,
  charterCommand,
  consultCommand,
  motionCommand,
  rosterCommand,
  exportCommand,
  verifyCommand,
  doctorCommand,
  labCommand,
  peopleCommand,
  backupCommand,
  restoreCommand,
  keysCommand,
]
