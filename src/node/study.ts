import { z } from 'zod'
import { utf8 } from '../kernel/bytes.ts'
import { memberName } from '../records/common.ts'
import type { Reader, Transaction } from './ports/store.ts'
import { intact, storedSetting } from './stored.ts'

/** What a folder notes of its study for this node alone: no record names it, and no other member is told. */
const noted = z.strictObject({
  /** By how many milliseconds the study's clock is behind the machine's. */
  clockBehindMs: z.int().nullable(),
  /** Name of the sample that was loaded here: its grades, judgements and comments are made up. */
  sample: z.string().nullable(),
  /** What people call the coalition. */
  title: z.string().nullable(),
  /** What people call its members. */
  names: z.array(z.strictObject({ seat: memberName, display: z.string() })),
})
/** What is noted of a study. */
export type StudyNotes = z.infer<typeof noted>

const setting = 'study'

const none: StudyNotes = { clockBehindMs: null, sample: null, title: null, names: [] }

/** What is noted of the study in a store; nothing where nothing was. */
export async function studyNotes(reader: Pick<Reader, 'setting'>): Promise<StudyNotes> {
  const kept = await reader.setting(setting)
  return kept === undefined
    ? none
    : intact(`the setting ${setting}`, `setting/${setting}`, () => noted.parse(storedSetting(setting, kept)))
}

/** Notes it, instead of what was noted before. */
export async function noteStudy(transaction: Transaction, notes: StudyNotes): Promise<void> {
  await transaction.setSetting(setting, utf8(JSON.stringify(notes)))
}
