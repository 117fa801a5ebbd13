/** The charters that come with this software. */
export interface CharterFiles {
  /** Their ids, in order. */
  ids(): Promise<readonly string[]>
  /** The bytes of one, YAML; undefined where there is none of that id. */
  read(id: string): Promise<Uint8Array | undefined>
}
