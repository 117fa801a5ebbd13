import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const order = ['evidence', 'discussion', 'rules', 'spread'] as const

/** One set of parts at a time, where there is room for no more. */
export function Tabs({
  parts,
}: {
  readonly parts: Readonly<Record<(typeof order)[number], ReactNode>>
}): ReactElement {
  const { t } = useTranslation('question')
  const [chosen, setChosen] = useState<(typeof order)[number]>()
  const has = order.filter((name) => parts[name] !== null)
  const now = chosen !== undefined && has.includes(chosen) ? chosen : has[0]
  return (
    <>
      <div className="question-tabs" role="group" aria-label={t('tabs.show')}>
        {has.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === now}
            onClick={() => {
              setChosen(name)
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
