import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet, usePost } from '../../api/use.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Member, useNameOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { notice, Problem } from '../../parts/States.tsx'
import { useMaySign, useSession } from '../../shell/session.ts'
import { useCharterWords } from '../arrangements/words.ts'
import type { Rule } from './opening.ts'
import { useRules } from './useOpening.ts'
import { useDecisionWords } from './words.ts'

/** Whom our node follows by itself, under which rule: drawn where our charter lets a member follow another. */
export function Following(): ReactElement | null {
  const { t } = useTranslation('decisions')
  const may = useMaySign()
  const { rules = [] } = useRules()
  const { data } = useGet('/api/following')
  const [adding, setAdding] = useState(false)
  const name = useRuleName()
  if (data === undefined) return null
  const { follows } = data
  const free = rules.filter(
    ({ rule, method }) =>
      method.proxy && method.rule === 'A' && !follows.some((each) => each.rule === rule.id),
  )
  if (follows.length === 0 && free.length === 0) return null
  return (
    <Section title={t('following.title')}>
      <div className="motion-following">
        <p className="small muted">{t('following.means')}</p>
        {follows.length === 0 ? (
          <p className="small">{t('following.nobody')}</p>
        ) : (
          <ul className="motion-followed">
            {follows.map(({ rule, follow }) => (
              <li key={rule}>
                <span className="small">{name(rules.find((each) => each.rule.id === rule)) ?? rule}</span>
                <span className="line">
                  <Member name={follow} />
                  {may('position') ? <End rule={rule} /> : null}
                </span>
              </li>
            ))}
          </ul>
        )}
        {free.length === 0 || !may('position') ? null : (
          <div className="actions">
            <Button
              onClick={() => {
                setAdding(true)
              }}
            >
              {t('following.add')}
            </Button>
          </div>
        )}
      </div>
      <Dialog
        opened={adding}
        title={t('following.begin')}
        onClose={() => {
          setAdding(false)
        }}
      >
        <Begin
          rules={free}
          onDone={() => {
            setAdding(false)
          }}
        />
      </Dialog>
    </Section>
  )
}

/** How a rule is called: its article and what it asks for. */
function useRuleName(): (rule: Rule | undefined) => string | undefined {
  const words = useDecisionWords()
  const charter = useCharterWords()
  return (rule) =>
    rule && [charter.article(rule.rule.article), words.method(rule.method)].filter(Boolean).join(' · ')
}

function End({ rule }: { readonly rule: string }): ReactElement {
  const { t } = useTranslation('decisions')
  const telling = usePost('/api/following')
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={telling.isPending}
        onClick={() => {
          telling.mutate(
            { body: { rule, follow: null } },
            {
              onSuccess: () => {
                notice(t('following.ended'))
              },
            },
          )
        }}
      >
        {t('following.end')}
      </Button>
      {telling.error === null ? null : <Problem error={telling.error} />}
    </>
  )
}

/** Under which rule, and whom. It signs on what is open already, so what it means stands before the button. */
function Begin({
  rules,
  onDone,
}: {
  readonly rules: readonly Rule[]
  readonly onDone: () => void
}): ReactElement {
  const { t } = useTranslation('decisions')
  const acting = useSession()?.acting
  const nameOf = useNameOf()
  const name = useRuleName()
  const roster = useGet('/api/roster').data
  const others = (roster?.members ?? []).filter((each) => each.name !== acting && each.status === 'member')
  const [rule, setRule] = useState(rules.length === 1 ? (rules[0]?.rule.id ?? '') : '')
  const [follow, setFollow] = useState('')
  const telling = usePost('/api/following')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (rule === '' || follow === '') return
        telling.mutate(
          { body: { rule, follow } },
          {
            onSuccess: () => {
              notice(t('following.begun'))
              onDone()
            },
          },
        )
      }}
    >
      <NativeSelect
        label={t('opening.by')}
        value={rule}
        data={[
          { value: '', label: t('opening.choose') },
          ...rules.map((each) => ({ value: each.rule.id, label: name(each) ?? each.rule.id })),
        ]}
        onChange={(event) => {
          setRule(event.currentTarget.value)
        }}
      />
      <NativeSelect
        label={t('position.whom')}
        description={t('following.followed')}
        value={follow}
        data={[
          { value: '', label: t('following.choose') },
          ...others.map((each) => ({ value: each.name, label: nameOf(each.name) })),
        ]}
        onChange={(event) => {
          setFollow(event.currentTarget.value)
        }}
      />
      <p className="small muted">{t('following.signs')}</p>
      {telling.error === null ? null : <Problem error={telling.error} />}
      <div className="actions">
        <Button
          type="submit"
          variant="filled"
          disabled={rule === '' || follow === ''}
          loading={telling.isPending}
        >
          {t('following.tell')}
        </Button>
      </div>
    </form>
  )
}
