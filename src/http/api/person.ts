import { z } from 'zod'
import { limits } from '../../kernel/limits.ts'
import { instantText, memberName } from '../../records/common.ts'
import { isRole, roles, type Role } from '../../node/roles.ts'
import { usernamePattern } from '../auth/names.ts'
import { named } from '../schemas.ts'

/** What colleagues call somebody. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .meta({ description: 'What colleagues call them. It stays on this node.' })

/** What somebody signs in by. */
export const username = z
  .string()
  .regex(usernamePattern, '2 to 40 of a–z, 0–9, ".", "_" and "-" are expected')
  .meta({ description: 'What they sign in by, beside a password.', examples: ['anna'] })

/** A password to come. */
export const password = z
  .string()
  .min(limits.passwordLeast, `at least ${limits.passwordLeast} characters are expected`)
  .max(limits.passwordMost)
  .meta({ description: 'Any characters; a sentence is easy to keep.' })

/** A code that opens an account once. */
export const code = z
  .string()
  .min(1)
  .max(40)
  .meta({ description: 'As printed; case and dashes do not matter.' })

/** Roles somebody has. */
export const roleList = z
  .array(z.enum(roles))
  .max(roles.length)
  .transform((held): Role[] => [...new Set(held)].filter(isRole))

/** Seats somebody may act for. */
export const seatList = z
  .array(memberName)
  .max(500)
  .nullable()
  .meta({ description: 'Seats they may act for; null for every seat of the node.' })

/** An invitation, to be shown once. */
export const invitationAnswer = named(
  'Invitation',
  'A code that opens the account once: to be handed over by another way.',
  z.strictObject({ id: z.string(), code: z.string(), until: instantText }),
)

/** The answer where there is nothing to say. */
export const doneAnswer = named('Done', 'It is done.', z.strictObject({ done: z.literal(true) }))
