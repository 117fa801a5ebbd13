import { join } from 'node:path'
import { z } from 'zod'
import { utf8, utf8Text } from '../kernel/bytes.ts'
import type { Marker, MarkerState } from '../node/ports/marker.ts'
import { readIfThere, writeWhole } from './files.ts'

const markerForm = z.strictObject({ act: z.int().min(0), generation: z.int().min(0) })

/** The marker as a small file in the state folder of a node, outside its data folder and whatever backs that up. */
export class FileMarker implements Marker {
  private readonly path: string

  /** `stateFolder` is this node's own: `$XDG_STATE_HOME/entente/<node>`. */
  constructor(stateFolder: string) {
    this.path = join(stateFolder, 'marker.json')
  }

  async read(): Promise<MarkerState | undefined> {
    const bytes = await readIfThere(this.path)
    if (bytes === undefined) return undefined
    try {
      return markerForm.parse(JSON.parse(utf8Text(bytes)))
    } catch {
      // A marker that cannot be read proves as little as one that is gone.
      return undefined
    }
  }

  async write(state: MarkerState): Promise<void> {
    await writeWhole(this.path, utf8(`${JSON.stringify(state)}\n`))
  }
}
