import type { Clause } from '../clauses.ts'
import type { Memory } from '../memory.ts'
import type { Sentence } from '../sentence.ts'
import { forcesNouns } from './frame.ts'
import { singular } from './lexicon.ts'
import type { Trigger } from './trigger.ts'
import { rootSubject } from './range.ts'

/** Nouns that act for a state when its name or adjective qualifies them: "Chilean officials", "teams from Mali". */
const acting = new Set(
  `${forcesNouns} government minister ministry official authority cabinet parliament lawmaker deputy senator president premier king leader envoy ambassador diplomat delegation negotiator spokesman spokeswoman
  side team cadet officer general admiral police rebel militant militia fighter insurgent guerrilla gunman separatist pirate crew pilot sailor rescuer doctor engineer expert instructor official agency administration
  navy coastguard coast guard embassy mission state country nation member neighbour ally partner capital republic kingdom union alliance bloc party central council assembly court commission regulator inspector
  observer peacekeeper serviceman warplane plane sapper diver cert regime junta faction group movement coalition opposition chief commander head secretary chancellor presidency kremlin foe rival
  airstrike strike attack raid bomb bombing shelling ambush shell shooting clash blast mine explosion bombardment barrage offensive incursion gunfire export import trade supply convoy flight truck application withdrawal nurse medic firefighter
  policeman sniper assailant attacker extremist jihadist bomber hacker academy college volunteer paramedic surgeon serviceman infantry consignment shipment
  defence battery media newspaper forum summit meeting talk conference visit ministry's operator utility people majority half north south east west part rest`
    .split(/\s+/)
    .map((word) => word.replaceAll('-', '_')),
)
const pronouns = new Set(
  'we they it he she both i all some others which who that this these those each one none neither'.split(' '),
)

/** Whether the subject of the trigger's clause can act as a state does: a state, an organisation, an office, a person known, a force or
 *  body of a state. A brewer, a museum or a storm that merely has a state's adjective, or stands in its capital, cannot. */
export function subjectActs(sentence: Sentence, trigger: Trigger, memory: Memory): boolean {
  const { clause } = trigger
  const verb = clause.groups[trigger.at]
  if (trigger.adjunct !== null || (verb?.passive ?? false)) return true
  const owner = rootSubject(clause)
  const [from, to] = [owner.subjectStart, owner.subjectEnd]
  if (trigger.token >= from && trigger.token < to) return true
  return acts(sentence, owner, from, to, memory)
}

/** "the bishop of Malta", "pilgrims from Nepal": the name only says where the one who acts comes from. */
function belongs(sentence: Sentence, first: number, from: number): boolean {
  const at = sentence.lower(first - 1) === 'the' ? first - 2 : first - 1
  return at > from && /^(?:of|from)$/.test(sentence.lower(at)) && !sentence.cover[at - 1]
}

function acts(sentence: Sentence, owner: Clause, from: number, to: number, memory: Memory): boolean {
  let words = 0
  for (let at = from; at < to; at += 1) {
    const mention = sentence.cover[at]
    const token = sentence.tokens[at]
    if (!token) break
    if (mention) {
      if (
        mention.kind === 'group' ||
        (mention.kind === 'actor' &&
          !mention.located &&
          !mention.adjective &&
          !belongs(sentence, mention.first, from))
      )
        return true
      if (mention.office !== null || mention.person !== null) return true
      words += 1
      at = mention.end - 1
      continue
    }
    if (token.kind !== 'word' || token.lower === owner.opener) continue
    if (memory.known(token.text)?.state) return true
    if (pronouns.has(token.lower) || acting.has(singular(token.lower))) return true
    words += 1
  }
  return words === 0
}
