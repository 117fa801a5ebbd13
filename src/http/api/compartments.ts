import { z } from 'zod'
import { utf8 } from '../../kernel/bytes.ts'
import { asCompartmentId } from '../../kernel/id.ts'
import { compartmentId, memberName, tlp } from '../../records/common.ts'
import { compartmentFile, listCompartments } from '../../node/founding/compartmentList.ts'
import {
  declineCompartment,
  labelCompartment,
  openCompartment,
  openSuccessor,
  signCompartment,
  takeCompartment,
} from '../../node/founding/compartments.ts'
import { readFileOf } from '../../node/founding/files.ts'
import { successorRefused } from '../../node/founding/proposals.ts'
import { requireAct } from '../../node/roles.ts'
import { endpoint } from '../endpoint.ts'
import { given } from '../input.ts'
import { named, nothingSaid } from '../schemas.ts'
import * as examples from './coalition.examples.ts'
import { fileAnswer, takingBody, travelling } from './coalition.schemas.ts'

const compartmentAnswer = named(
  'Compartment',
  'A compartment that the seat reads, or is asked to.',
  z.strictObject({
    id: compartmentId,
    name: z
      .string()
      .nullable()
      .meta({ description: '`plenary`, `home`, or what it is called at this node.' }),
    readers: z.array(memberName),
    tlp,
    public: z.boolean(),
    opener: memberName.nullable(),
    state: z.enum(['live', 'waiting']),
    missing: z.array(memberName).meta({ description: 'Readers whose signature is still missing.' }),
    declined: z.boolean().meta({ description: 'Whether this seat has said no.' }),
    predecessor: compartmentId.nullable().meta({ description: 'What it succeeds, if this seat reads that.' }),
    successors: z
      .array(compartmentId)
      .meta({ description: 'Live ones that this seat reads and that succeed it, the nearest first.' }),
    gone: z.array(memberName).meta({
      description:
        'Readers who are members no more, so that nothing new is written there. None of a plenary, which is succeeded by itself.',
    }),
  }),
)

const listAnswer = named(
  'Compartments',
  'Live compartments, then those that wait for signatures.',
  z.strictObject({ compartments: z.array(compartmentAnswer) }),
)

const list = endpoint({
  method: 'get',
  path: '/api/compartments',
  tag: 'Founding',
  summary: 'Lists the compartments that the seat reads, or is asked to',
  answer: listAnswer,
  examples: { answer: { compartments: [examples.waiting] } },
  async run({ desk }) {
    return { compartments: await listCompartments(desk) }
  },
})

const label = z.string().trim().min(1).max(80)

const open = endpoint({
  method: 'post',
  path: '/api/compartments',
  tag: 'Founding',
  acts: ['release'],
  summary: 'Opens a compartment',
  description:
    'It is signed for the seat, and live once every other reader has signed it too. Who reads it is fixed for good.',
  body: named(
    'OpeningCompartment',
    'Who reads it beside this seat, and the loosest label of what stands in it.',
    z.strictObject({
      readers: z.array(memberName).min(1).max(500),
      tlp,
      public: z.boolean().optional(),
      label: label.optional(),
    }),
  ),
  answer: compartmentAnswer,
  examples: { body: examples.openingCompartment, answer: examples.waiting },
  async run({ desk, body }) {
    return openCompartment(desk, given(body))
  },
})

const take = endpoint({
  method: 'post',
  path: '/api/compartments/take',
  tag: 'Founding',
  acts: ['release'],
  summary: 'Takes in the file of a compartment, with the signatures in it; signs nothing',
  takesBytes: true,
  body: takingBody,
  answer: listAnswer,
  examples: { body: examples.taking, answer: { compartments: [examples.waiting] } },
  async run({ desk, body, bytes }) {
    requireAct(desk, 'release')
    const file = readFileOf(bytes ?? utf8(body.file), 'entente/compartment-proposal@1')
    const id = await takeCompartment(desk.ports, desk.coalition, file)
    return { compartments: (await listCompartments(desk)).filter((each) => each.id === id) }
  },
})

const aCompartment = 'The compartment’s id, 64 hexadecimal digits.'

const fileEndpoint = endpoint({
  method: 'get',
  path: '/api/compartments/:id/file',
  tag: 'Founding',
  acts: ['release'],
  summary: 'Gives the file of a compartment for its other readers',
  description: 'It holds the compartment’s secret: for its readers and nobody else.',
  parameter: aCompartment,
  answer: fileAnswer,
  examples: { answer: examples.file },
  async run({ desk, named: id }) {
    return travelling('compartment.json', await compartmentFile(desk, asCompartmentId(id)))
  },
})

const sign = endpoint({
  method: 'post',
  path: '/api/compartments/:id/sign',
  tag: 'Founding',
  acts: ['release'],
  summary: 'Agrees to a compartment for the seat',
  parameter: aCompartment,
  body: nothingSaid,
  answer: compartmentAnswer,
  examples: { body: {}, answer: examples.waiting },
  async run({ desk, named: id }) {
    return signCompartment(desk, asCompartmentId(id))
  },
})

const decline = endpoint({
  method: 'post',
  path: '/api/compartments/:id/decline',
  tag: 'Founding',
  acts: ['release'],
  summary: 'Says no to a compartment for the seat',
  parameter: aCompartment,
  body: nothingSaid,
  answer: compartmentAnswer,
  examples: { body: {}, answer: { ...examples.waiting, declined: true } },
  async run({ desk, named: id }) {
    return declineCompartment(desk, asCompartmentId(id))
  },
})

const rename = endpoint({
  method: 'post',
  path: '/api/compartments/:id/label',
  tag: 'Founding',
  acts: ['release'],
  summary: 'Calls a compartment by another name at this node',
  parameter: aCompartment,
  body: named('NamingCompartment', 'The name.', z.strictObject({ label })),
  answer: compartmentAnswer,
  examples: { body: { label: 'harbour' }, answer: examples.waiting },
  async run({ desk, named: id, body }) {
    return labelCompartment(desk, asCompartmentId(id), body.label)
  },
})

const successor = endpoint({
  method: 'post',
  path: '/api/compartments/:id/successor',
  tag: 'Founding',
  acts: ['release'],
  summary: 'Opens the successor of a compartment of which a reader is a member no more',
  description:
    'The same compartment without them. It is signed for the seat, and live once every other reader has signed it too.',
  parameter: aCompartment,
  body: nothingSaid,
  answer: compartmentAnswer,
  examples: { body: {}, answer: { ...examples.waiting, predecessor: examples.predecessor } },
  async run({ desk, named: id }) {
    return openSuccessor(desk, asCompartmentId(id))
  },
})

const members = endpoint({
  method: 'post',
  path: '/api/compartments/:id/readers',
  tag: 'Founding',
  acts: ['release'],
  summary: 'Refuses to change who reads a compartment, and says what to do instead',
  description: 'Who reads a compartment is fixed for good: this always answers `E_ROSTER_MOTION_REQUIRED`.',
  parameter: aCompartment,
  body: named(
    'ChangingReaders',
    'Who should read it.',
    z.strictObject({ readers: z.array(memberName).min(1) }),
  ),
  answer: compartmentAnswer,
  examples: { body: { readers: ['south'] }, answer: examples.waiting },
  async run({ desk }) {
    requireAct(desk, 'release')
    throw successorRefused()
  },
})

/** Routes about who reads what. */
export const compartmentEndpoints = [
  ...[list, open, take, fileEndpoint, sign, decline, rename, successor, members],
]
