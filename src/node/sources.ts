import { failure, type EntenteError } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { isDocumentName } from '../evidence/intake/names.ts'
import type { Ports } from './ports.ts'
import type { ReadingSource } from './ports/reading.ts'

/** What to read and what is known of it from outside. */
export interface SourceWish {
  /** Publication date of all of them. */
  readonly published?: string
  /** Publication date by file name (the whole name as given, or its last part). */
  readonly dates?: Readonly<Record<string, string>>
  /** Hosts, addresses or ranges that may be fetched from although they are not public. */
  readonly allowAddresses?: readonly string[]
}

/** A document to come: named, and loaded when its turn is there. */
export interface Source {
  readonly name: string
  readonly load: (signal?: AbortSignal) => Promise<ReadingSource>
}

type SourcePorts = Pick<Ports, 'files' | 'fetch'>

/** Whether a name is an address and not a path of this machine. */
export function isAddress(name: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(name)
}

/** The documents behind files, folders and addresses, in the order given, and the files passed over because they are no documents by their
 *  name. Throws `E_PATH_UNREADABLE`, and `E_USAGE` for more than `limits.documentsPerRead`. */
export async function findSources(
  ports: SourcePorts,
  names: readonly string[],
  wish: SourceWish = {},
): Promise<{ sources: Source[]; skipped: string[] }> {
  const sources: Source[] = []
  const skipped: string[] = []
  for (const given of names) {
    if (isAddress(given)) {
      sources.push(pageSource(ports, given, wish))
      continue
    }
    const found = await ports.files.find(given)
    const single = found.length === 1 && found[0]?.path === given
    if (!single && !found.some(({ name }) => isDocumentName(name)))
      sources.push({ name: given, load: () => Promise.reject(noDocuments(given, found.length)) })
    for (const { name, path } of found) {
      if (single || isDocumentName(name)) sources.push(fileSource(ports, name, path, wish))
      else skipped.push(name)
    }
  }
  if (sources.length > limits.documentsPerRead) {
    throw failure(
      'E_USAGE',
      `${sources.length} documents were found; at most ${limits.documentsPerRead} are read at once`,
    )
  }
  return { sources, skipped }
}

/** A page to be fetched. */
export function pageSource({ fetch }: Pick<Ports, 'fetch'>, url: string, wish: SourceWish = {}): Source {
  return {
    name: url,
    async load(signal) {
      const page = await fetch.fetch(url, { allowAddresses: wish.allowAddresses, signal })
      return {
        name: url,
        bytes: page.bytes,
        mediaType: page.mediaType,
        fetchedAt: page.fetchedAt,
        published: publishedOf(url, wish),
      }
    },
  }
}

/** A file of the operator's. */
export function fileSource(
  { files }: Pick<Ports, 'files'>,
  name: string,
  path: string,
  wish: SourceWish = {},
): Source {
  return {
    name,
    load: async () => ({ name, bytes: await files.read(path), published: publishedOf(name, wish) }),
  }
}

function noDocuments(folder: string, files: number): EntenteError {
  return failure(
    'E_DOCUMENT_EMPTY',
    `${folder} holds no document: no file among ${files} is plain text, Markdown, HTML or PDF by its name`,
    { paths: [folder] },
  )
}

function publishedOf(name: string, { dates = {}, published }: SourceWish): string | undefined {
  const last = name.split('/').at(-1) ?? name
  // A file may be called "constructor": only what the list itself says counts.
  const listed = [name, last].find((each) => Object.hasOwn(dates, each))
  return listed === undefined ? published : dates[listed]
}
