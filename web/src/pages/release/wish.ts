import { useQuery } from '@tanstack/react-query'
import { post, type Answer, type Schema, type Sent } from '../../api/client.ts'
import { actingSeat } from '../../lib/seat.ts'

/** What may be let out of home, and to whom. */
export type Wish = Sent<'/api/releases/preview'>
/** What a release would bring. */
export type Preview = Schema<'Preview'>
/** The queue of the seat. */
export type Queue = Answer<'/api/releases'>
/** A proposal that waits, with what it would bring. */
export type Waiting = Queue['waiting'][number]
/** A wish as the queue keeps it, whatever became of it. */
export type Proposal = Schema<'Proposal'>

/** Asks what a release would bring, and asks again whenever something changed. */
export function usePreview(wish: Wish | undefined) {
  return useQuery({
    queryKey: ['/api/releases/preview', actingSeat() ?? '', wish],
    queryFn: () => {
      if (wish === undefined) throw new RangeError('nothing is wished')
      return post('/api/releases/preview', wish)
    },
    enabled: wish !== undefined,
  })
}

/** How many things recipients would learn, and how many are kept back. That search finds more is one thing, whatever the words. */
export function countsOf(preview: Preview): { readonly learnt: number; readonly kept: number } {
  const { records, learns, keptBack, entries } = preview
  const most = learns.reduce(
    (sum, { names, counts, search }) =>
      Math.max(sum, names.length + counts.length + (search.words.length > 0 ? 1 : 0)),
    0,
  )
  const { references, earlier, grades, comments, paths } = keptBack
  return {
    learnt: records.length + most + (entries > 0 ? 1 : 0),
    kept: references.length + earlier + grades + comments + paths,
  }
}

/** The wish that a proposal is, to change it and propose it anew. */
export function wishOf({ ids, compartment, tlp, withEvents, withGrades, dropReferences }: Proposal): Wish {
  return { ids, in: compartment, ...(tlp === null ? {} : { tlp }), withEvents, withGrades, dropReferences }
}

/** What a wish says beside ids and compartment, as an address holds it. */
export function searchOf({
  ids,
  in: to,
  tlp,
  withEvents,
  withGrades,
  dropReferences,
}: Wish): Record<string, string> {
  return {
    propose: ids.join(','),
    in: to,
    ...(tlp === undefined ? {} : { tlp }),
    ...(withEvents === false ? { events: 'no' } : {}),
    ...(withGrades === true ? { grades: 'yes' } : {}),
    ...(dropReferences === true ? { drop: 'yes' } : {}),
  }
}
