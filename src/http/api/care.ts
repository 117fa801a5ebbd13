import { z } from 'zod'
import { errorCodes } from '../../kernel/error.ts'
import { charter } from '../../records/charter.ts'
import { charterHash, coalitionId, compartmentId, epochId, memberName, tlp } from '../../records/common.ts'
import { auditSeen, examineSeen } from '../../node/care.ts'
import { compartmentOf, scopeOf, sharedHosts } from '../../node/coalition.ts'
import { endpoint } from '../endpoint.ts'
import { hostedTogether, named } from '../schemas.ts'
import * as examples from './examples.ts'

const nodeAnswer = named(
  'Node',
  'The node, its coalition, and what the acting seat may read.',
  z.strictObject({
    version: z.string(),
    coalition: coalitionId,
    study: z.boolean(),
    epoch: z.strictObject({ number: z.int().min(0), id: epochId }),
    charter: z.strictObject({
      hash: charterHash,
      name: charter.shape.name,
      estimateMethod: charter.shape.estimateMethod,
    }),
    seats: z.array(memberName),
    acting: memberName
      .nullable()
      .meta({ description: 'Null where several seats are hosted and the request names none.' }),
    compartments: z.array(
      z.strictObject({
        id: compartmentId,
        name: z.string().nullable(),
        readers: z.array(memberName),
        tlp,
        public: z.boolean(),
      }),
    ),
    hostedTogether,
  }),
)

const nodeEndpoint = endpoint({
  method: 'get',
  path: '/api/node',
  tag: 'Node',
  summary: 'Says which node this is and what the seat may read',
  answer: nodeAnswer,
  examples: { answer: examples.node },
  async run({ door: { coalition, version }, seat }) {
    const { newest, charter: inForce, charterHash: hash } = coalition
    const readable = seat === undefined ? [] : scopeOf(coalition, seat)
    return {
      version,
      coalition: coalition.id,
      study: newest.roster.study,
      epoch: { number: newest.number, id: newest.id },
      charter: { hash, name: inForce.name, estimateMethod: inForce.estimateMethod },
      seats: coalition.seats,
      acting: seat ?? null,
      compartments: readable.map((id) => {
        const { name, readers, tlp: label, public: isPublic } = compartmentOf(coalition, id)
        return { id, name, readers, tlp: label, public: isPublic }
      }),
      hostedTogether: sharedHosts(coalition),
    }
  },
})

const auditAnswer = named(
  'Audit',
  'Whether everything held here holds, checked again from its bytes; logs and problems are those the seat may read of.',
  z.strictObject({
    holds: z.boolean().meta({ description: 'Of the whole node.' }),
    problems: z.array(z.strictObject({ code: z.enum(errorCodes), where: z.string(), message: z.string() })),
    coalition: coalitionId.nullable(),
    logs: z.array(
      z.strictObject({
        origin: z.string(),
        size: z.int(),
        signedSize: z.int(),
        missingBodies: z.int(),
      }),
    ),
  }),
)

const auditEndpoint = endpoint({
  method: 'get',
  path: '/api/audit',
  tag: 'Node',
  summary: 'Recomputes and checks everything held here',
  description: 'Reads every entry and attachment, so it takes a while on a large node.',
  answer: auditAnswer,
  examples: { answer: examples.audit },
  async run({ desk }) {
    return auditSeen(desk)
  },
})

const doctorAnswer = named(
  'Doctor',
  'How the node stands, in words.',
  z.strictObject({
    diagnoses: z.array(
      z.strictObject({
        weight: z.enum(['fine', 'note', 'wrong']),
        about: z.string(),
        says: z.string(),
        next: z.string().optional(),
      }),
    ),
  }),
)

const doctorEndpoint = endpoint({
  method: 'get',
  path: '/api/doctor',
  tag: 'Node',
  acts: ['read', 'node'],
  summary: 'Says in words how the node stands and what to do',
  description:
    'Where several seats are hosted, findings that count all of their records are left to the operator’s command.',
  answer: doctorAnswer,
  examples: { answer: examples.doctor },
  async run({ desk }) {
    return { diagnoses: await examineSeen(desk) }
  },
})

/** Routes about the node itself. */
export const careEndpoints = [nodeEndpoint, auditEndpoint, doctorEndpoint]
