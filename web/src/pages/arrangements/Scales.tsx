import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Unverified } from '../../parts/Duty.tsx'
import { Section } from '../../parts/Section.tsx'
import { Said } from './Said.tsx'
import { useDay } from './Frame.tsx'
import { dimensions } from '../../lib/kinds.ts'
import { standOf, useCharterWords, type InFull } from './words.ts'

/** Where the charter stands on each scale, with the articles behind it. Nothing is summed. */
export function Scales({ full }: { readonly full: InFull }): ReactElement | null {
  const { t } = useTranslation('arrangements')
  const day = useDay()
  const words = useCharterWords()
  if (full.charter.template) return null
  return (
    <Section
      title={t('scales.title')}
      tail={
        <Link to="/arrangements/compare" search={{ ...day, left: full.charter.id }}>
          {t('tab.compare')}
        </Link>
      }
    >
      <ul className="arrangement-scales">
        {dimensions.map((name) => {
          const { stand, steps } = standOf(full, name)
          const { step, value, says, behind } = stand
          return (
            <li key={name}>
              <b>{t(`dimension.${name}`)}</b>
              <Ruler marks={[{ value, look: 'left' }]} steps={steps} />
              <span className="small muted">
                {step === null ? t('scales.nothing') : <span lang="en">{says}</span>}{' '}
                <span className="faint">
                  {[...new Set(behind.flatMap(({ article }) => words.article(article) ?? []))]
                    .slice(0, 3)
                    .join(', ')}
                </span>{' '}
                {behind.some(({ unverified }) => unverified) ? <Unverified /> : null}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="tiny faint">{t('scales.means')}</p>
    </Section>
  )
}

/** A scale of steps as a line, with a mark for each charter. */
export function Ruler({
  marks,
  steps,
}: {
  readonly marks: readonly { readonly value: number | null; readonly look: 'left' | 'right' }[]
  readonly steps: number
}): ReactElement {
  return (
    <span className="arrangement-ruler" aria-hidden="true">
      {Array.from({ length: steps }, (_, i) => (
        <i key={i} style={{ left: `${(100 * i) / (steps - 1)}%` }} />
      ))}
      {marks.map(({ value, look }) =>
        value === null ? null : <b key={look} className={look} style={{ left: `${100 * value}%` }} />,
      )}
    </span>
  )
}

/** Where it looks, its organs and forces, in a line each. */
export function Facts({ full: { charter } }: { readonly full: InFull }): ReactElement {
  const { t } = useTranslation('arrangements')
  const { orientation, target, organs, forces, scope, transparency } = charter
  const held = (['jointCommand', 'standby', 'bases'] as const).filter(
    (name) => forces[name].value !== 'absent',
  )
  return (
    <Section title={t('facts.title')}>
      <dl className="facts">
        <dt>{t('facts.looks')}</dt>
        <dd>
          {t(`orientation.${orientation.value}`)}
          {t('comma')}
          {t(`target.${target.value}`)} {orientation.unverified || target.unverified ? <Unverified /> : null}
        </dd>
        <dt>{t('facts.area')}</dt>
        <dd>
          <Said says={scope.area} article={scope.article} unverified={scope.unverified} />
        </dd>
        {organs.length === 0 ? null : (
          <>
            <dt>{t('facts.organs')}</dt>
            <dd>
              {organs.map((each) => (
                <div key={each.says}>
                  <Said says={each.says} article={each.article} unverified={each.unverified} />
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>{t('facts.forces')}</dt>
        <dd>
          {held.length === 0
            ? t('facts.noForces')
            : held.map((name) => (
                <div key={name}>
                  {t(`force.${name}`)}
                  {t('comma')}
                  {t(`presence.${forces[name].value}`)} {forces[name].unverified ? <Unverified /> : null}
                </div>
              ))}
        </dd>
        <dt>{t('facts.openness')}</dt>
        <dd>
          {transparency.length === 0
            ? t('facts.noNotices')
            : t('facts.notices', { count: transparency.length })}
        </dd>
      </dl>
    </Section>
  )
}
