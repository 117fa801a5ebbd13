import { utf8, utf8Text } from '../kernel/bytes.ts'
import { isFailure } from '../kernel/error.ts'
import type { Store, Transaction } from './ports/store.ts'

const scrubSetting = 'scrub'

/** Says, in the step that drops bodies, that their bytes have to leave the store's files too: a crash in between must not keep them. */
export async function oweScrub(transaction: Transaction): Promise<void> {
  await transaction.setSetting(scrubSetting, utf8('owed'))
}

/** Leaves no copy of dropped bytes in the store's files, where that is owed. Throws `E_DATA_FOLDER_LOCKED` while a reader needs the old
 *  ones; it stays owed then. */
export async function scrubIfOwed(store: Store): Promise<void> {
  const setting = await store.read((reader) => reader.setting(scrubSetting))
  if (setting === undefined || utf8Text(setting) !== 'owed') return
  await store.scrub()
  await store.write((transaction) => transaction.setSetting(scrubSetting, utf8('done')))
}

/** At start and before a command: what a crash or a reader kept from being scrubbed. A reader may keep it once more. */
export async function scrubLeftOver(store: Store): Promise<void> {
  try {
    await scrubIfOwed(store)
  } catch (error) {
    if (!isFailure(error, 'E_DATA_FOLDER_LOCKED')) throw error
  }
}
