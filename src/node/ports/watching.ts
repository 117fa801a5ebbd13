/** A file in a watched folder. */
export interface WatchedFile {
  /** Its path in the folder, with `/` between. */
  readonly name: string
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** When it was changed last, in milliseconds. */
  readonly changed: number
}

/** Folders of the operator's that are watched. Nothing in them leads out: links are passed over, as are hidden names. */
export interface Watching {
  /** The folder's own path, links resolved. Throws `E_PATH_UNREADABLE` for what is none. */
  resolve(path: string): Promise<string>
  /** Files in the folder and further down, by name, at most `limit`; `more` says that there are more. Throws `E_PATH_UNREADABLE`. */
  scan(
    folder: string,
    limit: number,
  ): Promise<{ readonly files: readonly WatchedFile[]; readonly more: boolean }>
  /** Calls `changed` whenever something may have changed there, until the answer is called. Where the system cannot tell, it never does. */
  onChange(folder: string, changed: () => void): () => void
  /** Bytes of a file of the folder. Throws `E_PATH_UNREADABLE` where it is none any more or a link, `E_DOCUMENT_TOO_LARGE`. */
  read(folder: string, file: WatchedFile): Promise<Uint8Array>
}
