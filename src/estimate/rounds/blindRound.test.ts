import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoalitionId, MemberName, RecordId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import { blindRound, isRunning, type Committed } from './blindRound.ts'
import { commitmentOf } from './commitment.ts'

const member = (name: string): MemberName => name as MemberName
const until = instant(1000)
const expected = ['east', 'north', 'south'].map(member)
const commit = (author: string, at: number, more: Partial<Committed> = {}): Committed => ({
  id: `${author}${at}` as RecordId,
  author: member(author),
  at: instant(at),
  provisional: false,
  commitment: '0'.repeat(64),
  ...more,
})
const places = (commits: readonly Committed[], opened: readonly string[] = []) =>
  blindRound(until, expected, commits, new Set(opened.map(member))).members.map(({ place }) => place)

describe('a commit', () => {
  const reveal = {
    nonce: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    judgement:
      'eyJhbnN3ZXIiOnsia2luZCI6ImJpbmFyeSIsInByb2JhYmlsaXR5IjowLjM1fSwiY29uZmlkZW5jZSI6bnVsbCwicmF0aW9uYWxlIjoiS8O2cnBlciIsImV2aWRlbmNlIjpbXSwiZGlzc2VudCI6bnVsbCwicm91bmQiOjF9',
  }
  const place = {
    coalition: 'c'.repeat(64) as CoalitionId,
    question: 'a'.repeat(64) as RecordId,
    round: 1,
    author: member('north'),
  }
  it('is what another program makes of the same', () => {
    // Python: hashlib.sha256(b'entente/commit/v1\n' + … + nonce + judgement).hexdigest()
    expect(commitmentOf(place, reveal)).toBe(
      '4019b8dd7c80ef64a5b83136ed2842fbe6892232eb0e667dc0817811cd349da8',
    )
  })
  it('is bound to its question, round and author', () => {
    const others = [{ round: 2 }, { author: member('south') }, { question: 'b'.repeat(64) as RecordId }]
    const made = [place, ...others.map((other) => ({ ...place, ...other }))].map((each) =>
      commitmentOf(each, reveal),
    )
    expect(new Set(made).size).toBe(4)
  })
})

describe('a blind round', () => {
  it('says where each member is in it', () => {
    const commits = [commit('east', 1), commit('north', 1000), commit('south', 3), commit('south', 4)]
    expect(places(commits)).toEqual(['sealed', 'late', 'double'])
    expect(places([commit('east', 1)], ['east'])).toEqual(['opened', 'none', 'none'])
  })
  it('is complete once every member has committed in time and is witnessed, and runs until then or its close', () => {
    const all = [commit('east', 5), commit('north', 999), commit('south', 7)]
    const round = (commits: readonly Committed[]) => blindRound(until, expected, commits, new Set())
    expect(round(all)).toMatchObject({ complete: true, over: 999 })
    const last = commit('north', 999, { provisional: true })
    for (const lacking of [
      all.slice(1),
      [...all.slice(2), all[0]!, last],
      [...all.slice(2), commit('north', 1000)],
    ])
      expect(round(lacking)).toMatchObject({ complete: false, over: until })
    expect([isRunning(round(all), instant(6)), isRunning(round([]), instant(999))]).toEqual([false, true])
    expect(isRunning(round([]), until)).toBe(false)
  })
  it('does not depend on the order of commits', () => {
    const names = fc.constantFrom('east', 'north', 'south', 'west')
    const some = fc.array(fc.tuple(names, fc.nat(2000), fc.boolean()), { maxLength: 8 })
    fc.assert(
      fc.property(some, (drawn) => {
        const commits = drawn.map(([name, at, provisional], i) =>
          commit(name, at, { id: String(i) as RecordId, provisional }),
        )
        const round = blindRound(until, expected, commits, new Set())
        expect(blindRound(until, expected, commits.toReversed(), new Set())).toEqual(round)
      }),
      { numRuns: 60 },
    )
  })
})
