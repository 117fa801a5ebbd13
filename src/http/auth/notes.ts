import type { DatabaseSync } from 'node:sqlite'
import { hex, utf8 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { limits } from '../../kernel/limits.ts'
import type { Random } from '../../node/ports/random.ts'

/** The organisation's own sign-in (OpenID Connect). */
export interface Oidc {
  /** An https address; http on this machine alone. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  /** What people call it. */
  readonly name: string
}

/** Digits of codes: none that is taken for another. */
const digits = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const codeLength = 12

/** A code for people to type: 12 digits of 32, 60 bits. */
export function newCode(random: Random): string {
  const drawn = [...random.bytes(codeLength)].map((byte) => digits[byte % digits.length])
  return [0, 4, 8].map((at) => drawn.slice(at, at + 4).join('')).join('-')
}

/** What is kept of a code: it cannot be told from it. Case and dashes do not matter. */
function codeHash(code: string): string {
  return sha256Hex(utf8(`entente/code/v1\n${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`))
}

/** What this door notes for itself in the people file: its secret, codes that open an account once, and settings. */
export class Notes {
  private readonly database: DatabaseSync
  private readonly random: Random

  constructor(database: DatabaseSync, random: Random) {
    this.database = database
    this.random = random
    database.exec(`
      create table if not exists own (name text primary key, value text not null) strict, without rowid;
      create table if not exists code (hash text primary key, person text not null, until integer not null) strict, without rowid;
    `)
  }

  /** Signs cookies; drawn once. */
  secret(): string {
    const known = this.get('secret')
    if (known !== undefined) return known
    const fresh = hex(this.random.bytes(32))
    this.set('secret', fresh)
    return fresh
  }

  /** Whether anybody was ever able to sign in here. It stays so: who is locked out is let in at the machine. */
  get claimed(): boolean {
    return this.get('claimed') !== undefined
  }

  claim(): void {
    this.set('claimed', '')
    this.database.prepare("delete from own where name = 'setup'").run()
  }

  /** A new code by which the first owner proves to stand at the machine, in place of any before. */
  newSetupCode(): string {
    const code = newCode(this.random)
    this.set('setup', codeHash(code))
    return code
  }

  isSetupCode(code: string): boolean {
    return this.get('setup') === codeHash(code)
  }

  /** A code that opens the account of `person` once, in place of any before. */
  addCode(person: string, now: number): { readonly code: string; readonly until: number } {
    const code = newCode(this.random)
    const until = now + limits.invitationMs
    this.database.prepare('delete from code where person = ? or until < ?').run(person, now)
    this.database
      .prepare('insert into code (hash, person, until) values (?, ?, ?)')
      .run(codeHash(code), person, until)
    return { code, until }
  }

  /** Whose account a code opens. */
  personByCode(code: string, now: number): string | undefined {
    const row = this.database
      .prepare('select person from code where hash = ? and until >= ?')
      .get(codeHash(code), now)
    return row === undefined ? undefined : String(row['person'])
  }

  dropCodes(person: string): void {
    this.database.prepare('delete from code where person = ?').run(person)
  }

  get oidc(): Oidc | undefined {
    const kept = this.get('oidc')
    return kept === undefined ? undefined : (JSON.parse(kept) as Oidc)
  }

  setOidc(oidc: Oidc | undefined): void {
    if (oidc) this.set('oidc', JSON.stringify(oidc))
    else this.database.prepare("delete from own where name = 'oidc'").run()
  }

  private get(name: string): string | undefined {
    const row = this.database.prepare('select value from own where name = ?').get(name)
    return row === undefined ? undefined : String(row['value'])
  }

  private set(name: string, value: string): void {
    this.database.prepare('insert or replace into own (name, value) values (?, ?)').run(name, value)
  }
}
