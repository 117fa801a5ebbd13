/** A file of the operator's, to be read in. */
export interface FoundFile {
  /** As given, or the folder as given with the file's name behind it. */
  readonly name: string
  readonly path: string
}

/** The operator's files: what `read` may be pointed at. */
export interface Files {
  /** The file at `path`, or the files directly and further down in a folder, in the order of their names; links that lead back are not followed.
   *  Throws `E_PATH_UNREADABLE`. */
  find(path: string): Promise<readonly FoundFile[]>
  /** Bytes of a file, at most `limits.documentBytes`. Throws `E_PATH_UNREADABLE`, `E_DOCUMENT_TOO_LARGE`. */
  read(path: string): Promise<Uint8Array>
}
