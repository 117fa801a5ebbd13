import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHash } from '../../lib/hash.ts'

const order = ['evidence', 'discussion', 'rules', 'spread'] as const

/** The part in which what an address names stands: the manifest among the rules, a saying in the discussion. */
function partOf(name: string): (typeof order)[number] | undefined {
  if (name === '') return undefined
  return name === 'manifest' ? 'rules' : 'discussion'
}

/** One set of parts at a time, where there is room for no more. */
export function Tabs({
  parts,
}: {
  readonly parts: Readonly<Record<(typeof order)[number], ReactNode>>
}): ReactElement {
  const { t } = useTranslation('question')
  const named = useHash()
  const [chosen, setChosen] = useState<{ readonly part: (typeof order)[number]; readonly at: string }>()
  // What the address names is shown until another part is chosen.
  const wanted = chosen?.at === named ? chosen.part : partOf(named)
  const has = order.filter((name) => parts[name] !== null)
  const now = wanted !== undefined && has.includes(wanted) ? wanted : has[0]
  return (
    <>
      <div className="question-tabs" role="group" aria-label={t('tabs.show')}>
        {has.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === now}
            onClick={() => {
              setChosen({ part: name, at: named })
            }}
          >
            {t(`tabs.${name}`)}
          </button>
        ))}
      </div>
      {now === undefined ? null : parts[now]}
    </>
  )
}
