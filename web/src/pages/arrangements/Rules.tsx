import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Duty, type Strength } from '../../parts/Duty.tsx'
import { Section } from '../../parts/Section.tsx'
import { Said } from './Said.tsx'
import { useCharterWords, useKnownDate, type InFull } from './words.ts'

type Obligation = InFull['charter']['obligations'][number]
type Reading = InFull['decisions'][number]

/** The first day that a date, known as a day, a month or a year, may mean. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

function holds({ period }: Obligation, day: string): boolean {
  const { from = null, to = null } = period ?? {}
  return (from === null || firstDay(from) <= day) && (to === null || day < firstDay(to))
}

/** What the charter says on the day, a rule a line: where it stands, how strongly, and what. */
export function Rules({ full }: { readonly full: InFull }): ReactElement {
  const { t } = useTranslation('arrangements')
  const { charter, rules, decisions, day } = full
  const duties = charter.obligations.filter((each) => holds(each, day))
  const { withdrawal, duration } = charter
  return (
    <Section
      title={t('rules.title')}
      count={charter.template ? undefined : t('library.read', { read: rules.read, count: rules.statements })}
    >
      <ol className="arrangement-rules">
        {duties.map((each) => (
          <DutyRule key={each.id} duty={each} />
        ))}
        {charter.absences.map((each) => (
          <Rule key={`${each.kind} ${each.says}`} article={each.article} strength={null}>
            <Said says={each.says} unverified={each.unverified} />
          </Rule>
        ))}
        {decisions.map((each) => (
          <DecisionRule key={each.rule.id} reading={each} />
        ))}
        <Rule article={duration.article} strength="shall">
          <Said says={duration.says} unverified={duration.unverified} />
          <Note>{t('rules.duration')}</Note>
        </Rule>
        <Rule article={withdrawal.article} strength="may">
          <Said says={withdrawal.says} unverified={withdrawal.unverified} />
          <Note>{t('rules.withdrawal')}</Note>
        </Rule>
      </ol>
    </Section>
  )
}

/** A rule's line. */
export function Rule({
  article,
  small,
  strength,
  children,
}: {
  readonly article: string
  readonly small?: string | undefined
  readonly strength: Strength
  readonly children: ReactNode
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const words = useCharterWords()
  return (
    <li>
      <div className="arrangement-where">
        {words.article(article) ?? t('noArticle')}
        {small === undefined ? null : <small>{small}</small>}
      </div>
      <Duty strength={strength}>{children}</Duty>
    </li>
  )
}

/** What stands beneath a rule, small. */
export function Note({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className="tiny faint arrangement-note">{children}</p>
}

/** A duty's line, with who it lets off. */
export function DutyRule({ duty }: { readonly duty: Obligation }): ReactElement {
  const { t } = useTranslation('arrangements')
  const known = useKnownDate()
  const words = useCharterWords()
  const { period, carveOuts, deadline } = duty
  const since = period?.from == null ? undefined : t('since', { day: known(period.from) })
  const by = words.deadline(deadline)
  return (
    <Rule article={duty.article} small={since} strength={duty.strength}>
      <Said says={duty.says} unverified={duty.unverified} lead />
      <Note>
        {t(`duty.${duty.kind}`)}
        {by === undefined ? null : ` · ${by}`}
      </Note>
      {carveOuts.map(({ says }) => (
        <Note key={says}>
          {t('rules.lessThat')} <span lang="en">{says}</span>
        </Note>
      ))}
    </Rule>
  )
}

/** A rule of decision, and how it runs where nobody counts for the others. */
export function DecisionRule({ reading }: { readonly reading: Reading }): ReactElement {
  const { t } = useTranslation('arrangements')
  const { rule } = reading
  return (
    <Rule article={rule.article} strength={reading.runs ? 'shall' : null}>
      <Said says={rule.says} unverified={rule.unverified} />
      <Note>
        {t(`subject.${rule.subject}`)}
        {rule.organ === null ? null : (
          <>
            {' · '}
            <span lang="en">{rule.organ}</span>
          </>
        )}
        {' · '}
        {reading.runs ? t(`count.${reading.method.count.kind}`) : t(`why.${reading.why}`)}
      </Note>
    </Rule>
  )
}
