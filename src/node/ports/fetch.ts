/** What a server gives with a page, to ask by later whether it has changed (RFC 9110, 8.8). */
export interface Validators {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

/** A page as it came over the network. */
export interface FetchedPage {
  /** The address that answered, after redirects. */
  readonly url: string
  /** The body, with its content encoding undone. */
  readonly bytes: Uint8Array
  /** The `Content-Type` header as sent, charset included; undefined where none was sent. */
  readonly mediaType: string | undefined
  /** When the answer was complete: an instant's text. */
  readonly fetchedAt: string
  /** What to ask by whether it has changed since. */
  readonly validators?: Validators | undefined
  /** Whether it has not changed since it gave the validators asked by; it comes without a body then. */
  readonly unchanged?: boolean | undefined
}

/** What a fetch may do beyond the public network. */
export interface FetchOptions {
  /** What the user allows although it is not a public address: host names, addresses or CIDR ranges (`localhost`, `10.0.0.7`, `192.168.0.0/16`). */
  readonly allowAddresses?: readonly string[] | undefined
  /** Asks for the page only if it has changed since it gave these. */
  readonly validators?: Validators | undefined
  /** Breaks it off; what is then thrown is of no interest. */
  readonly signal?: AbortSignal | undefined
}

/** Gets pages over HTTP and HTTPS. */
export interface Fetch {
  /** Gets one page. Only public addresses are connected to, unless allowed; a redirect is checked like the first address.
   *  Throws `E_URL_INVALID`, `E_URL_SCHEME`, `E_URL_ADDRESS_REFUSED`, `E_URL_UNREACHABLE`, `E_URL_STATUS`, `E_URL_REDIRECTS`, `E_URL_TIME`,
   *  and `E_DOCUMENT_TOO_LARGE` for a body past `limits.documentBytes`, as sent or as decompressed. */
  fetch(url: string, options?: FetchOptions): Promise<FetchedPage>
}
