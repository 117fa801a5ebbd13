/** Frames are gathered to this before they go: each write costs. */
const writeBytes = 64 * 1024

/** Frames, each in parts, as one stream, made as they are taken. */
export function gathered(
  frames: Iterable<readonly Uint8Array[]> | AsyncIterable<readonly Uint8Array[]>,
): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in frames ? frames[Symbol.asyncIterator]() : frames[Symbol.iterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const parts: Uint8Array[] = []
        let size = 0
        while (size < writeBytes) {
          const next = await iterator.next()
          if (next.done === true) {
            if (size > 0) controller.enqueue(joined(parts, size))
            controller.close()
            return
          }
          for (const part of next.value) {
            parts.push(part)
            size += part.length
          }
        }
        controller.enqueue(joined(parts, size))
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    { highWaterMark: 1 },
  )
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
