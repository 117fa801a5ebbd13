import { ids, question } from './examples.ts'
import { proposal } from './releases.examples.ts'

/** `GET /api/carries` */
export const carriable = {
  carriable: [
    { id: ids.question, type: 'question', author: 'treaty', shows: question.text, compartment: 'plenary-0' },
  ],
}

/** `POST /api/carries` */
export const proposing = { ids: [ids.question], dropReferences: true, note: 'It is still open.' }

/** What that answers. */
export const proposed = {
  ...proposal,
  ids: [ids.question],
  withEvents: false,
  dropReferences: true,
  note: proposing.note,
}
