import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Tlp } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { useCharterWords } from '../arrangements/words.ts'
import { PhaseBadge } from './PhaseBadge.tsx'
import { isOpen, type Look, type Row } from './shown.ts'
import { Tallies } from './Tallies.tsx'
import { useDecisionWords } from './words.ts'

/** A motion's row: what is moved, by whom under what, who has spoken, and whom it waits for. */
export function MotionRow({ row }: { readonly row: Row }): ReactElement {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const words = useDecisionWords()
  const charter = useCharterWords()
  const { id, title, phase, deadline, mover, method, article, tlp, waitsOn, waitsOnUs } = row
  const { electors, received, spoken, objecting, moved, certified } = row
  const counts = t('row.spoke', { spoken: f.number(spoken), count: electors })
  const open = isOpen(phase)
  return (
    <div className="row motion-row">
      <div className="spread">
        <h3>
          <Link to={`/decisions/${id}`} data-item="">
            {title}
          </Link>
        </h3>
        <PhaseBadge phase={phase} deadline={deadline} hot={waitsOnUs} />
      </div>
      <p className="line">
        <span>{words.method(method)}</span>
        <span className="faint">{charter.article(article)}</span>
        <Member name={mover} />
        <Tlp label={tlp} />
      </p>
      {open ? <Tallies looks={looksOf(row)} label={counts} /> : null}
      <p className="small muted line">
        <span>{counts}</span>
        {open && received < electors ? (
          <span>{t('row.received', { received: f.number(received), count: electors })}</span>
        ) : null}
        {objecting.length === 0 ? null : (
          <span className="line">
            {t(`row.${method.count.kind === 'consensus' ? 'objecting' : 'against'}`)}
            {objecting.map((name) => (
              <Member key={name} name={name} />
            ))}
          </span>
        )}
        {waitsOn.length === 0 ? null : <Waited names={waitsOn} />}
        {open ? null : (
          <span>
            {certified === null
              ? t('row.moved', { when: f.day(moved) })
              : t('row.certified', { when: f.day(certified) })}
          </span>
        )}
      </p>
    </div>
  )
}

/** At most so many names stand in a row. */
const named = 4

function Waited({ names }: { readonly names: readonly string[] }): ReactElement {
  const { t } = useTranslation('decisions')
  return (
    <span className="line">
      {t('row.waits')}
      {names.slice(0, named).map((name) => (
        <Member key={name} name={name} />
      ))}
      {names.length > named ? <span>{t('more', { count: names.length - named })}</span> : null}
    </span>
  )
}

function looksOf({ electors, spoken, objecting }: Row): Look[] {
  const of = (look: Look, count: number): Look[] => Array.from({ length: Math.max(0, count) }, () => look)
  return [
    ...of('no', objecting.length),
    ...of('spoke', spoken - objecting.length),
    ...of('wait', electors - spoken),
  ]
}
