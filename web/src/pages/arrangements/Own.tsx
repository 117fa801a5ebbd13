import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { LanguageOf } from '../../parts/Badges.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { ConsultationCard } from './Clock.tsx'
import { isOpen, useConsultations, type Consultations } from './consultations.ts'
import { Tabs } from './Frame.tsx'
import { OpenForm } from './OpenForm.tsx'
import { Proposals } from './Proposals.tsx'
import { DecisionRule, DutyRule } from './Rules.tsx'
import { Said } from './Said.tsx'
import { useCharterWords } from './words.ts'

type InForce = Answer<'/api/charter'>

/** The charter that binds this coalition: its clocks first, then what sets a duty off, what is owed, and how it decides. */
export function Own(): ReactElement {
  const { t } = useTranslation('arrangements')
  usePlace({ name: t('title'), to: '/arrangements' }, { name: t('tab.own') })
  const { data, error, refetch } = useGet('/api/charter')
  const consultations = useConsultations()
  return (
    <>
      <div className="pagehead">
        <h1>{data === undefined ? t('tab.own') : t('own.title', { name: data.charter.name })}</h1>
        <p className="lede">{t('own.lede')}</p>
        {data === undefined ? null : (
          <p className="meta">
            <span>{t('own.hash')}</span>
            <span className="proof" title={data.hash}>
              {data.hash.slice(0, 16)}…
            </span>
            <LanguageOf code="en" />
          </p>
        )}
      </div>
      <Tabs />
      <div className="stack arrangement-stack">
        {error === null ? null : (
          <Problem
            error={error}
            onRetry={() => {
              void refetch()
            }}
          />
        )}
        {consultations.error === null ? null : <Problem error={consultations.error} />}
        {data === undefined && error === null ? <Loading rows={8} /> : null}
        {data === undefined ? null : <Binding inForce={data} consultations={consultations.data} />}
      </div>
    </>
  )
}

function Binding({
  inForce: { charter, decisions },
  consultations,
}: {
  readonly inForce: InForce
  readonly consultations: Consultations | undefined
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  const triggers = charter.triggers ?? []
  const obligations = charter.obligations ?? []
  if (triggers.length + obligations.length + decisions.length === 0)
    return (
      <Empty>
        <b>{t('own.nothing')}</b>
        <span>{t('own.nothingMeans')}</span>
        <span>
          <Link to="/arrangements">{t('own.templates')}</Link>
        </span>
      </Empty>
    )
  return (
    <>
      <Clocks consultations={consultations} />
      {triggers.length === 0 ? null : (
        <Section title={t('own.triggers')} count={f.number(triggers.length)}>
          {triggers.map((trigger) => (
            <TriggerRow key={trigger.id} trigger={trigger} />
          ))}
        </Section>
      )}
      {obligations.length === 0 ? null : (
        <Section title={t('rules.title')} count={f.number(obligations.length)}>
          <ol className="arrangement-rules">
            {obligations.map((each) => (
              <DutyRule key={each.id} duty={each} />
            ))}
          </ol>
        </Section>
      )}
      {decisions.length === 0 ? null : (
        <Section title={t('own.decisions')} count={f.number(decisions.length)}>
          <ol className="arrangement-rules">
            {decisions.map((each) => (
              <DecisionRule key={each.rule.id} reading={each} />
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

function TriggerRow({
  trigger: { id, kind, says, article, unverified, determiner, line },
}: {
  readonly trigger: NonNullable<InForce['charter']['triggers']>[number]
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const words = useCharterWords()
  const f = useFormats()
  return (
    <div className="row" id={`rule-${id}`}>
      <h3>{t(`situation.${kind}`)}</h3>
      <p className="small arrangement-says">
        <Said says={says} article={article} unverified={unverified} />
      </p>
      <p className="line">
        <span>{t(`determiner.${determiner}`)}</span>
        {line === undefined ? null : (
          <span>{t(`awaits.line.${line.passes}`, { share: f.share(line.probability) })}</span>
        )}
        <span className="hidden">{words.article(article)}</span>
      </p>
      {kind === 'estimateThreshold' ? null : <OpenForm trigger={id} />}
    </div>
  )
}

function Clocks({ consultations }: { readonly consultations: Consultations | undefined }): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  if (consultations === undefined) return <Loading rows={3} />
  const { asOf, consultations: all, proposals } = consultations
  const running = all.filter(isOpen)
  const over = all.filter((each) => !isOpen(each))
  return (
    <>
      <Section title={t('clock.title')} count={f.number(running.length)}>
        {running.length === 0 ? <p className="small muted">{t('clock.none')}</p> : null}
        <div className="clock-cards">
          {running.map((each) => (
            <ConsultationCard key={each.id} consultation={each} asOf={asOf} />
          ))}
        </div>
        {over.length === 0 ? null : (
          <details>
            <summary>{t('clock.past', { count: over.length })}</summary>
            <div className="clock-cards">
              {over.map((each) => (
                <ConsultationCard key={each.id} consultation={each} asOf={asOf} />
              ))}
            </div>
          </details>
        )}
      </Section>
      <Proposals proposals={proposals} />
    </>
  )
}
