import { failure } from '../../kernel/error.ts'
import { loadCoalition } from '../../node/coalition.ts'
import { inviteAgain, listPeople, type Account, type Accounts } from '../../node/people.ts'
import { operator } from '../../node/roles.ts'
import { exit, withFolder, type Command, type Outcome } from '../command.ts'

/** `entente people`: see its help. */
export const peopleCommand: Command = {
  name: 'people',
  summary: 'lists who may sign in; gives a new code to who no longer can',
  usage: '[code USERNAME]',
  options: {},
  optionHelp: {},
  examples: ['entente people', 'entente people code anna'],
  async run(call) {
    const [verb, username, ...more] = call.words
    if (more.length > 0 || (verb !== undefined && (verb !== 'code' || username === undefined)))
      throw failure('E_USAGE', 'expected nothing behind the command, or code and a username')
    return withFolder(call, async (folder) => {
      const asker = { coalition: await folder.ports.store.read(loadCoalition), person: operator }
      const accounts = call.machine.accounts(folder, asker.coalition)
      const people = await listPeople(asker, accounts)
      if (username === undefined) return listed(people)
      const found = people.find((each) => each.username === username.toLowerCase())
      if (!found) throw failure('E_NOT_FOUND', `nobody signs in as ${username} here`, { paths: [username] })
      return invited(found, await inviteAgain(asker, accounts, found.id))
    })
  },
}

function listed(people: readonly Account[]): Outcome {
  const lines = people.map(({ username, name, roles, seats, ways }) => {
    const may = `${roles.join(', ') || 'no role'} for ${seats === null ? 'every seat' : seats.join(', ') || 'no seat'}`
    return `${username ?? '-'}  ${name}: ${may}; ${ways.join(', ') || 'invited'}\n`
  })
  const text = lines.join('') || 'nobody has an account here yet: the pages make the first owner\n'
  return { text, json: { people }, code: exit.fine }
}

function invited({ name }: Account, invitation: Awaited<ReturnType<Accounts['invite']>>): Outcome {
  const text = `${invitation.code} lets ${name} in once, until ${invitation.until}: at /signin#code=${invitation.code}\n`
  return { text, json: invitation, code: exit.fine }
}
