/** A server that answers. */
export interface Serving {
  /** `http://127.0.0.1:N`. */
  readonly address: string
  close(): Promise<void>
}

/** Answers one HTTP request. */
export type Answer = (request: Request) => Response | Promise<Response>
