import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet, usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { useFilters } from '../../lib/filters.ts'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, notice, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { useCharterWords } from '../arrangements/words.ts'
import { CaseFields } from './CaseFields.tsx'
import { Derived } from './Derived.tsx'
import { Mute } from './Mute.tsx'
import { emptyMotion, followsIn, wishOf, type Draft, type Rule } from './opening.ts'
import { usePreview, useRules } from './useOpening.ts'
import { Wording, type Attached } from './Wording.tsx'
import { useDecisionWords } from './words.ts'
import './decisions.css'

/** Opens a motion: by which rule of the charter, what is moved, and, before anything is signed, what roster and charter make of it. */
export function NewMotion(): ReactElement {
  const { t } = useTranslation('decisions')
  usePlace({ name: t('title'), to: '/decisions' }, { name: t('opening.title') })
  const may = useMay()
  const mute = useSession()?.mute === true
  const { rules, error } = useRules()
  return (
    <>
      <div className="pagehead">
        <h1>{t('opening.title')}</h1>
        <p className="lede">{t('opening.lede')}</p>
      </div>
      {error === null ? null : <Problem error={error} />}
      {rules === undefined ? (
        error === null && <Loading rows={8} />
      ) : mute ? (
        <Mute />
      ) : !may('motion') ? (
        <Empty>{t('opening.role')}</Empty>
      ) : rules.length === 0 ? (
        <Empty>
          <b>{t('noRule')}</b>
          <span>
            <Link to="/arrangements/own">{t('charter')}</Link>
          </span>
        </Empty>
      ) : (
        <Form rules={rules} />
      )}
    </>
  )
}

function Form({ rules }: { readonly rules: readonly Rule[] }): ReactElement {
  const { t } = useTranslation('decisions')
  const navigate = useNavigate()
  const [filters] = useFilters()
  const follows = followsIn(filters)
  const [draft, setDraft, forget] = useDraft(`motion:new${follows?.motion ?? ''}`, {
    ...emptyMotion,
    rule: filters['rule'] ?? '',
  })
  const rule = rules.find(({ rule: { id } }) => id === draft.rule)
  const wish = rule && wishOf(draft, rule, follows)
  const [file, setFile] = useState<Attached>()
  const preview = usePreview(wish)
  const opening = usePost('/api/motions')
  // Two clicks may come before the page is drawn anew: one motion is opened.
  const sent = useRef(false)
  const { title, text } = draft
  const ready =
    wish !== undefined &&
    preview.data?.refused === null &&
    !preview.isPlaceholderData &&
    title.trim() !== '' &&
    (file !== undefined || text.trim() !== '')
  const change = (changes: Partial<Draft>): void => {
    setDraft({ ...draft, ...changes })
  }
  return (
    <form
      className="columns"
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready || sent.current) return
        sent.current = true
        opening.mutate(
          {
            body: {
              ...wish,
              title: title.trim(),
              ...(file === undefined ? { text: text.trim() } : { attachment: file.base64 }),
            },
          },
          {
            onSuccess: ({ id }) => {
              forget()
              notice(t('opening.done'))
              void navigate({ to: `/decisions/${id}` })
            },
            onError: () => {
              sent.current = false
            },
          },
        )
      }}
    >
      <div className="stack">
        <Section title={t('opening.rule')}>
          {follows === undefined ? null : <Follows follows={follows} />}
          <div className="motion-fields">
            <RuleFields rules={rules} rule={rule} draft={draft} onChange={change} />
          </div>
        </Section>
        <Section title={t('opening.what')}>
          <div className="motion-fields">
            <TextInput
              label={t('opening.name')}
              description={t('opening.nameHint')}
              maxLength={400}
              value={title}
              onChange={(event) => {
                change({ title: event.currentTarget.value })
              }}
            />
            <Wording
              text={text}
              file={file}
              onText={(typed) => {
                change({ text: typed })
              }}
              onFile={setFile}
            />
          </div>
        </Section>
      </div>
      <div className="stack">
        <section className="card motion-position">
          <h2>{t('opening.derived')}</h2>
          {preview.error === null ? null : <Problem error={preview.error} />}
          {rule === undefined ? (
            <p className="small muted">{t('opening.choose')}</p>
          ) : preview.data === undefined ? (
            preview.error === null && <Loading rows={5} />
          ) : (
            <Derived preview={preview.data} />
          )}
          {opening.error === null ? null : <Problem error={opening.error} />}
          <Button type="submit" variant="filled" fullWidth disabled={!ready} loading={opening.isPending}>
            {t('opening.act')}
          </Button>
          <p className="tiny faint">{t('opening.means')}</p>
        </section>
      </div>
    </form>
  )
}

/** The motion that this one comes after. */
function Follows({
  follows: { relation, motion },
}: {
  readonly follows: NonNullable<ReturnType<typeof followsIn>>
}): ReactElement {
  const { t } = useTranslation('decisions')
  const before = useGet('/api/motions/{id}', { path: { id: motion } }).data
  return (
    <p className="small motion-follows">
      <span className="muted">{t(`line.before.${relation}`)}</span>{' '}
      <Link to={`/decisions/${motion}`}>{before?.motion.title ?? `${motion.slice(0, 16)}…`}</Link>
    </p>
  )
}

function RuleFields({
  rules,
  rule,
  draft,
  onChange,
}: {
  readonly rules: readonly Rule[]
  readonly rule: Rule | undefined
  readonly draft: Draft
  readonly onChange: (changes: Partial<Draft>) => void
}): ReactElement {
  const { t } = useTranslation('decisions')
  const words = useDecisionWords()
  const charter = useCharterWords()
  const places = useGet('/api/node').data?.compartments.filter(({ name }) => name !== 'home') ?? []
  const named = (how: Rule['rule']['method']): string | undefined =>
    how === 'consensusMinusNamed' ? t('method.named') : undefined
  const readers = places.find(({ id, name }) => (name ?? id) === draft.in)?.readers ?? []
  return (
    <>
      {places.length < 2 ? null : (
        <NativeSelect
          label={t('opening.where')}
          value={draft.in}
          data={places.map(({ id, name, readers: { length } }) => ({
            value: name ?? id,
            label: t('opening.place', {
              place: name === 'plenary' ? t('plenary') : (name ?? id.slice(0, 8)),
              count: length,
            }),
          }))}
          onChange={(event) => {
            onChange({ in: event.currentTarget.value, electors: [], excluded: [], sponsors: [] })
          }}
        />
      )}
      <NativeSelect
        label={t('opening.by')}
        value={rule?.rule.id ?? ''}
        data={[
          { value: '', label: t('opening.choose') },
          ...rules.map(({ rule: { id, article, method: how }, method }) => ({
            value: id,
            label: [charter.article(article), words.method(method), named(how)].filter(Boolean).join(' · '),
          })),
        ]}
        onChange={(event) => {
          onChange({ rule: event.currentTarget.value })
        }}
      />
      {rule === undefined ? null : (
        <>
          <p className="small motion-quote" lang="en">
            {rule.rule.says}
          </p>
          <CaseFields rule={rule} draft={draft} readers={readers} onChange={onChange} />
        </>
      )}
    </>
  )
}
