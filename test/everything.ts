import { asMemberName, type RecordId } from '../src/kernel/id.ts'
import { asDay, instant } from '../src/kernel/instant.ts'
import { compartmentNamed } from '../src/node/coalition.ts'
import { homeOf, writeRecord } from '../src/node/desk.ts'
import { ask, comment, judge, resolve } from '../src/node/questions.ts'
import { release } from '../src/node/release.ts'
import { openNextEpoch } from '../src/node/restore.ts'
import { retract } from '../src/node/retract.ts'
import { openDue } from '../src/node/rounds/open.ts'
import { sayEverything } from './decidedEverything.ts'
import type { Study } from './study.ts'

/** Fills a study of alfa, bravo and charlie with some of everything that a node can hold: every type of record, references of every kind,
 *  attachments, full tiles, a retraction with a copy let out and another's withdrawn record, two generations. Gives a question that all
 *  judged. */
export async function fillWithEverything(study: Study): Promise<{ readonly question: RecordId }> {
  const report = await study.readText(
    'alfa',
    'The ministers met.\nSpokesman: the exercise began.\n',
    'report.txt',
  )
  const long = Array.from({ length: 260 }, (_, i) => `Line ${i} met.`).join('\n')
  await study.readText('alfa', long, 'long.txt')
  const mistaken = await study.readText('alfa', 'A mistaken exercise.', 'mistaken.txt')
  await study.readText('bravo', 'Rain fell on the exercise.', 'rain.txt')
  const alfa = study.desk('alfa')
  const bravo = study.desk('bravo')
  const plenary = compartmentNamed(study.coalition, alfa.seat, 'plenary').id
  const { pairs } = await release(alfa, { ids: [report.id], in: 'plenary', withEvents: true })
  const question = await study.ask('bravo', 'plenary')
  const evidence = [{ id: pairs[1]!.released, direction: 'for', weight: 2 }] as const
  for (const [i, seat] of ['alfa', 'bravo', 'charlie'].entries()) {
    const answer = { kind: 'binary', probability: 0.2 + 0.3 * i } as const
    await judge(study.desk(seat), { question, answer, evidence, rationale: 'So it says.', confidence: 'low' })
  }
  await sealAndOpen(study)
  await comment(study.desk('charlie'), question, 'Which exercise?', [asMemberName('alfa')])
  await writeRecord(alfa, {
    compartment: plenary,
    type: 'activity',
    tlp: 'AMBER',
    data: {
      kind: 'exercise',
      title: 'Harbour exercise',
      participants: [{ actor: 'BEL', role: 'host' }],
      when: { from: asDay('2020-11-01'), to: asDay('2020-11-03'), precision: 'day' },
      place: 'the harbour',
      status: 'planned',
      description: '',
    },
  })
  await weighEverything(study, question, pairs[1]!.released)
  await sayEverything(study)
  const wrong = await release(alfa, { ids: [mistaken.id], in: 'plenary', withEvents: true })
  await writeRecord(bravo, {
    compartment: homeOf(bravo),
    type: 'comment',
    refs: [
      { relation: 'about', id: question },
      { relation: 'derivedFrom', id: wrong.pairs[0]!.released },
    ],
    data: { text: 'Drawn from what was mistaken.', mentions: [] },
  })
  await writeRecord(bravo, {
    compartment: plenary,
    type: 'comment',
    refs: [
      { relation: 'about', id: question },
      { relation: 'derivedFrom', id: wrong.pairs[0]!.released },
    ],
    data: { text: 'Drawn from the same.', mentions: [] },
  })
  await retract(alfa, { id: mistaken.id, reason: 'error' })
  await openNextEpoch(study.ports)
  await study.reopen()
  await study.readText('alfa', 'After the restore they met.', 'after.txt')
  await resolve(study.desk('charlie'), {
    question,
    outcome: { kind: 'binary', value: true },
    source: 'The log.',
  })
  await study.index()
  return { question }
}

/** A question with a blind round, in which all have opened what they sealed. */
async function sealAndOpen(study: Study): Promise<void> {
  const [opens, days] = [study.clock.now(), 86_400_000]
  const { id: question } = await ask(study.desk('bravo'), {
    text: 'Will the exercise be held again?',
    in: 'plenary',
    form: { kind: 'binary' },
    blindUntil: instant(opens + days),
    closes: instant(opens + 9 * days),
  })
  const seats = ['alfa', 'bravo', 'charlie'].map((seat) => study.desk(seat))
  for (const desk of seats) await judge(desk, { question, answer: { kind: 'binary', probability: 0.4 } })
  for (const { seat } of seats) await openDue(study.ports, study.coalition, seat)
}

/** A set of hypotheses, a risk and what goes with them, in the plenary. */
async function weighEverything(study: Study, question: RecordId, evidence: RecordId): Promise<void> {
  const bravo = study.desk('bravo')
  const compartment = compartmentNamed(study.coalition, bravo.seat, 'plenary').id
  const about = { relation: 'about', id: question } as const
  const hypotheses = await writeRecord(bravo, {
    ...{ compartment, type: 'hypotheses', refs: [about] },
    data: {
      text: 'Why was it held?',
      hypotheses: [
        { text: 'Habit', note: '' },
        { text: 'Warning', note: '' },
      ],
    },
  })
  await writeRecord(bravo, {
    ...{ compartment, type: 'consistency' },
    refs: [
      { relation: 'answers', id: hypotheses },
      { relation: 'cites', id: evidence },
    ],
    data: { codes: ['C', 'I'], note: '' },
  })
  await writeRecord(bravo, {
    ...{ compartment, type: 'assumption', refs: [{ relation: 'about', id: hypotheses }] },
    data: { text: 'What is published is what was agreed.', ground: 'caveated', note: '', bears: [0] },
  })
  await writeRecord(bravo, {
    ...{ compartment, type: 'indicator', refs: [about] },
    data: {
      sign: 'Ships leave without notice',
      line: { reached: 'atLeast', value: 3, unit: 'times' },
      seen: null,
      points: 'for',
      codes: null,
      note: '',
    },
  })
  const risk = await writeRecord(bravo, {
    ...{ compartment, type: 'risk', refs: [about] },
    data: {
      title: 'Ships collide',
      area: 'exercises',
      likelihood: { kind: 'question' },
      periodDays: 365,
      impact: { kind: 'triangular', low: 1, mode: 2, high: 9 },
      unit: 'US$ m',
      bearers: [{ member: asMemberName('alfa'), share: 0.5 }],
      note: '',
    },
  })
  await writeRecord(bravo, {
    ...{ compartment, type: 'mitigation', refs: [{ relation: 'about', id: risk }] },
    data: {
      title: 'Notices before drills',
      effects: [{ risk, needs: [asMemberName('alfa')], odds: 0.5, amount: 1, note: '' }],
      note: '',
    },
  })
  const consultation = await writeRecord(bravo, {
    ...{ compartment, type: 'consultation', refs: [{ relation: 'cites', id: evidence }] },
    data: {
      charter: study.coalition.charterHash,
      trigger: 'threat',
      title: 'Ships off the harbour',
      opened: 'evidence',
      victim: 'alfa',
      offender: null,
      inScope: null,
      points: { occurrence: '2020-10-27T06:00:00.000Z' },
      note: '',
    },
  })
  await writeRecord(bravo, {
    ...{ compartment, type: 'hearing', refs: [{ relation: 'about', id: consultation }] },
    data: { kind: 'heard', says: 'We hold it for a drill.' },
  })
}
