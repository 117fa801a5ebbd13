import { z } from 'zod'
import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import { memberName, coalitionId } from '../../records/common.ts'
import { endpoint as address } from '../../records/endpoint.ts'
import { rosterMember } from '../../records/roster.ts'
import { fileKinds, readFoundingFile } from '../../node/founding/files.ts'
import type { Founding } from '../../node/founding/open.ts'
import { abandonJoining, askToJoin } from '../../node/joining/ask.ts'
import { enterByFile, enterByNodes, readWelcome } from '../../node/joining/enter.ts'
import { invitationShown, joiningShown } from '../../node/joining/show.ts'
import { joiningHere } from '../../node/joining/state.ts'
import { requireAct } from '../../node/roles.ts'
import { keyRequestBytes } from '../../node/roster/requests.ts'
import { named, nothingSaid } from '../schemas.ts'
import * as examples from './coalition.examples.ts'
import { charterAnswer, wordList } from './coalition.schemas.ts'
import { route, type FoundingRoute } from './foundingRoute.ts'

const invitedShown = z.strictObject({
  name: z.string().nullable(),
  coalition: z.strictObject({ id: coalitionId, words: wordList }),
  members: z.array(rosterMember.pick({ name: true, host: true, status: true })).meta({
    description: 'Who the members are, as the one that invites says.',
  }),
  charter: charterAnswer,
})

const joiningAnswer = named(
  'Joining',
  'The coalition that this folder waits to be let into; null where it waits for none. `stands`: whether a coalition does.',
  z.strictObject({
    joining: invitedShown
      .extend({
        seat: z.strictObject({
          name: memberName,
          host: z.string(),
          words: z.array(z.string()).meta({
            description: 'The words of its keys, to be read to the member that moves it.',
          }),
        }),
        request: z.strictObject({ name: z.string(), file: z.string() }).meta({
          description: 'The file that a member moves, and a name for it.',
        }),
        reached: z.boolean().meta({ description: 'Whether the address of any member’s node is known.' }),
      })
      .nullable(),
    stands: z.boolean(),
  }),
)

/** How things stand after a step. */
async function standing({ ports }: Founding): Promise<z.infer<typeof joiningAnswer>> {
  return ports.store.read(async (reader) => {
    const here = await joiningHere(reader)
    const stands = (await reader.epochs()).length > 0
    if (here === undefined) return { joining: null, stands }
    const { addresses, seat, ...shown } = joiningShown(here)
    return {
      joining: {
        ...invited(shown),
        seat: { ...seat, words: [...seat.words] },
        request: { name: `${seat.name}.json`, file: utf8Text(keyRequestBytes(here.request)) },
        reached: addresses.length > 0,
      },
      stands,
    }
  })
}

function invited(shown: ReturnType<typeof invitationShown>): z.infer<typeof invitedShown> {
  const { coalition, members } = shown
  return { ...shown, coalition: { ...coalition, words: [...coalition.words] }, members: [...members] }
}

const invitation = z.string().min(1).max(1_000_000)

const look = route({
  method: 'get',
  path: '/api/joining',
  summary: 'Says what this folder waits to be let into',
  answer: joiningAnswer,
  examples: { answer: examples.joiningStands },
  async step({ founding }) {
    requireAct(founding, 'keys')
    return standing(founding)
  },
})

const read = route({
  method: 'post',
  path: '/api/joining/read',
  summary: 'Reads an invitation: to a founding, or to a coalition that stands; changes nothing',
  body: named(
    'ReadingInvitation',
    'The text of the invitation, or of its QR codes.',
    z.strictObject({ invitation }),
  ),
  answer: named(
    'InvitationRead',
    'The coalition that it invites into; null where it is one to a founding.',
    z.strictObject({ invited: invitedShown.nullable() }),
  ),
  examples: { body: examples.readingInvitation, answer: examples.invitationRead },
  async step({ founding, body }) {
    requireAct(founding, 'keys')
    const file = readFoundingFile(utf8(body.invitation))
    switch (file.format) {
      case 'entente/founding-invitation@1':
        return { invited: null }
      case 'entente/joining-invitation@1':
        return { invited: invited(invitationShown(file)) }
      default:
        throw noInvitation(file.format)
    }
  },
})

function noInvitation(format: keyof typeof fileKinds): Error {
  return failure('E_FOUNDING_FILE', `this is ${fileKinds[format]}, and no invitation`, {
    paths: ['invitation'],
  })
}

const ask = route({
  method: 'post',
  path: '/api/joining',
  summary:
    'Answers an invitation to a coalition that stands: makes keys, and the request that a member moves',
  body: named(
    'AskingToJoin',
    'The text of the invitation, or of its QR codes, as whom to be let in, and where the node will be reached.',
    z.strictObject({
      invitation,
      seat: memberName,
      host: rosterMember.shape.host,
      url: address.shape.url.nullable().default(null),
    }),
  ),
  answer: joiningAnswer,
  examples: { body: examples.askingToJoin, answer: examples.joiningStands },
  async step({ founding, body }) {
    const { invitation: text, ...wish } = body
    const file = readFoundingFile(utf8(text))
    if (file.format !== 'entente/joining-invitation@1') throw noInvitation(file.format)
    await askToJoin(founding, file, wish)
    return standing(founding)
  },
})

const enter = route({
  method: 'post',
  path: '/api/joining/enter',
  summary: 'Comes in once the members have let it in: by the nodes of members, or by a welcome',
  takesBytes: true,
  body: named(
    'Entering',
    'The text of a welcome; without one the members’ nodes are asked. A larger one is sent as bytes.',
    z.strictObject({ welcome: z.string().min(1).max(1_000_000).optional() }),
  ),
  answer: joiningAnswer,
  examples: { body: {}, answer: { joining: null, stands: true } },
  async step({ founding, body, bytes, peersWith }) {
    // Sent as bytes, it has no other body.
    const text = bytes ?? (body.welcome === undefined ? undefined : utf8(body.welcome))
    if (text === undefined) await enterByNodes(founding, peersWith)
    else await enterByFile(founding, readWelcome(text))
    return standing(founding)
  },
})

const abandon = route({
  method: 'post',
  path: '/api/joining/abandon',
  summary: 'Waits no more; what was asked for may still be adopted',
  body: nothingSaid,
  answer: joiningAnswer,
  examples: { body: {}, answer: { joining: null, stands: false } },
  async step({ founding }) {
    await abandonJoining(founding)
    return standing(founding)
  },
})

/** Routes of a folder that is to be let into a coalition that stands. */
export const joiningRoutes: readonly FoundingRoute[] = [look, read, ask, enter, abandon]
