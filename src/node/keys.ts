import { utf8, utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { nodeSetting } from './found.ts'
import type { Ports } from './ports.ts'
import type { KeyExportNote } from './ports/keyring.ts'
import type { Reader } from './ports/store.ts'
import { storedSetting } from './stored.ts'

const exportSetting = 'keysExport'

/** How far this node had signed as far as any export of its keys knows that was ever taken in here: a restore goes on above it. */
export async function knownFromExports(
  reader: Reader,
): Promise<Pick<KeyExportNote, 'act' | 'generation'> | undefined> {
  const stored = await reader.setting(exportSetting)
  return stored && (storedSetting(exportSetting, stored) as Pick<KeyExportNote, 'act' | 'generation'>)
}

/** Takes in an export of this node's keys. What it says of how far the node had signed is kept before the keys are, so that no restore can
 *  forget it. Throws `E_PASSPHRASE`, and `E_BACKUP_INVALID` for what is no export or another node's. */
export async function takeKeys(
  ports: Pick<Ports, 'store' | 'keyring'>,
  bytes: Uint8Array,
  passphrase: string,
): Promise<KeyExportNote> {
  return ports.keyring.importFrom(bytes, passphrase, ({ node, act, generation }) =>
    ports.store.write(async (transaction) => {
      const here = await transaction.setting(nodeSetting)
      if (here && utf8Text(here) !== node)
        throw failure('E_BACKUP_INVALID', 'these are the keys of another node; nothing was changed')
      const known = await knownFromExports(transaction)
      const highest = {
        act: Math.max(act, known?.act ?? 0),
        generation: Math.max(generation, known?.generation ?? 0),
      }
      await transaction.setSetting(exportSetting, utf8(JSON.stringify(highest)))
    }),
  )
}
