import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { utf8, utf8Text } from '../../src/kernel/bytes.ts'
import { sha256Hex } from '../../src/kernel/hash.ts'
import { asBlobHash, asRecordId } from '../../src/kernel/id.ts'
import { findCopies } from '../../src/evidence/happenings/copies.ts'
import { findHappenings } from '../../src/evidence/happenings/happenings.ts'
import type { Happening, SourcedDocument, SourcedEvent } from '../../src/evidence/happenings/model.ts'
import { readEvents } from '../../src/evidence/read.ts'
import type { Event } from '../../src/records/event.ts'
import { describeShared } from '../shared.ts'
import { codings, type CodedEvent } from './codings.ts'

const eventOf = (text: string, coded: CodedEvent): Event => ({
  type: coded.type,
  modality: coded.modality,
  actors: coded.actors.map((id) => ({ id, name: id, role: 'participant' })),
  date: coded.date,
  place: null,
  figures: [],
  speaker: coded.speaker === null ? null : { name: coded.speaker, quoted: coded.quoted },
  span: { start: coded.start, end: coded.end, text: text.slice(coded.start, coded.end) },
  plover: null,
})

describeShared('happenings of the five source documents', (folder) => {
  const coded = codings()
  const documents = coded.map((coding): SourcedDocument => {
    const bytes = readFileSync(join(folder, 'seeds', coding.file))
    const text = utf8Text(bytes)
    const blob = asBlobHash(sha256Hex(bytes))
    return {
      id: asRecordId(sha256Hex(utf8(coding.file))),
      text,
      document: {
        source: coding.file,
        original: blob,
        mediaType: 'text/plain',
        text: blob,
        length: text.length,
        title: null,
        publisher: null,
        author: null,
        published: coding.published,
        crawled: null,
        language: 'en',
        flags: [],
        reader: 'test',
      },
    }
  })
  const sourced = (events: readonly Event[], documentId: SourcedEvent['documentId']) =>
    events.map((event, i): SourcedEvent => ({
      id: asRecordId(sha256Hex(utf8(`${documentId} ${i}`))),
      documentId,
      event,
    }))
  const byCoder = documents.flatMap(({ id, text }, i) =>
    sourced(
      coded[i]!.events.map((one) => eventOf(text, one)),
      id,
    ),
  )
  const byRules = documents.flatMap(({ id, text }, i) =>
    sourced(readEvents({ text, language: 'en', published: coded[i]!.published }).events, id),
  )

  /** Happenings that documents `a` and `b` (by number) both tell of. */
  const between = (events: readonly SourcedEvent[], a: number, b: number) => {
    const byId = new Map<string, SourcedEvent>(events.map((event) => [event.id, event]))
    const tells = (happening: Happening, i: number) =>
      happening.events.some((id) => byId.get(id)?.documentId === documents[i]!.id)
    return findHappenings(events, documents)
      .filter((happening) => tells(happening, a) && tells(happening, b))
      .map((happening) => ({ ...happening, told: happening.events.map((id) => byId.get(id)!) }))
  }
  const print = (label: string, shared: ReturnType<typeof between>) => {
    for (const { type, told, independentSources, contradictions } of shared) {
      const numbers = told.map(({ documentId }) => documents.findIndex(({ id }) => id === documentId)).sort()
      const date = told.find(({ event }) => event.date)?.event.date?.from ?? '–'
      const said = contradictions.map(({ kind, values }) => `${kind}: ${values.join(' | ')}`).join('; ')
      console.log(
        `${label} ${type} ${date}, documents ${numbers.join(' ')}, independent ${independentSources} ${said}`,
      )
    }
    console.log(`${label}: ${shared.length} shared`)
  }

  describe.each([
    ['as coded', byCoder],
    ['as read', byRules],
  ])('%s', (label, events) => {
    it('prints what the pairs of documents share', () => {
      const pairs = [
        [0, 1],
        [2, 4],
      ] as const
      for (const [a, b] of pairs) print(`${label}, ${a}/${b}`, between(events, a, b))
      const all = findHappenings(events, documents)
      expect(all.flatMap((happening) => happening.events).sort()).toEqual(events.map(({ id }) => id).sort())
    })
  })
  it('joins what two reports of one visit share, and nothing across six years', () => {
    const shared = between(byCoder, 0, 1)
    expect(shared.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['jointExercise', 'statementConcern']),
    )
    for (const old of [0, 1])
      for (const recent of [2, 3, 4]) expect(between(byCoder, old, recent)).toEqual([])
  })
  it('counts borrowed wording once', () => {
    const shared = between(byCoder, 2, 4)
    expect(shared.length).toBeGreaterThan(2)
    expect(shared.every(({ independentSources }) => independentSources === 1)).toBe(true)
    const { groupOf } = findCopies(documents)
    expect(groupOf(documents[2]!.id)).toBe(groupOf(documents[4]!.id))
    expect(new Set([0, 1, 2, 3].map((i) => groupOf(documents[i]!.id))).size).toBe(4)
  })
})
