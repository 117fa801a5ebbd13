/** Files that were dropped, those in folders too. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // Entries are gone once the event has been handled, so they are taken before anything is awaited.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...data.files]
  return (await Promise.all(entries.map(filesIn))).flat()
}

/** Files of a folder that are nobody's document: what systems leave there. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (litter.test(entry.name)) return []
  if (entry instanceof FileSystemFileEntry) {
    return [
      await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject)
      }),
    ]
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    // A folder is given in parts; an empty one ends it.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (part.length === 0) break
    found.push(...part)
  }
  return (await Promise.all(found.map(filesIn))).flat()
}

/** What was pasted: addresses, one or more of them and nothing else, or a text. */
export function pasted(text: string): { readonly urls: readonly string[] } | { readonly text: string } {
  const words = text.trim().split(/\s+/)
  const addresses = words.every((word) => /^https?:\/\/\S+$/i.test(word))
  return addresses ? { urls: words } : { text }
}
