/** Takes the files of something that is written out as a folder. */
export interface FolderSink {
  /** `path` is relative, with slashes. */
  put(path: string, bytes: Uint8Array): Promise<void>
}

/** Gives the files of a folder that was written out. */
export interface FolderSource {
  /** Undefined where there is no such file. */
  get(path: string): Promise<Uint8Array | undefined>
  /** Relative paths of all files, sorted. */
  list(): Promise<readonly string[]>
}
