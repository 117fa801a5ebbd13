import { failure } from '../../../kernel/error.ts'
import { asMemberName } from '../../../kernel/id.ts'
import { loadCoalition } from '../../../node/coalition.ts'
import {
  foundingFileBytes,
  fileKinds,
  ofKind,
  readFileOf,
  readFoundingFile,
} from '../../../node/founding/files.ts'
import { closeFounding, genesisFile, takeAnswer, takeGenesis } from '../../../node/founding/gather.ts'
import {
  abandonFounding,
  answerOf,
  invitationOf,
  joinFounding,
  openFounding,
  type Founding,
  type OwnSeats,
} from '../../../node/founding/open.ts'
import { foundingShown, type FoundingShown } from '../../../node/founding/show.ts'
import { signFounding } from '../../../node/founding/sign.ts'
import { coalitionShown, type CoalitionShown } from '../../../node/founding/standing.ts'
import { foundingHere, type FoundingState } from '../../../node/founding/state.ts'
import { abandonJoining } from '../../../node/joining/ask.ts'
import { joiningShown, type JoiningShown } from '../../../node/joining/show.ts'
import { joiningHere } from '../../../node/joining/state.ts'
import { operator } from '../../../node/roles.ts'
import type { FoundingFile } from '../../../records/foundingFile.ts'
import {
  exit,
  flag,
  neededOption,
  neededPassphrase,
  option,
  optionList,
  withFolder,
  type Call,
  type ExitCode,
  type Outcome,
} from '../../command.ts'
import { qrText } from '../../qr.ts'
import { writeOnce } from '../../written.ts'
import { joiningText, joinStanding } from './joining.ts'
import { coalitionText, foundingText } from './show.ts'

/** How a founding or the coalition stands after a step, with the file that the step wrote. */
type Stands =
  | ({ readonly state: 'founding'; readonly file: string | null } & FoundingShown)
  | ({ readonly state: 'joining'; readonly file: string | null } & JoiningShown)
  | ({ readonly state: 'stands'; readonly file: string | null } & CoalitionShown)

/** Runs a step in the data folder and says how things stand then. */
async function step(
  call: Call,
  work: (founding: Founding) => Promise<FoundingFile | undefined>,
  {
    create = false,
    code = exit.fine,
    before = '',
  }: { create?: boolean; code?: ExitCode; before?: string } = {},
): Promise<Outcome> {
  return withFolder(
    call,
    async ({ ports }) => {
      const file = await work({ ports, person: operator })
      const path = file && option(call.values, 'out')
      if (file && path !== undefined) await writeOnce(call, path, foundingFileBytes(file))
      const stands = await ports.store.read(async (reader): Promise<Stands> => {
        const file = path ?? null
        const here = await foundingHere(reader)
        if (here) return { state: 'founding', file, ...foundingShown(here) }
        const joining = await joiningHere(reader)
        if (joining) return { state: 'joining', file, ...joiningShown(joining) }
        return { state: 'stands', file, ...(await coalitionShown(reader, await loadCoalition(reader))) }
      })
      const wrote = path === undefined ? '' : `Wrote ${path}.\n`
      const drawn = file && flag(call.values, 'qr') ? qrText(file) : ''
      return { text: before + wrote + drawn + textOf(stands), json: stands, code }
    },
    create,
  )
}

function textOf(stands: Stands): string {
  switch (stands.state) {
    case 'founding':
      return foundingText(stands)
    case 'joining':
      return joiningText(stands)
    case 'stands':
      return coalitionText(stands)
  }
}

function ownSeats(call: Call): OwnSeats {
  const seats = optionList(call.values, 'seat').map((name) => asMemberName(name, 'seat'))
  if (seats.length === 0)
    throw failure('E_USAGE', '--seat is needed: what this member is called', { paths: ['seat'] })
  return { seats, host: neededOption(call.values, 'host') }
}

/** `entente coalition found NAME`. */
export async function foundStep(call: Call, name: string): Promise<Outcome> {
  const own = ownSeats(call)
  neededPassphrase(call)
  const charterFile = option(call.values, 'charter')
  const charter = charterFile === undefined ? undefined : await call.machine.readFile(charterFile)
  return step(
    call,
    async (founding) => {
      await openFounding(founding, { ...own, name, charter })
      return undefined
    },
    { create: true },
  )
}

/** `entente coalition invite FILE`. */
export async function inviteStep(call: Call): Promise<Outcome> {
  return step(call, invitationOf)
}

/** `entente coalition join FILE`: an invitation to a founding, or to a coalition that stands. */
export async function joinStep(call: Call, file: string): Promise<Outcome> {
  const own = ownSeats(call)
  neededPassphrase(call)
  const read = readFoundingFile(await call.machine.readFile(file))
  if (read.format === 'entente/joining-invitation@1') return joinStanding(call, read, own)
  const invitation = ofKind(read, 'entente/founding-invitation@1')
  if (option(call.values, 'url') !== undefined)
    throw failure('E_USAGE', '--url is for a coalition that stands already: a founding asks for none', {
      paths: ['url'],
    })
  return step(
    call,
    async (founding) => {
      await joinFounding(founding, invitation, own)
      return answerOf(founding)
    },
    { create: true },
  )
}

/** `entente coalition gather FILE…`: answers and signed geneses, in any order. */
export async function gatherStep(call: Call, files: readonly string[]): Promise<Outcome> {
  return step(call, async (founding) => {
    for (const file of files)
      await gather(founding, file, readFoundingFile(await call.machine.readFile(file)))
    return option(call.values, 'out') === undefined ? undefined : genesisFile(founding)
  })
}

async function gather(founding: Founding, path: string, file: FoundingFile): Promise<void> {
  switch (file.format) {
    case 'entente/founding-answer@1':
      await takeAnswer(founding, file)
      return
    case 'entente/founding-genesis@1':
      await takeGenesis(founding, file)
      return
    case 'entente/founding-invitation@1':
    case 'entente/joining-invitation@1':
      throw failure('E_FOUNDING_FILE', `${path} is an invitation: "entente coalition join" answers it`, {
        paths: [path],
      })
    case 'entente/compartment-proposal@1':
      throw failure(
        'E_FOUNDING_FILE',
        `${path} is ${fileKinds[file.format]}: "entente compartment" takes it`,
        {
          paths: [path],
        },
      )
  }
}

/** `entente coalition close`. */
export async function closeStep(call: Call): Promise<Outcome> {
  return step(call, async (founding) => {
    await closeFounding(founding)
    return genesisFile(founding)
  })
}

/** `entente coalition sign [FILE]`: shows what would be signed, and signs it once its words are given. */
export async function signStep(call: Call, file: string | undefined): Promise<Outcome> {
  const words = option(call.values, 'words')?.trim().split(/\s+/)
  const genesis =
    file === undefined
      ? undefined
      : readFileOf(await call.machine.readFile(file), 'entente/founding-genesis@1')
  const unsigned = words === undefined
  const before = unsigned ? 'Nothing was signed.\n' : ''
  return step(
    call,
    async (founding) => {
      let here: FoundingState | undefined
      if (genesis) here = await takeGenesis(founding, genesis)
      if (genesis && !here) return genesisFile(founding)
      if (words) await signFounding(founding, words)
      return unsigned ? undefined : genesisFile(founding)
    },
    { code: unsigned ? exit.no : exit.fine, before },
  )
}

/** `entente coalition pass`: the genesis with the signatures that are here. */
export async function passStep(call: Call): Promise<Outcome> {
  return step(call, genesisFile)
}

/** `entente coalition`. */
export async function showStep(call: Call): Promise<Outcome> {
  return step(call, async () => undefined)
}

/** `entente coalition abandon`. */
export async function abandonStep(call: Call): Promise<Outcome> {
  return withFolder(call, async ({ ports }) => {
    if (await ports.store.read(joiningHere)) {
      const { invitation } = await abandonJoining({ ports, person: operator })
      const text = 'This folder waits no more. What was asked for may still be adopted: tell the members.\n'
      return { text, json: { abandoned: invitation.name }, code: exit.fine }
    }
    const { name } = await abandonFounding({ ports, person: operator })
    return { text: `The founding of "${name}" is over here.\n`, json: { abandoned: name }, code: exit.fine }
  })
}
