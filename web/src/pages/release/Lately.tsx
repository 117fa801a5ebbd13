import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Retract } from '../../parts/Retract.tsx'
import { Section } from '../../parts/Section.tsx'
import { useMay } from '../../shell/session.ts'
import { Person } from './Sign.tsx'
import { useCompartmentName, useShows } from './shows.ts'
import { searchOf, wishOf, type Proposal, type Queue } from './wish.ts'

/** Where releases are proposed. */
const here: string = '/release'
/** Of each kind so many are shown at once. */
const mostShown = 8

/** Proposals that were sent back or withdrawn, with the reason and the way on. */
export function Decided({ proposals }: { readonly proposals: readonly Proposal[] }): ReactElement | null {
  const { t } = useTranslation('release')
  const { instant } = useFormats()
  const nameOf = useCompartmentName()
  const back = proposals
    .filter(({ state }) => state === 'refused' || state === 'withdrawn')
    .slice(0, mostShown)
  if (back.length === 0) return null
  return (
    <Section title={t('decided.title')} count={t('decided.count', { count: back.length })}>
      {back.map((proposal) => (
        <div key={proposal.id} className="row">
          <div className="spread">
            <h3>{t('decided.what', { count: proposal.ids.length, to: nameOf(proposal.compartment) })}</h3>
            <span className={proposal.state === 'refused' ? 'badge late' : 'badge'}>
              {t(`decided.state.${proposal.state}`)}
            </span>
          </div>
          {proposal.decided === null ? null : (
            <>
              {proposal.decided.reason === '' ? null : <p className="small">{proposal.decided.reason}</p>}
              <p className="line">
                <Person id={proposal.decided.by} />
                <span>{instant(proposal.decided.at)}</span>
                <Link to={here} search={searchOf(wishOf(proposal))}>
                  {t('decided.again')}
                </Link>
              </p>
            </>
          )}
        </div>
      ))}
    </Section>
  )
}

/** What went out lately, and the way to take it back; beneath it what was taken back. */
export function Released({ queue }: { readonly queue: Queue }): ReactElement | null {
  const { t } = useTranslation('release')
  const { instant } = useFormats()
  const nameOf = useCompartmentName()
  const { released, retracted } = queue
  const [all, setAll] = useState(false)
  if (released.length === 0 && retracted.length === 0) return null
  return (
    <Section title={t('released.title')}>
      <ul>
        {(all ? released : released.slice(0, mostShown)).map((each) => (
          <ReleasedItem key={each.id} released={each} />
        ))}
      </ul>
      {all || released.length <= mostShown ? null : (
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('all', { count: released.length })}
        </button>
      )}
      {retracted.map(({ id, at, compartment, reason, count }) => (
        <p key={id} className="row line">
          <span className="badge modality negated">{t('released.retracted')}</span>
          <span>{t('released.records', { count })}</span>
          <span>{nameOf(compartment)}</span>
          <span>{instant(at)}</span>
          <span className="faint">{t(`common:retract.reasons.${reason}`)}</span>
        </p>
      ))}
    </Section>
  )
}

function ReleasedItem({ released }: { readonly released: Queue['released'][number] }): ReactElement {
  const { t } = useTranslation('release')
  const { instant } = useFormats()
  const shows = useShows()
  const nameOf = useCompartmentName()
  const may = useMay()
  const [retracting, setRetracting] = useState(false)
  const { id, at, compartment, recipients, count, records } = released
  const first = records.find(({ shows: title }) => title !== null)
  const standing = records.filter(({ stands }) => stands).length
  const title = first === undefined ? t('gone') : shows(first)
  return (
    <li className="row release-done">
      <div>
        <h3>
          {first?.type === 'document' ? (
            <Link to={`/documents/${first.released}`} data-item="">
              {title}
            </Link>
          ) : (
            title
          )}
        </h3>
        <p className="line">
          <span>{t('released.records', { count })}</span>
          <span>{nameOf(compartment)}</span>
          <span>{instant(at)}</span>
          {standing === records.length ? null : (
            <span className="badge modality negated">{t('released.retracted')}</span>
          )}
        </p>
        <p className="line">
          {recipients.map((name) => (
            <Member key={name} name={name} />
          ))}
        </p>
      </div>
      {standing > 0 && may('retract') ? (
        <Button
          onClick={() => {
            setRetracting(true)
          }}
        >
          {t('released.retract')}
        </Button>
      ) : null}
      {retracting ? (
        <Retract
          id={id}
          what={title}
          destroys={[t('released.destroys', { count }), t('released.asked', { count: recipients.length })]}
          onClose={() => {
            setRetracting(false)
          }}
        />
      ) : null}
    </li>
  )
}

/** What people wrote that stands in home alone. */
export function Unreleased({
  unreleased,
}: {
  readonly unreleased: Queue['unreleased']
}): ReactElement | null {
  const { t } = useTranslation('release')
  const { day } = useFormats()
  const shows = useShows()
  const [all, setAll] = useState(false)
  if (unreleased.length === 0) return null
  return (
    <Section title={t('unreleased.title')} count={t('unreleased.count', { count: unreleased.length })}>
      {(all ? unreleased : unreleased.slice(0, mostShown)).map((each) => (
        <div key={each.id} className="row release-done">
          <div>
            <h3>{shows(each)}</h3>
            <p className="line">
              <span>{t(`type.${each.type}`)}</span>
              <span>{day(each.at)}</span>
            </p>
          </div>
          <Link to={here} search={{ propose: each.id }} data-item="">
            {t('unreleased.propose')}
          </Link>
        </div>
      ))}
      {all || unreleased.length <= mostShown ? null : (
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('all', { count: unreleased.length })}
        </button>
      )}
    </Section>
  )
}
