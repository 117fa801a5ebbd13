/** Frames are gathered to this before they go: each write costs. */
const writeBytes = 64 * 1024

/** Frames that are there together, each in parts. */
export type Frames = readonly (readonly Uint8Array[])[]

/** Frames as one stream, made as they are taken. */
export function gathered(frames: AsyncIterable<Frames>): ReadableStream<Uint8Array> {
  const iterator = frames[Symbol.asyncIterator]()
  let here: Frames = []
  let at = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const parts: Uint8Array[] = []
        let size = 0
        while (size < writeBytes) {
          const frame = here[at++]
          if (frame === undefined) {
            const next = await iterator.next()
            if (next.done === true) {
              if (size > 0) controller.enqueue(joined(parts, size))
              controller.close()
              return
            }
            here = next.value
            at = 0
            continue
          }
          for (const part of frame) {
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
