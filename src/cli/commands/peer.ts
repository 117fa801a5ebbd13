import { failure } from '../../kernel/error.ts'
import { asMemberName } from '../../kernel/id.ts'
import type { Desk } from '../../node/desk.ts'
import { addressesOf, announceAddress, setAddress } from '../../node/founding/addresses.ts'
import { atDesk, exit, type Command, type Outcome } from '../command.ts'

/** `entente peer`: see its help. */
export const peerCommand: Command = {
  name: 'peer',
  summary: 'lists where the members’ nodes are reached; sets it, or tells them where this one is',
  usage: '[list | add MEMBER URL | remove MEMBER | announce URL]',
  options: {},
  optionHelp: {},
  examples: [
    'entente peer',
    'entente peer announce https://north.example:4871',
    'entente peer add south https://10.0.0.7:4871',
    'entente peer remove south',
  ],
  async run(call) {
    const [act = 'list', first = '', second = '', ...more] = call.words
    const taken = { list: 0, add: 2, remove: 1, announce: 1 }[act]
    const count = call.words.length - 1
    if (taken === undefined || more.length > 0 || (count >= 0 && count !== taken))
      throw failure('E_USAGE', 'expected list, add MEMBER URL, remove MEMBER or announce URL', {
        paths: [act],
      })
    return atDesk(call, async (desk) => {
      if (act === 'add') await setAddress(desk, asMemberName(first, 'member'), second)
      if (act === 'remove') await setAddress(desk, asMemberName(first, 'member'), null)
      if (act !== 'announce') return listed(desk)
      const { id, seat, url } = await announceAddress(desk, first)
      return {
        text: `${seat} is reached at ${url}: all members are told\n`,
        json: { id, seat, url },
        code: exit.fine,
      }
    })
  },
}

async function listed({ ports, coalition }: Desk): Promise<Outcome> {
  const known = await ports.store.read((reader) => addressesOf(reader, coalition))
  const others = coalition.newest.roster.members.filter(({ name }) => !coalition.seats.includes(name))
  const peers = others.map(({ name, host }) => {
    const address = known.get(name)
    return { member: name, host, url: address?.url ?? null, from: address?.from ?? null }
  })
  const lines = peers.map(({ member, host, url, from }) =>
    url === null
      ? `${member} on ${host}: no address is known (entente peer add ${member} URL)\n`
      : `${member} on ${host}: ${url}${from === 'here' ? ', set here' : ', as it says'}\n`,
  )
  const text = lines.join('') || 'Every member’s seat is on this node.\n'
  return { text, json: { peers }, code: exit.fine }
}
