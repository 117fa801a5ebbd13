import { failure, type EntenteError } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { isFeed } from '../evidence/intake/feed-head.ts'
import { isDocumentName, parseMediaType } from '../evidence/intake/names.ts'
import { entrySources } from './entries.ts'
import type { Ports } from './ports.ts'
import type { ReadingSource } from './ports/reading.ts'
import { fetchedPage, type Source, type SourceWish } from './source.ts'

type SourcePorts = Pick<Ports, 'files' | 'fetch' | 'reading'>

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
export function pageSource(ports: SourcePorts, url: string, wish: SourceWish = {}): Source {
  return {
    name: url,
    async load(signal) {
      const page = await fetchedPage(ports, url, wish, signal)
      return opened(ports, { ...page, published: publishedOf(url, wish) }, wish)
    },
  }
}

/** Bytes that are here already. */
export function bytesSource(ports: SourcePorts, source: ReadingSource): Source {
  return { name: source.name, load: () => opened(ports, source) }
}

/** A file of the operator's. */
export function fileSource(ports: SourcePorts, name: string, path: string, wish: SourceWish = {}): Source {
  return loadedSource(ports, name, () => ports.files.read(path), wish)
}

/** Bytes that are loaded in their turn. */
export function loadedSource(
  ports: SourcePorts,
  name: string,
  load: () => Promise<Uint8Array>,
  wish: SourceWish = {},
): Source {
  const published = publishedOf(name, wish)
  return { name, load: async () => opened(ports, { name, bytes: await load(), published }, wish) }
}

/** What was loaded, or the entries of the feed that it is. */
async function opened(
  ports: SourcePorts,
  source: ReadingSource,
  wish: SourceWish = {},
): Promise<ReadingSource | readonly Source[]> {
  const { type } = parseMediaType(source.mediaType ?? '')
  if (!isFeed(type, source.name, source.bytes)) return source
  return entrySources(ports, source, await ports.reading.feed(source), wish)
}

function noDocuments(folder: string, files: number): EntenteError {
  return failure(
    'E_DOCUMENT_EMPTY',
    `${folder} holds no document: no file among ${files} is plain text, Markdown, HTML, PDF or a feed by its name`,
    { paths: [folder] },
  )
}

function publishedOf(name: string, { dates = {}, published }: SourceWish): string | undefined {
  const last = name.split('/').at(-1) ?? name
  // A file may be called "constructor": only what the list itself says counts.
  const listed = [name, last].find((each) => Object.hasOwn(dates, each))
  return listed === undefined ? published : dates[listed]
}
