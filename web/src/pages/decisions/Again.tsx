import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useMaySign } from '../../shell/session.ts'
import { useCharterWords } from '../arrangements/words.ts'
import type { Motion } from './shown.ts'
import { useRules } from './useOpening.ts'

/** Where a new motion is written. */
const writing: string = '/decisions/new'

/** The ways on from a motion that came to nothing: moving it again, or by the rule that the charter has for after its rejection. */
export function Again({ motion }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const may = useMaySign()
  const { id, phase, certificate } = motion
  if (!may('motion') || !(phase === 'overtaken' || phase === 'rejected' || phase === 'withdrawn')) return null
  return (
    <p className="actions">
      <Link to={writing} search={{ replaces: id }}>
        {t('again.replaces')}
      </Link>
      {phase === 'rejected' && certificate !== null ? <After motion={motion} /> : null}
    </p>
  )
}

/** Rules that come after a rejection under this one. */
function After({ motion: { id, motion } }: { readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  const charter = useCharterWords()
  const { rules = [] } = useRules()
  return (
    <>
      {rules
        .filter(({ after }) => after !== null && after === motion.rule.id)
        .map(({ rule }) => (
          <Link key={rule.id} to={writing} search={{ after: id, rule: rule.id }}>
            {t('again.after', { article: charter.article(rule.article) ?? rule.id })}
          </Link>
        ))}
    </>
  )
}
