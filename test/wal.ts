import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { storeFileName } from '../src/store/sqlite/store.ts'
import { temporaryFolder } from './study.ts'

/** Sizes in SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#walformat). */
export const walHeaderBytes = 32
const frameHeaderBytes = 24

/** One frame: where it starts, where it ends, and whether it completes a transaction. */
export interface Frame {
  readonly start: number
  readonly end: number
  readonly commits: boolean
}

/** The frames of a log that was written from its beginning once. */
export function framesOf(wal: Buffer): readonly Frame[] {
  const bytes = frameHeaderBytes + wal.readUInt32BE(8)
  const frames: Frame[] = []
  for (let start = walHeaderBytes; start + bytes <= wal.length; start += bytes)
    frames.push({ start, end: start + bytes, commits: wal.readUInt32BE(start + 4) !== 0 })
  return frames
}

/** Bytes of a page that a frame holds: its number, counted from 1, and where its content lies in the log. */
export function pageOf(
  wal: Buffer,
  { start, end }: Frame,
): { readonly number: number; readonly content: Buffer } {
  return { number: wal.readUInt32BE(start), content: wal.subarray(start + frameHeaderBytes, end) }
}

/** Path of the database in a data folder. */
export function databaseIn(folder: string): string {
  return join(folder, storeFileName)
}

/** Path of the write-ahead log in a data folder. */
export function walIn(folder: string): string {
  return `${databaseIn(folder)}-wal`
}

/** A copy of database and log alone, as a power cut would leave them; gone with the test. */
export function copyOf(folder: string): string {
  const copy = temporaryFolder('copy')
  mkdirSync(copy, { recursive: true })
  for (const file of [databaseIn, walIn]) if (existsSync(file(folder))) copyFileSync(file(folder), file(copy))
  return copy
}
