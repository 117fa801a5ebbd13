import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { useFilters } from '../../lib/filters.ts'
import { Tlp } from '../../parts/Badges.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Section } from '../../parts/Section.tsx'
import { useMay, useSession } from '../../shell/session.ts'
import { Learns } from './Learns.tsx'
import { Recipients } from './Recipients.tsx'
import { Refusal } from './Refusal.tsx'
import { useCompartmentName, useShows } from './shows.ts'
import { Sign } from './Sign.tsx'
import { searchOf, wishOf, type Waiting } from './wish.ts'

/** A proposal that waits: who exactly, what they would learn, and then who signs. */
export function WaitingItem({
  item,
  persons,
}: {
  readonly item: Waiting
  readonly persons: 1 | 2
}): ReactElement {
  const { t } = useTranslation('release')
  const shows = useShows()
  const nameOf = useCompartmentName()
  const [, change] = useFilters()
  const withdraw = usePost('/api/releases/{id}/withdraw')
  const { proposal, preview, broken } = item
  const mine = useSession()?.person?.id === proposal.by
  const may = useMay()
  const first = preview?.records[0]
  const words = preview?.records.reduce((sum, record) => sum + record.words, 0) ?? 0
  const second = persons === 2 && mine
  return (
    <div className="columns release-item">
      <div className="stack">
        <Section
          title={first === undefined ? t('gone') : shows(first)}
          count={
            second ? (
              <span className="badge due">{t('sign.needsSecond')}</span>
            ) : may('release') ? undefined : (
              <span className="badge due">{t('sign.needsOfficer')}</span>
            )
          }
        >
          <p className="line release-what">
            {first === undefined ? null : <Tlp label={first.tlp} />}
            <span>{t('what', { count: preview?.records.length ?? 0, words })}</span>
            <span>
              {t('fromTo', { from: nameOf(preview?.from ?? 'home'), to: nameOf(proposal.compartment) })}
            </span>
          </p>
          {proposal.note === '' ? null : <blockquote className="release-quote">{proposal.note}</blockquote>}
          {broken === null ? null : (
            <div className="state error">
              <b>{t('broken')}</b>
              <Refused code={broken.code} message={broken.message} />
            </div>
          )}
          {preview === null ? null : <Recipients preview={preview} />}
        </Section>
        {preview === null ? null : preview.refusal === null ? (
          <Learns preview={preview} />
        ) : (
          <Refusal
            refusal={preview.refusal}
            wish={wishOf(proposal)}
            onChange={(wish) => {
              withdraw.mutate(
                { body: {}, params: { path: { id: proposal.id } } },
                {
                  onSuccess: () => {
                    change(searchOf(wish))
                  },
                },
              )
            }}
          />
        )}
      </div>
      <aside className="stack">
        <Sign item={item} persons={persons} mine={mine} />
      </aside>
    </div>
  )
}
