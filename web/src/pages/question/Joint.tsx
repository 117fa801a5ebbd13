import { Menu } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { measureOf, numberOf, pickOf, rangeOf, type Headline } from '../../charts/numbers.ts'
import type { Stand } from '../../charts/stand.ts'
import { Standing } from '../../charts/Standing.tsx'
import { termAt, useYardsticks, type Yardstick } from '../../charts/yardstick.ts'
import { useFormats } from '../../lib/format.ts'
import { keep } from '../../lib/kept.ts'
import { useLookOf } from '../../parts/Member.tsx'
import { Later } from '../../parts/Later.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty } from '../../parts/States.tsx'
import { Options } from './Options.tsx'
import { Unwitnessed } from './Unwitnessed.tsx'
import type { Asked, Open } from './asked.ts'

/** The joint estimate as figure and word, its place among all members, and how firm its basis is. */
export function Joint({ asked, open }: { readonly asked: Asked; readonly open: Open }): ReactElement {
  const { t } = useTranslation('question')
  const [wanted, setWanted] = useState<string>()
  const { all, yardstick } = useYardsticks(wanted)
  const { headline, estimate } = open
  if (headline === null || estimate === null)
    return (
      <Section title={t('joint.title')}>
        <Empty>{t(`joint.${open.problem ?? 'noJudgements'}`)}</Empty>
      </Section>
    )
  const hasOptions = headline.kind === 'probability' && headline.option !== null
  return (
    <Section title={t('joint.title')} tail={<a href="#manifest">{t('joint.how')}</a>}>
      <Hero asked={asked} open={open} headline={headline} yardstick={yardstick} />
      {hasOptions ? (
        <Options asked={asked} estimate={estimate} />
      ) : (
        <Place asked={asked} open={open} headline={headline} yardstick={yardstick} />
      )}
      <p className="question-caption">
        {headline.kind === 'probability' && yardstick !== undefined ? (
          <Words
            name={yardstick.name}
            all={all}
            onChoose={(id) => {
              setWanted(id)
              keep('yardstick', id)
            }}
          />
        ) : null}{' '}
        {hasOptions ? t('joint.bars') : t('joint.shapes')}
      </p>
      <Unwitnessed asked={asked} open={open} />
      <Confidence estimate={estimate} />
    </Section>
  )
}

interface Parts {
  readonly asked: Asked
  readonly open: Open
  readonly headline: Headline
  readonly yardstick: Yardstick | undefined
}

function Hero({ asked, open, headline, yardstick }: Parts): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const { form } = asked.question
  const measure = measureOf(form, f)
  const option =
    'options' in form && headline.kind === 'probability' ? form.options[headline.option ?? 0] : undefined
  const unit = form.kind === 'numeric' ? form.unit : ''
  const said =
    headline.kind === 'probability' && yardstick !== undefined
      ? termAt(headline.number, yardstick)
      : undefined
  return (
    <div className="question-hero">
      <div className={measure.kind === 'date' ? 'question-figure long' : 'question-figure'}>
        {measure.kind === 'date' ? f.month(headline.number) : measure.show(headline.number)}
      </div>
      <div>
        <p className="question-word">
          {option === undefined ? null : <span>{option}: </span>}
          {headline.kind === 'probability'
            ? said === undefined
              ? t('joint.noWord')
              : t(`charts:yardstick.${said}`, { defaultValue: said })
            : unit === ''
              ? t('joint.medianAlone')
              : t('joint.median', { unit })}
        </p>
        <p className="small muted">{useSummary(asked, open, headline).join(' ')}</p>
      </div>
    </div>
  )
}

/** What the figure leaves out, in a few short sentences: its range, where it came from, who stands apart, who is missing. */
function useSummary(asked: Asked, open: Open, headline: Headline): string[] {
  const { t } = useTranslation('question')
  const f = useFormats()
  const { form } = asked.question
  const measure = measureOf(form, f)
  const range = open.band ?? (open.estimate ? rangeOf(open.estimate.value) : undefined)
  const moved = movedFrom(open, headline, (value) => measure.show(value))
  const dissents = open.estimate?.dissents.length ?? 0
  const answered = open.estimate?.members.length ?? 0
  return [
    ...(range === undefined ? [] : [t('joint.range', { range: measure.range(range) })]),
    ...(moved === undefined || headline.kind !== 'probability'
      ? []
      : [
          t(moved.up ? 'joint.up' : 'joint.down', {
            from: measure.show(moved.from),
            day: f.day(moved.at),
          }),
        ]),
    ...(dissents === 0 ? [] : [t('joint.dissents', { count: dissents })]),
    t('joint.answered', { count: answered, all: answered + asked.missing.length }),
  ]
}

function movedFrom(
  open: Open,
  headline: Headline,
  show: (value: number) => string,
): { readonly from: number; readonly at: number; readonly up: boolean } | undefined {
  const pick =
    headline.kind === 'probability' && headline.option !== null
      ? ({ kind: 'option', option: headline.option } as const)
      : pickOf({ kind: 'binary' }, headline)
  const numberAt = (i: number): number | undefined => {
    const value = open.history[i]?.value
    return value == null ? undefined : numberOf(value, pick)
  }
  const last = open.history.length - 1
  const now = numberAt(last)
  if (now === undefined) return undefined
  for (let i = last - 1; i >= 0; i--) {
    const before = numberAt(i)
    const after = open.history[i + 1]
    if (before !== undefined && after !== undefined && show(before) !== show(now))
      return { from: before, at: after.at, up: now > before }
  }
  return undefined
}

function Place({ asked, open, headline, yardstick }: Parts): ReactElement {
  const { t } = useTranslation('question')
  const lookOf = useLookOf()
  const measure = measureOf(asked.question.form, useFormats())
  const pick = pickOf(asked.question.form, headline)
  const stands = (open.estimate?.members ?? []).flatMap(({ author, answer }): Stand[] => {
    const number = numberOf(answer, pick)
    return number === undefined ? [] : [{ author, look: lookOf(author), number }]
  })
  const band = open.band ?? (open.estimate ? (rangeOf(open.estimate.value) ?? null) : null)
  return (
    <figure className="question-place">
      <Standing
        stands={stands}
        joint={headline.number}
        band={band}
        measure={measure}
        yardstick={yardstick}
        label={t('joint.place', { value: measure.show(headline.number), count: stands.length })}
      />
    </figure>
  )
}

function Words({
  name,
  all,
  onChoose,
}: {
  readonly name: string
  readonly all: readonly Yardstick[]
  readonly onChoose: (id: string) => void
}): ReactElement {
  const { t } = useTranslation('question')
  return (
    <>
      {t('joint.words', { name })}{' '}
      {all.length < 2 ? null : (
        <Later>
          <Menu position="bottom-start">
            <Menu.Target>
              <button type="button" className="linkbutton">
                {t('joint.another')}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {all.map((each) => (
                <Menu.Item
                  key={each.id}
                  onClick={() => {
                    onChoose(each.id)
                  }}
                >
                  {each.name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Later>
      )}
    </>
  )
}

const levels = ['high', 'moderate', 'low'] as const

/** Confidence in the basis is another thing than likelihood, and so another sentence. */
function Confidence({ estimate }: { readonly estimate: NonNullable<Open['estimate']> }): ReactElement | null {
  const { t } = useTranslation('question')
  const f = useFormats()
  const counts = levels.map((level) => ({
    level,
    count: estimate.members.filter(({ confidence }) => confidence === level).length,
  }))
  const said = counts.filter(({ count }) => count > 0)
  const [only] = said
  if (only === undefined) return <p className="question-why">{t('basis.nobody')}</p>
  return (
    <p className="question-why">
      {said.length === 1
        ? t(`basis.all.${only.level}`, { count: only.count })
        : t('basis.mixed', {
            parts: f.list(said.map(({ level, count }) => t(`basis.part.${level}`, { count }))),
          })}
    </p>
  )
}
