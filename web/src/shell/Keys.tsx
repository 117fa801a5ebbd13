import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Palette } from './Palette.tsx'
import { places } from './places.ts'
import { Dialog } from '../parts/Dialog.tsx'

/** How long `g` waits for the key that says where to. */
const chordMs = 1_200

/** Keys that work on every page, the palette, and the list of them all. */
export function Keys(): ReactElement {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  const begun = useRef(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.key === '?') setHelp(true)
      else if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1)
      else if (event.key === 'g') begun.current = event.timeStamp
      else if (event.timeStamp - begun.current < chordMs) {
        begun.current = 0
        const place = places.find(({ key }) => key === event.key)
        if (place) void navigate({ to: place.to })
      }
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [navigate])
  return (
    <>
      <Palette />
      <Dialog
        opened={help}
        onClose={() => {
          setHelp(false)
        }}
        title={t('keys.title')}
      >
        <dl className="facts">
          {places.map(({ key, name }) => (
            <KeyRow key={key} keys={['g', key]} does={t(`places.${name}`)} />
          ))}
          <KeyRow keys={['⌘K']} does={t('find')} />
          <KeyRow keys={['j', 'k']} does={t('keys.move')} />
          <KeyRow keys={['Enter']} does={t('keys.open')} />
          <KeyRow keys={['a']} does={t('keys.answer')} />
          <KeyRow keys={['c']} does={t('keys.cite')} />
          <KeyRow keys={['Esc']} does={t('keys.close')} />
          <KeyRow keys={['?']} does={t('keys.title')} />
        </dl>
      </Dialog>
    </>
  )
}

function KeyRow({ keys, does }: { readonly keys: readonly string[]; readonly does: string }): ReactElement {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** Moves to the next or former item of the list on the page. Items of a list name their link by `data-item`. */
function move(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')]
  const at = items.findIndex((item) => item === document.activeElement)
  const next = at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by
  items[next]?.focus()
}
