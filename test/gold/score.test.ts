import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/kernel/hash.ts'
import { utf8Text } from '../../src/kernel/bytes.ts'
import { readDocument } from '../../src/evidence/reading.ts'
import type { DocumentFlag } from '../../src/records/document.ts'
import type { Event } from '../../src/records/event.ts'
import { describeShared } from '../shared.ts'
import { codings, type CodedDocument } from './codings.ts'
import { add, noScore, rates, row, sameFinding, score, setF1, type Score } from './score.ts'

/** The least the reading may fall to on all five together, in per cent. */
const floors: Readonly<
  Partial<Record<'F1' | 'spanF1' | 'modality' | 'states' | 'date' | 'speaker' | 'found', number>>
> = { F1: 65, spanF1: 72, modality: 84, states: 90, date: 91, speaker: 94, found: 62 }

/** A reading that says exactly what the coder says. */
function echo({ events, findings }: CodedDocument): { events: Event[]; flags: DocumentFlag[] } {
  const spanOf = ({ start, end }: { start: number; end: number }) => ({
    start,
    end,
    text: 'x'.repeat(end - start),
  })
  return {
    events: events.map((event) => ({
      type: event.type,
      modality: event.modality,
      actors: event.actors.map((id) => ({ id, name: id, role: 'participant' })),
      date: event.date,
      place: null,
      figures: [],
      speaker: event.speaker === null ? null : { name: event.speaker, quoted: event.quoted },
      span: spanOf(event),
      plover: null,
    })),
    flags: findings.map((finding) => ({ code: finding.code, why: finding.note, span: spanOf(finding) })),
  }
}

describe('the score', () => {
  const coded = codings()
  const [first] = coded
  const perfect = score(echo(first!), first!)

  it('is whole for the coding itself', () => {
    for (const coding of coded) {
      const { matched, matchedSpan, modality, date, speaker, found } = score(echo(coding), coding)
      const all = coding.events.length
      expect({ matched, matchedSpan, modality, date, speaker, found }).toEqual({
        matched: all,
        matchedSpan: all,
        modality: all,
        date: all,
        speaker: all,
        found: coding.findings.length,
      })
    }
  })
  it('falls for each thing missed, added or said otherwise', () => {
    const { events, flags } = echo(first!)
    expect(score({ events: events.slice(1), flags: flags.slice(1) }, first!)).toMatchObject({
      matched: perfect.matched - 1,
      found: perfect.found - 1,
    })
    const doubled = score({ events: [...events, events[0]!], flags }, first!)
    expect(doubled.matched).toBe(perfect.matched)
    expect(rates(doubled.matched, doubled.predicted, doubled.coded).precision).toBeLessThan(1)
    const changed = (change: Partial<Event>) =>
      score({ events: [{ ...events[0]!, ...change }, ...events.slice(1)], flags }, first!)
    expect(changed({ modality: 'negated' }).modality).toBe(perfect.modality - 1)
    expect(changed({ speaker: { name: 'Somebody Else', quoted: false } }).speaker).toBe(perfect.speaker - 1)
    expect(changed({ type: 'embargo' })).toMatchObject({
      matched: perfect.matched - 1,
      matchedSpan: perfect.matchedSpan,
    })
    expect(changed({ actors: [] }).actors).toBeLessThan(perfect.actors)
  })
  it('knows sets and findings', () => {
    expect(setF1(['a', 'b'], ['b', 'c'])).toBe(0.5)
    expect(setF1([], [])).toBe(1)
    const finding = { code: 'unanchoredDate', start: 5, end: 9, note: 'n' } as const
    const flag = (start: number) =>
      ({ code: 'unanchoredDate', why: 'w', span: { start, end: start + 1, text: 'x' } }) as const
    expect([4, 5, 8, 9].map((start) => sameFinding(flag(start), finding))).toEqual([false, true, true, false])
  })
})

describeShared('the five source documents', (folder) => {
  const files = codings().map((coding) => {
    const bytes = readFileSync(join(folder, 'seeds', coding.file))
    const text = utf8Text(bytes)
    return { coding, bytes, text }
  })

  it('are the files that were coded, and every coded stretch is words of them', () => {
    for (const { coding, bytes, text } of files) {
      expect(sha256Hex(bytes)).toBe(coding.sha256)
      for (const { start, end } of [...coding.events, ...coding.findings]) {
        expect(text.slice(start, end)).toMatch(/^\S[^]*\S$/)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }
  })
  it('are read as the coder reads them, to a degree', async () => {
    const read = await Promise.all(
      files.map(async ({ coding, bytes }) => {
        const published = coding.published ?? undefined
        const { document, events } = await readDocument({ name: coding.file, bytes, published })
        return { coding, reading: { events: [...events], flags: document.flags } }
      }),
    )
    const scores = read.map(({ coding, reading }) => score(reading, coding))
    const all = scores.reduce<Score>(add, { ...noScore })
    console.table(
      Object.fromEntries([
        ...read.map(({ coding }, i) => [coding.file.slice(0, 3), row(scores[i]!)]),
        ['all', row(all)],
      ]),
    )
    for (const { coding, reading } of read) {
      const missed = coding.findings.filter(
        (finding) => !reading.flags.some((flag) => sameFinding(flag, finding)),
      )
      const added = reading.flags.filter(
        (flag) => !coding.findings.some((finding) => sameFinding(flag, finding)),
      )
      const list = (items: readonly { code: string }[]) => items.map(({ code }) => code).join(', ') || '–'
      console.log(
        `${coding.file.slice(0, 3)} findings missed: ${list(missed)}; flags not coded: ${list(added)}`,
      )
    }
    const reached = {
      F1: 100 * rates(all.matched, all.predicted, all.coded).f1,
      spanF1: 100 * rates(all.matchedSpan, all.predicted, all.coded).f1,
      modality: (100 * all.modality) / all.matched,
      states: (100 * all.states) / all.matched,
      date: (100 * all.date) / all.matched,
      speaker: (100 * all.speaker) / all.matched,
      found: (100 * all.found) / all.findings,
    }
    expect(all.matched).toBeGreaterThan(0)
    for (const [name, floor] of Object.entries(floors)) {
      expect(reached[name as keyof typeof reached], name).toBeGreaterThanOrEqual(floor)
    }
  })
})
