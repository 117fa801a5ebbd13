import { useMediaQuery } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useAhead, useGet } from '../../api/use.ts'
import { useFormats, useFormatsAhead } from '../../lib/format.ts'
import { useGoToHash } from '../../lib/hash.ts'
import { Tlp } from '../../parts/Badges.tsx'
import { Later } from '../../parts/Later.tsx'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { AnswerCard } from './AnswerCard.tsx'
import type { Asked } from './asked.ts'
import { Blind } from './Blind.tsx'
import { Dissent } from './Dissent.tsx'
import { Discussion } from './Discussion.tsx'
import { Evidence } from './Evidence.tsx'
import { GoesOn } from './GoesOn.tsx'
import { Joint } from './Joint.tsx'
import { Manifest } from './Manifest.tsx'
import { membersOf } from './members.ts'
import { Moved } from './Moved.tsx'
import { Outcome } from './Outcome.tsx'
import { Reasons } from './Reasons.tsx'
import { Round } from './Round.tsx'
import { Rules } from './Rules.tsx'
import { Signs } from './Signs.tsx'
import { SpreadSection } from './SpreadSection.tsx'
import { Tabs } from './Tabs.tsx'
import './question.css'

/** The page of a question: where the members stand together and apart, how they got there and why, and the seat's own answer. */
export function Question(): ReactElement {
  const { t } = useTranslation('question')
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  // The words for likelihood are wanted with the question: asked for first, they are there when it is drawn.
  useAhead('/api/yardsticks')
  useFormatsAhead()
  const { data, error, refetch } = useGet('/api/questions/{id}', { path: { id } })
  // What stays from the page before is another question.
  const asked = data?.id.startsWith(id) === true ? data : undefined
  usePlace({ name: t('questions'), to: '/questions' }, { name: asked?.question.text ?? '' })
  if (asked === undefined)
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
  return <Shown key={asked.id} asked={asked} />
}

/** What stands first is drawn first: the joint estimate, how it moved, and the form that answers. The rest follows once that is on the screen. */
function Shown({ asked }: { readonly asked: Asked }): ReactElement {
  const oneColumn = useMediaQuery('(max-width: 1020px)', window.innerWidth <= 1020)
  const narrow = useMediaQuery('(max-width: 760px)', window.innerWidth <= 760)
  const { joint } = asked
  const open = joint.blind ? undefined : joint
  const answer = <AnswerCard asked={asked} />
  const evidence = open ? (
    <>
      <Evidence open={open} />
      <Reasons open={open} />
    </>
  ) : null
  const spread = open ? (
    <>
      <SpreadSection asked={asked} open={open} />
      <Dissent asked={asked} open={open} />
    </>
  ) : null
  const discussion = <Discussion about={{ ...asked, members: membersOf(asked) }} />
  const rules = (
    <>
      <Rules asked={asked} />
      <Signs asked={asked} />
      {open?.estimate ? <Manifest asked={asked} estimate={open.estimate} /> : null}
    </>
  )
  return (
    <>
      <Head asked={asked} />
      <div className="columns">
        <div className="stack">
          <GoesOn asked={asked} />
          {asked.resolution === null ? null : <Outcome asked={asked} />}
          {open ? <Joint asked={asked} open={open} /> : <Blind asked={asked} />}
          {oneColumn ? answer : null}
          {asked.round === null ? null : <Round asked={asked} round={asked.round} />}
          {open ? <Moved asked={asked} open={open} /> : null}
          <Later>
            {narrow ? (
              <Tabs parts={{ evidence, discussion, rules, spread }} />
            ) : (
              <>
                {evidence}
                {discussion}
              </>
            )}
          </Later>
        </div>
        {narrow ? null : (
          <div className="stack">
            {oneColumn ? null : answer}
            <Later>
              {spread}
              {rules}
            </Later>
          </div>
        )}
      </div>
      <Later>
        <ToHash />
      </Later>
    </>
  )
}

/** Goes to what the address names, once all of the page stands. */
function ToHash(): null {
  useGoToHash(true)
  return null
}

const looks = { upcoming: 'open', open: 'note', closed: '', carried: '', resolved: 'kept' } as const

function Head({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const { question, state } = asked
  return (
    <div className="pagehead">
      <p className="meta">
        <span className={`badge ${looks[state]}`}>{t(`state.${state}`)}</span>
        <Tlp label={asked.tlp} />
        <span>{asked.compartment}</span>
        <span className="question-dot">{t(`kind.${question.form.kind}`)}</span>
        {asked.joint.blind ? <span className="question-dot">{t('firstRound')}</span> : null}
        {asked.resolution === null ? (
          <span className="question-dot">{t('resolvesBy', { day: f.lastDay(question.resolves) })}</span>
        ) : null}
      </p>
      <h1>{question.text}</h1>
    </div>
  )
}
