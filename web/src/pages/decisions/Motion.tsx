import { useMediaQuery } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useGoToHash } from '../../lib/hash.ts'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { Discussion } from '../question/Discussion.tsx'
import { Again } from './Again.tsx'
import { Certificate } from './Certificate.tsx'
import { Faults, NotCounted } from './Faults.tsx'
import { Futures } from './Futures.tsx'
import { Head } from './Head.tsx'
import { LineOf } from './LineOf.tsx'
import { Now } from './Now.tsx'
import { Pinned } from './Pinned.tsx'
import { OurPosition } from './OurPosition.tsx'
import type { Motion as Shown } from './shown.ts'
import { Text } from './Text.tsx'
import { Voices } from './Voices.tsx'
import { Waiting } from './Waiting.tsx'
import './decisions.css'

/** The page of a motion: what is moved, who has it and who spoke, what it waits for, what silence does and when, and the seat's own position. */
export function Motion(): ReactElement {
  const { t } = useTranslation('decisions')
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  const { data, error, refetch } = useGet('/api/motions/{id}', { path: { id } })
  // What stays from the page before is another motion.
  const motion = data?.id.startsWith(id) === true ? data : undefined
  usePlace({ name: t('title'), to: '/decisions' }, { name: motion?.motion.title ?? '' })
  if (motion === undefined)
    return error === null ? (
      <Loading rows={8} />
    ) : (
      <Problem
        error={error}
        onRetry={() => {
          void refetch()
        }}
      />
    )
  return <InFull key={motion.id} motion={motion} />
}

function InFull({ motion }: { readonly motion: Shown }): ReactElement {
  const oneColumn = useMediaQuery('(max-width: 1020px)', window.innerWidth <= 1020)
  const position = <OurPosition motion={motion} />
  return (
    <>
      <Head motion={motion} />
      <div className="columns">
        <div className="stack">
          <Now motion={motion} />
          <Faults motion={motion} />
          <Text motion={motion} />
          {oneColumn ? position : null}
          <Voices motion={motion} />
          <Waiting motion={motion} />
          <Certificate motion={motion} />
          <LineOf motion={motion} />
          <Again motion={motion} />
          <NotCounted motion={motion} />
        </div>
        <div className="stack">
          {oneColumn ? null : position}
          <Futures motion={motion} />
          <Pinned motion={motion} />
          <Talk motion={motion} />
        </div>
      </div>
    </>
  )
}

function Talk({ motion: { id, compartment, voices } }: { readonly motion: Shown }): ReactElement | null {
  const said = useGet('/api/records/{id}/comments', { path: { id } }).data?.comments
  useGoToHash(said !== undefined)
  if (said === undefined) return null
  return (
    <Discussion about={{ id, compartment, discussion: said, members: voices.map(({ member }) => member) }} />
  )
}
