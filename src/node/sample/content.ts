import { z } from 'zod'
import { utf8Text } from '../../kernel/bytes.ts'
import { memberName } from '../../records/common.ts'
import { credibilities, reliabilities } from '../../records/grade.ts'
import { answer, citation, judgement } from '../../records/judgement.ts'
import { question } from '../../records/question.ts'
import { outcome } from '../../records/resolution.ts'
import { sampleCharter, sampleMotion, type SampleCharter, type SampleMotion } from './moved.ts'
import {
  moment,
  pointer,
  sampleHypotheses,
  sampleRegister,
  type SampleHypotheses,
  type SampleRegister,
} from './weighed.ts'

const sampleStudy = z.strictObject({
  name: z.string(),
  title: z.string(),
  /** Where its clock stands when it is loaded. */
  clock: moment,
  founded: moment,
  host: z.string(),
  desks: z.array(z.strictObject({ seat: memberName, display: z.string() })).min(1),
  /** Documents that wait in the release queue of the desk that read them. */
  waiting: z.array(z.strictObject({ document: z.string(), at: moment, note: z.string() })),
  grades: z.array(
    z.strictObject({
      ...pointer,
      at: moment,
      desk: memberName,
      reliability: z.enum(reliabilities),
      credibility: z.union(credibilities.map((value) => z.literal(value))),
      reasons: z.array(z.string()),
    }),
  ),
})

const saying = z.strictObject({
  at: moment,
  desk: memberName,
  text: z.string(),
  mentions: z.array(memberName).default([]),
})

const sampleJudgement = z.strictObject({
  at: moment,
  desk: memberName,
  answer,
  confidence: judgement.shape.confidence.default(null),
  rationale: z.string().default(''),
  dissent: z.string().optional(),
  evidence: z
    .array(z.strictObject({ ...pointer, direction: citation.shape.direction, weight: z.literal([1, 2, 3]) }))
    .default([]),
})

const { text, form, criteria, sourceOfTruth, reask, relationship } = question.shape
const sampleQuestion = z.strictObject({
  desk: memberName,
  text,
  form,
  criteria,
  sourceOfTruth,
  reask,
  relationship,
  opens: moment,
  closes: moment,
  resolves: moment,
  judgements: z.array(sampleJudgement),
  comments: z.array(saying).default([]),
  resolution: z
    .strictObject({ said: moment, desk: memberName, outcome, at: moment, source: z.string() })
    .optional(),
})

/** One question of a sample, with all that was said of it. */
export type SampleQuestion = z.infer<typeof sampleQuestion>

/** A document of a sample: the desk that reads it, its name, and its bytes. */
export interface SampleDocument {
  readonly desk: string
  readonly name: string
  /** As its name begins. */
  readonly published: string
  readonly bytes: Uint8Array
}

/** A sample study as its files tell it. */
export interface SampleContent {
  readonly study: z.infer<typeof sampleStudy>
  readonly documents: readonly SampleDocument[]
  readonly questions: readonly SampleQuestion[]
  readonly hypotheses: readonly SampleHypotheses[]
  readonly registers: readonly SampleRegister[]
  /** Rules that its coalition decides by; a study without them decides nothing. */
  readonly charter: SampleCharter | undefined
  readonly motions: readonly SampleMotion[]
}

/** A file of a sample; its path is relative, with slashes. */
export interface SampleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const documentPath = /^documents\/([a-z-]+)\/((\d{4}-\d{2}-\d{2})-[a-z0-9-]+\.txt)$/

/** Reads a sample's files: `study.json`, `charter.json`, `questions/*.json`, `hypotheses/*.json`, `risks/*.json`, `motions/*.json`, and `documents/<desk>/<day of publication>-<name>.txt`.
 *  Throws where a file is none of these or is not as it should be: samples come with this software. */
export function readSample(files: readonly SampleFile[]): SampleContent {
  const study: SampleContent['study'][] = []
  const documents: SampleDocument[] = []
  const questions: SampleQuestion[] = []
  const hypotheses: SampleHypotheses[] = []
  const registers: SampleRegister[] = []
  const motions: SampleMotion[] = []
  let charter: SampleCharter | undefined
  for (const { path, bytes } of files) {
    const [, desk, name, published] = documentPath.exec(path) ?? []
    if (desk !== undefined && name !== undefined && published !== undefined)
      documents.push({ desk, name, published, bytes })
    else if (path === 'study.json') study.push(sampleStudy.parse(JSON.parse(utf8Text(bytes, path))))
    else if (/^questions\/[a-z0-9-]+\.json$/.test(path))
      questions.push(sampleQuestion.parse(JSON.parse(utf8Text(bytes, path))))
    else if (/^hypotheses\/[a-z0-9-]+\.json$/.test(path))
      hypotheses.push(sampleHypotheses.parse(JSON.parse(utf8Text(bytes, path))))
    else if (/^risks\/[a-z0-9-]+\.json$/.test(path))
      registers.push(sampleRegister.parse(JSON.parse(utf8Text(bytes, path))))
    else if (/^motions\/[a-z0-9-]+\.json$/.test(path))
      motions.push(sampleMotion.parse(JSON.parse(utf8Text(bytes, path))))
    else if (path === 'charter.json') charter = sampleCharter.parse(JSON.parse(utf8Text(bytes, path)))
    else throw new Error(`${path} is no file of a sample`)
  }
  const [only] = study
  if (only === undefined) throw new Error('a sample has a study.json')
  return { study: only, documents, questions, hypotheses, registers, charter, motions }
}
