import type { Law } from './laws.ts'

/** A fault that is put into the program where it is loaded, to see that the simulation finds it. */
export interface Bug {
  readonly name: string
  /** The file of src that it is in. */
  readonly file: string
  /** What stands there, exactly once. */
  readonly find: string
  readonly replace: string
  /** The laws by one of which it shows. */
  readonly laws: readonly Law[]
}

const receive = 'src/node/exchange/receive.ts'
const keeping = 'src/node/exchange/keeping.ts'
const serve = 'src/node/exchange/serve.ts'
const acts = 'src/node/acts.ts'
const signing = 'src/node/signing.ts'

/** Faults of the kinds that a node must not have, each with the laws that it breaks. */
export const bugs: readonly Bug[] = [
  {
    name: 'entries are kept unproven',
    file: receive,
    find: 'if (sameBytes(edge.root(), checkpoint.root)) return\n    throw',
    replace: 'if (edge.size > 0) return\n    throw',
    laws: [
      'forks are found',
      'every folder passes its audit',
      'nodes come to hold the same',
      'who cosigns holds the log',
    ],
  },
  {
    name: 'a head that goes back is taken',
    file: receive,
    find: '    if (!sameBytes(edge.root(), checkpoint.root))\n      throw await this.contradicted(() => explainOlder',
    replace: '    if (checkpoint.size < 0)\n      throw await this.contradicted(() => explainOlder',
    laws: ['forks are found', 'every folder passes its audit'],
  },
  {
    name: 'two heads that do not fit are forgotten',
    file: receive,
    find: '    await this.receiver.hooks.contradicted(contradiction)\n',
    replace: '',
    laws: ['forks are found'],
  },
  {
    name: 'a nonce counts twice',
    file: 'src/node/exchange/nonces.ts',
    find: 'if (taken.nonces.has(nonce))',
    replace: 'if (taken.nonces.has(`${nonce} `))',
    laws: ['no request counts twice'],
  },
  {
    name: 'nonces are forgotten in a crash',
    file: 'src/node/exchange/nonces.ts',
    find: 'if (created <= taken.before)',
    replace: 'if (created < 0)',
    laws: ['no request counts twice'],
  },
  {
    name: 'a request for one node is answered by another',
    file: 'src/node/exchange/members.ts',
    find: '(seat) => seat === keys().newest.get(keyId)?.member),',
    replace: '(seat) => seat === keys().newest.get(keyId)?.member) ?? coalition.seats[0],',
    laws: ['a request is for one node'],
  },
  {
    name: 'a head is signed before its act is kept',
    file: acts,
    find: '      if (act) await transaction.addAct(act)\n',
    replace:
      '      if (act) {\n        await ports.keyring.signLog(act.key, new TextDecoder().decode(act.text))\n        await transaction.addAct(act)\n      }\n',
    laws: ['acts are kept before they are signed'],
  },
  {
    name: 'the marker moves after the signature',
    file: signing,
    find: '  await ports.marker.write({ act: act.number, generation: Math.max(0, ...ownGenerations(coalition)) })\n  const signature = await signatureOver(ports, coalition.newest.roster, act)\n',
    replace:
      '  const signature = await signatureOver(ports, coalition.newest.roster, act)\n  await ports.marker.write({ act: act.number, generation: Math.max(0, ...ownGenerations(coalition)) })\n',
    laws: ['the marker moves before the signature'],
  },
  {
    name: 'a folder that is older than its marker may sign',
    file: acts,
    find: '    if (generation > marker.generation) return',
    replace: '    if (generation >= 0) return',
    laws: ['who lost acts is mute', 'the marker moves before the signature'],
  },
  {
    name: 'an act that a crash broke off is left as it is',
    file: acts,
    find: '      await finish(ports, coalition, found.act)\n      return next\n',
    replace: '      return next\n',
    laws: ['an act is finished before the next is begun'],
  },
  {
    name: 'retractions of others are not followed',
    file: keeping,
    find: 'for (const id of retracts) if (await this.takeBack(id)) gone.add(id)',
    replace: 'for (const id of retracts) if (id === retraction) gone.add(id)',
    laws: ['retractions reach every holder', 'every folder passes its audit'],
  },
  {
    name: 'attachments outlive what named them',
    file: 'src/store/memory/transaction.ts',
    find: '      if (!this.state.blobUses.has(hash)) this.journal.delete(this.state.blobs, hash)\n',
    replace: '      if (hash.length === 0) this.journal.delete(this.state.blobs, hash)\n',
    laws: ['retractions take attachments along', 'every folder passes its audit'],
  },
  {
    name: 'strangers see how long a log is',
    file: serve,
    find: '        if (!this.mayRead(caller, log.compartment)) continue\n',
    replace: '',
    laws: ['strangers learn nothing'],
  },
  {
    name: 'strangers are given tiles',
    file: serve,
    find: '  async file(caller: Caller, log: LogKey, file: LogFile): Promise<Uint8Array | undefined> {\n    if (!this.mayRead(caller, log.compartment)) return undefined\n',
    replace: '  async file(caller: Caller, log: LogKey, file: LogFile): Promise<Uint8Array | undefined> {\n',
    laws: ['strangers learn nothing'],
  },
  {
    name: 'strangers are given bodies',
    file: serve,
    find: '    const entries = (await reader.entriesWith(id)).filter(({ compartment }) =>\n      this.mayRead(caller, compartment),\n    )\n',
    replace: '    const entries = await reader.entriesWith(id)\n',
    laws: ['strangers learn nothing'],
  },
  {
    name: 'an author counts twice among the signers',
    file: 'src/node/witness/heads.ts',
    find: 'return 1 + held.size',
    replace: 'return 2 + held.size',
    laws: ['dates are a quorum’s', 'no errors of the program'],
  },
  {
    name: 'held is said where a permanent body is missing',
    file: 'src/node/witness/held.ts',
    find: "  if (state !== 'usable' && state !== 'withdrawn') return { index, why: state }\n  if (body === null) return { index, why: 'missing' }\n",
    replace: '  if (body === null) return null\n',
    laws: ['who cosigns as held holds the bodies'],
  },
  {
    name: 'what others hold is cosigned unseen',
    file: 'src/node/witness/cosign.ts',
    find: "  if ((await heldBefore(reader, log)) < size) return { why: 'unheld' }\n",
    replace: '',
    laws: ['who cosigns as held holds the bodies'],
  },
  {
    name: 'records share a salt',
    file: 'src/node/batch.ts',
    find: 'const salt = this.random.bytes(saltBytes)',
    replace: 'const salt = new Uint8Array(saltBytes).fill(this.count % 7)',
    laws: ['no salt serves twice'],
  },
  {
    name: 'bodies are shown unverified',
    file: 'src/node/exchange/arriving.ts',
    find: "      if (error.code === 'E_COMMITMENT_MISMATCH' || !isSigned) {",
    replace: "      if (error.code === 'E_COMMITMENT_MISMATCH' && isSigned && body.length === 0) {",
    laws: ['every folder passes its audit', 'nodes come to hold the same'],
  },
  {
    name: 'attachments are taken as they come',
    file: 'src/node/exchange/arriving.ts',
    find: 'if (sha256Hex(bytes) !== hash) {',
    replace: 'if (sha256Hex(bytes) === "") {',
    laws: ['every folder passes its audit'],
  },
  {
    name: 'bodies that are late are never asked for again',
    file: 'src/node/exchange/pull.ts',
    find: '    this.bodies += await fillMissing(ports, coalition, log, source, receiver)\n',
    replace: '',
    laws: ['nodes come to hold the same'],
  },
  {
    name: 'a member relays nobody',
    file: serve,
    find: '        const head = await newestHead(reader, this.coalition, log)\n',
    replace:
      '        if (!this.coalition.seats.includes(log.member)) continue\n        const head = await newestHead(reader, this.coalition, log)\n',
    laws: ['nodes come to hold the same', 'retractions reach every holder', 'forks are found'],
  },
  {
    name: 'a member speaks twice on a motion',
    file: 'src/node/decisions/speak.ts',
    find: "if (spokenBy(file, member)) return 'spoken'",
    replace: "if (spokenBy(file, member) === undefined && member.length === 0) return 'spoken'",
    laws: ['what everybody needed has spoken on is decided'],
  },
  {
    name: 'what is decided is kept without proof',
    file: 'src/node/decisions/certificate.ts',
    find: 'return result === outcome.kind ? {',
    replace: 'return result !== outcome.kind ? {',
    laws: ['what everybody needed has spoken on is decided'],
  },
  {
    name: 'an objection counts as an abstention',
    file: 'src/decisions/effect.ts',
    find: "    case 'oppose':\n      return value\n",
    replace: "      return value\n    case 'oppose':\n      return 'present'\n",
    laws: ['an objection is never outvoted'],
  },
  {
    name: 'what stands beyond the end of a log goes on counting',
    file: 'src/node/epochs.ts',
    find: "if (end?.kind !== 'named' || log.size <= end.size) continue",
    replace: "if (end?.kind !== 'named' || log.size >= 0) continue",
    laws: ['nothing counts beyond where a log ended'],
  },
  {
    name: 'a node that forgot signs under the keys that it had',
    file: acts,
    find: 'if (generation > marker.generation)',
    replace: 'if (generation >= marker.generation)',
    laws: ['who lost acts is mute'],
  },
  {
    name: 'new keys do not make good what a node forgot',
    file: acts,
    find: 'if (generation > marker.generation)',
    replace: 'if (generation < 0)',
    laws: ['new keys end muteness'],
  },
]
