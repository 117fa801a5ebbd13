import { z } from 'zod'
import { utf8 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import { charter } from '../../records/charter.ts'
import { memberName } from '../../records/common.ts'
import type { FoundingFile } from '../../records/foundingFile.ts'
import { rosterMember } from '../../records/roster.ts'
import { fileKinds, readFileOf, readFoundingFile } from '../../node/founding/files.ts'
import { closeFounding, genesisFile, takeAnswer, takeGenesis } from '../../node/founding/gather.ts'
import {
  abandonFounding,
  answerOf,
  invitationOf,
  joinFounding,
  openFounding,
  type Founding,
} from '../../node/founding/open.ts'
import { foundingShown } from '../../node/founding/show.ts'
import { signFounding } from '../../node/founding/sign.ts'
import { foundingHere } from '../../node/founding/state.ts'
import { requireAct } from '../../node/roles.ts'
import { endpoint, type Endpoint } from '../endpoint.ts'
import { named, nothingSaid } from '../schemas.ts'
import * as examples from './coalition.examples.ts'
import { route, type FoundingRoute } from './foundingRoute.ts'
import { joiningRoutes } from './joining.ts'
import { fileAnswer, foundingShownAnswer, takingBody, travelling } from './coalition.schemas.ts'

const foundingAnswer = named(
  'Founding',
  'The founding that is under way in this folder; null where none is. `stands`: whether the coalition does.',
  z.strictObject({ founding: foundingShownAnswer.nullable(), stands: z.boolean() }),
)

/** How things stand after a step. */
async function standing({ ports }: Founding): Promise<z.infer<typeof foundingAnswer>> {
  return ports.store.read(async (reader) => {
    const here = await foundingHere(reader)
    const shown = here && foundingShown(here)
    return {
      founding: shown
        ? {
            ...shown,
            founders: [...shown.founders],
            coalition: shown.coalition && { ...shown.coalition, words: [...shown.coalition.words] },
            hostedTogether: shown.hostedTogether.map((each) => ({ ...each, members: [...each.members] })),
          }
        : null,
      stands: (await reader.epochs()).length > 0,
    }
  })
}

const own = {
  seats: z
    .array(memberName)
    .min(1)
    .max(100)
    .meta({ description: 'What the members of this node are called.' }),
  host: rosterMember.shape.host.meta({ description: 'What the operator calls this host.' }),
}

const look = route({
  method: 'get',
  path: '/api/founding',
  summary: 'Says how the founding of a coalition with other nodes stands',
  answer: foundingAnswer,
  examples: { answer: examples.founding },
  async step({ founding }) {
    requireAct(founding, 'keys')
    return standing(founding)
  },
})

const open = route({
  method: 'post',
  path: '/api/founding',
  summary: 'Opens a founding: makes keys, and signs nothing yet',
  body: named(
    'OpeningFounding',
    'What the coalition is called, who founds it here, and its charter; one that decides nothing where it is left out.',
    z.strictObject({ name: z.string().trim().min(1).max(200), ...own, charter: charter.optional() }),
  ),
  answer: foundingAnswer,
  examples: { body: examples.opening, answer: examples.founding },
  async step({ founding, body }) {
    const bytes = body.charter && utf8(JSON.stringify(body.charter))
    await openFounding(founding, { ...body, charter: bytes })
    return standing(founding)
  },
})

const join = route({
  method: 'post',
  path: '/api/founding/join',
  summary: 'Answers an invitation: makes keys, and signs nothing yet',
  body: named(
    'JoiningFounding',
    'The text of the invitation, or of its QR codes, and who founds it here.',
    z.strictObject({ invitation: z.string().min(1).max(1_000_000), ...own }),
  ),
  answer: foundingAnswer,
  examples: { body: examples.joining, answer: examples.founding },
  async step({ founding, body }) {
    const invitation = readFileOf(utf8(body.invitation), 'entente/founding-invitation@1')
    await joinFounding(founding, invitation, body)
    return standing(founding)
  },
})

const kinds = ['invitation', 'answer', 'genesis'] as const

const fileRoute = route({
  method: 'get',
  path: '/api/founding/file',
  summary: 'Gives the file that the other founders need now',
  query: z.strictObject({
    kind: z
      .enum(kinds)
      .meta({ description: 'From the node that opened it; from one that joined; once the list is closed.' }),
  }),
  answer: fileAnswer,
  examples: { answer: examples.file },
  async step({ founding, query: { kind } }) {
    const file = { invitation: invitationOf, answer: answerOf, genesis: genesisFile }[kind]
    return travelling(`${kind}.json`, await file(founding))
  },
})

const gather = route({
  method: 'post',
  path: '/api/founding/gather',
  summary: 'Takes in an answer, or the genesis with signatures',
  takesBytes: true,
  body: takingBody,
  answer: foundingAnswer,
  examples: { body: examples.taking, answer: examples.founding },
  async step({ founding, body, bytes }) {
    await gathered(founding, readFoundingFile(bytes ?? utf8(body.file)))
    return standing(founding)
  },
})

async function gathered(founding: Founding, file: FoundingFile): Promise<void> {
  switch (file.format) {
    case 'entente/founding-answer@1':
      await takeAnswer(founding, file)
      return
    case 'entente/founding-genesis@1':
      await takeGenesis(founding, file)
      return
    default:
      throw failure('E_FOUNDING_FILE', `this is ${fileKinds[file.format]}: it is not gathered here`, {
        paths: ['file'],
      })
  }
}

const close = route({
  method: 'post',
  path: '/api/founding/close',
  summary: 'Closes the list of founders and makes the genesis',
  body: nothingSaid,
  answer: foundingAnswer,
  examples: { body: {}, answer: examples.founding },
  async step({ founding }) {
    await closeFounding(founding)
    return standing(founding)
  },
})

const sign = route({
  method: 'post',
  path: '/api/founding/sign',
  summary: 'Signs the genesis',
  description:
    'Takes the twelve words as another founder reads them out: they have to be those of the genesis that is here.',
  body: named(
    'SigningFounding',
    'The twelve words.',
    z.strictObject({ words: z.array(z.string().min(1).max(20)).length(12) }),
  ),
  answer: foundingAnswer,
  examples: { body: examples.signing, answer: examples.founding },
  async step({ founding, body }) {
    await signFounding(founding, body.words)
    return standing(founding)
  },
})

const abandon = route({
  method: 'post',
  path: '/api/founding/abandon',
  summary: 'Ends a founding that this node has not signed',
  body: nothingSaid,
  answer: foundingAnswer,
  examples: { body: {}, answer: { founding: null, stands: false } },
  async step({ founding }) {
    await abandonFounding(founding)
    return standing(founding)
  },
})

/** Routes of a founding and of joining, as they are answered before a coalition stands. */
export const foundingRoutes: readonly FoundingRoute[] = [
  look,
  open,
  join,
  fileRoute,
  gather,
  close,
  sign,
  abandon,
  ...joiningRoutes,
]

/** The same beside a coalition that stands: it can still be looked up, and its signed genesis passed on. */
export const foundingEndpoints: readonly Endpoint[] = foundingRoutes.map((declared) =>
  endpoint<unknown, unknown>({
    ...declared,
    tag: 'Founding',
    acts: ['keys'],
    run: ({ door, asker, query, body, bytes }) =>
      declared.step({
        founding: { ports: door.ports, person: asker.person },
        ...{ query, body, bytes },
        peersWith: () => {
          throw failure('E_FOUNDING_STEP', 'a coalition stands here: nothing waits to be let in')
        },
      }),
  }),
)
