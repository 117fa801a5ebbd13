import { Link } from '@tanstack/react-router'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { useNameOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useShows } from './shows.ts'
import { countsOf, type Preview } from './wish.ts'

/** Records of a type listed at once; the rest unfolds. */
const mostListed = 6

/** What recipients would learn, of everything the records touch, and what is kept back: hatched at its edge. */
export function Learns({ preview }: { readonly preview: Preview }): ReactElement {
  const { t } = useTranslation('release')
  const { list } = useFormats()
  const nameOf = useNameOf()
  const [at, setAt] = useState(0)
  const { learnt, kept } = countsOf(preview)
  const groups = preview.learns
  const group = groups[Math.min(at, groups.length - 1)]
  return (
    <Section
      title={t('learn.title')}
      count={t('learn.count', { count: learnt, kept })}
      tail={
        groups.length < 2 ? undefined : (
          <span className="line">
            {groups.map(({ recipients }, i) => (
              <button
                key={recipients.join()}
                type="button"
                className="linkbutton"
                aria-pressed={i === at}
                onClick={() => {
                  setAt(i)
                }}
              >
                {t('learn.as', { who: list(recipients.map(nameOf)) })}
              </button>
            ))}
          </span>
        )
      }
    >
      <p className="small muted">{t('learn.means')}</p>
      <ol className="learn">
        <Records preview={preview} />
        {group === undefined ? null : <Group group={group} />}
        {preview.entries === 0 ? null : (
          <Line sign="+" what={t('learn.time')}>
            {t('learn.entries', { count: preview.entries })}
          </Line>
        )}
        <KeptBack keptBack={preview.keptBack} />
      </ol>
    </Section>
  )
}

/** One thing: learnt, known already, or kept back. */
function Line({
  sign,
  what,
  children,
}: {
  readonly sign: '+' | '=' | '×'
  readonly what: string
  readonly children: ReactNode
}): ReactElement {
  const { t } = useTranslation('release')
  const looks = { '+': 'add', '=': 'same', '×': 'cut' } as const
  const words = { '+': t('learn.add'), '=': t('learn.same'), '×': t('learn.cut') }
  return (
    <li className={looks[sign]}>
      <span className="sign">
        <b aria-hidden="true">{sign}</b>
        <span className="hidden">{words[sign]}: </span>
      </span>
      <span className="kind">{what}</span>
      <div>{children}</div>
    </li>
  )
}

function Records({ preview }: { readonly preview: Preview }): ReactElement {
  const { t } = useTranslation('release')
  const shows = useShows()
  const types = [...new Set(preview.records.map(({ type }) => type))]
  return (
    <>
      {types.map((type) => {
        const own = preview.records.filter((record) => record.type === type)
        return (
          <Line key={type} sign="+" what={t(`type.${type}`)}>
            <ul className="learn-records">
              {own.slice(0, mostListed).map((record) => (
                <li key={record.home}>
                  {type === 'document' ? (
                    <Link to={`/documents/${record.home}`}>{record.shows}</Link>
                  ) : (
                    shows(record)
                  )}
                  {record.words === 0 ? null : (
                    <span className="muted"> {t('learn.words', { count: record.words })}</span>
                  )}
                </li>
              ))}
            </ul>
            {own.length <= mostListed ? null : (
              <details>
                <summary>{t('learn.more', { count: own.length - mostListed })}</summary>
                <ul className="learn-records">
                  {own.slice(mostListed).map((record) => (
                    <li key={record.home}>{shows(record)}</li>
                  ))}
                </ul>
              </details>
            )}
          </Line>
        )
      })}
      {preview.alreadyThere.map((record) => (
        <Line key={record.home} sign="=" what={t('learn.held')}>
          {record.shows}
        </Line>
      ))}
    </>
  )
}

function Group({ group }: { readonly group: Preview['learns'][number] }): ReactElement {
  const { t } = useTranslation('release')
  const kinds = [...new Set(group.names.map(({ kind }) => kind))]
  return (
    <>
      {kinds.map((kind) => (
        <Line key={kind} sign="+" what={t('learn.name')}>
          {t(`name.${kind}`, {
            names: group.names
              .filter((name) => name.kind === kind)
              .map(({ name }) => name)
              .join(t('events:comma')),
          })}
        </Line>
      ))}
      {group.counts.map(({ what, question, before, after }) => (
        <Line key={`${what} ${question?.id ?? ''}`} sign="+" what={t('learn.counts')}>
          {question === null ? (
            t(`count.${what}`)
          ) : (
            <>
              {t(`count.${what}`)}: <i>{question.text}</i>
            </>
          )}{' '}
          <b>{before === null || after === null ? t('learn.withheld') : `${before} → ${after}`}</b>
        </Line>
      ))}
      {group.search.words.length === 0 ? null : (
        <Line sign="+" what={t('learn.search')}>
          {t('learn.finds', { words: group.search.words.map((word) => `“${word}”`).join(t('events:comma')) })}
          {group.search.more === 0 ? null : ` ${t('learn.more', { count: group.search.more })}`}
        </Line>
      )}
    </>
  )
}

function KeptBack({ keptBack }: { readonly keptBack: Preview['keptBack'] }): ReactElement {
  const { t } = useTranslation('release')
  const { references, earlier, grades, comments, paths } = keptBack
  return (
    <>
      {references.map(({ from, to, shows }) => (
        <Line key={`${from} ${to}`} sign="×" what={t('kept.reference')}>
          {t('kept.cut', { shows })}
        </Line>
      ))}
      {earlier === 0 ? null : (
        <Line sign="×" what={t('kept.history')}>
          {t('kept.earlier', { count: earlier })}
        </Line>
      )}
      {grades === 0 ? null : (
        <Line sign="×" what={t('kept.grade')}>
          {t('kept.grades', { count: grades })}
        </Line>
      )}
      {comments === 0 ? null : (
        <Line sign="×" what={t('kept.comment')}>
          {t('kept.comments', { count: comments })}
        </Line>
      )}
      {paths === 0 ? null : (
        <Line sign="×" what={t('kept.path')}>
          {t('kept.paths', { count: paths })}
        </Line>
      )}
    </>
  )
}
