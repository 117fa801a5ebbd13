import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { eventsAtMost, type Event, type Named } from '../../charts/frame.ts'
import { History } from '../../charts/History.tsx'
import type { Shown } from '../../charts/shown.ts'
import { linesOf } from '../../charts/lines.ts'
import { Multiples } from '../../charts/Multiples.tsx'
import { measureOf, pickOf } from '../../charts/numbers.ts'
import { fileAddress } from '../../lib/download.ts'
import { useFormats } from '../../lib/format.ts'
import { useLookOf, useNameOf } from '../../parts/Member.tsx'
import { Later } from '../../parts/Later.tsx'
import { Section } from '../../parts/Section.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { HistoryTable } from './HistoryTable.tsx'
import type { Asked, Open } from './asked.ts'

const dayMs = 86_400_000

/** How the estimate moved: the large chart, a small one for each member, the same as a table and as a file. */
export function Moved({ asked, open }: { readonly asked: Asked; readonly open: Open }): ReactElement | null {
  const { t } = useTranslation('question')
  const [chosen, setChosen] = useState<string>()
  const [table, setTable] = useState(false)
  const { form } = asked.question
  const leading = open.headline?.kind === 'probability' ? (open.headline.option ?? 0) : 0
  const [option, setOption] = useState(leading)
  const shown = useShown(asked, open, option)
  if (open.history.length === 0) return null
  const { measure, lines } = shown
  const [first, last] = [lines.joint[0], lines.joint.at(-1)]
  const label =
    first === undefined || last === undefined
      ? t('moved.title')
      : t('moved.label', {
          from: measure.show(first.number),
          to: measure.show(last.number),
          count: lines.members.length,
        })
  return (
    <Section
      title={t('moved.title')}
      tail={
        <>
          <a href={fileAddress(`/api/questions/${asked.id}/history.csv`)} download="">
            CSV
          </a>
          {' · '}
          <button
            type="button"
            className="linkbutton"
            aria-expanded={table}
            onClick={() => {
              setTable(!table)
            }}
          >
            {t('moved.table')}
          </button>
        </>
      }
    >
      {'options' in form ? (
        <div className="question-pickoption">
          <Segments
            label={t('moved.option')}
            value={String(option)}
            data={form.options.map((name, i) => ({ value: String(i), label: name }))}
            onChange={(chosen) => {
              setOption(Number(chosen))
            }}
          />
        </div>
      ) : null}
      {lines.joint.length < 2 ? <p className="small muted">{t('moved.notYet')}</p> : null}
      <figure hidden={lines.joint.length < 2}>
        <History shown={shown} label={label} chosen={chosen} />
        <figcaption>{t(`moved.${open.band === null ? 'caption' : 'captionBand'}`)}</figcaption>
      </figure>
      {lines.members.length > 1 && lines.joint.length > 1 ? (
        <Later>
          <Multiples shown={shown} chosen={chosen} onChoose={setChosen} />
        </Later>
      ) : null}
      {table ? <HistoryTable asked={asked} open={open} /> : null}
    </Section>
  )
}

function useShown(asked: Asked, open: Open, option: number): Shown {
  const f = useFormats()
  const lookOf = useLookOf()
  const nameOf = useNameOf()
  const events = useEvents(open)
  const { form, closes } = asked.question
  const { history, headline } = open
  return useMemo(() => {
    const authors = [...new Set(history.map(({ author }) => author))]
    const end = Math.min(asked.resolution?.at ?? Infinity, asked.asOf, Date.parse(closes))
    const last = history.at(-1)?.at ?? end
    const to = Math.max(end, last)
    const first = history[0]?.at ?? to
    const from = to - first < dayMs / 24 ? to - dayMs : first - (to - first) * 0.02
    return {
      lines: linesOf(history, pickOf(form, headline, option)),
      from,
      to,
      measure: measureOf(form, f),
      events,
      members: authors.map((author): Named => ({ author, name: nameOf(author), look: lookOf(author) })),
    }
  }, [history, headline, form, closes, asked.resolution, asked.asOf, option, f, events, lookOf, nameOf])
}

/** Dated evidence that is cited, the heaviest first, each by the name of its type. */
function useEvents(open: Open): readonly Event[] {
  const { t } = useTranslation('events')
  return useMemo(
    () =>
      open.evidence
        .flatMap(({ record }): Event[] => {
          const event = record?.event
          if (event?.date == null || event.date.precision === 'year') return []
          return [{ at: Date.parse(event.date.from), label: t(`type.${event.type}`) }]
        })
        .filter(({ at }, i, all) => all.findIndex((other) => other.at === at) === i)
        .slice(0, eventsAtMost * 2),
    [open.evidence, t],
  )
}
