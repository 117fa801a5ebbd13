import { useEffect } from 'react'

/** `c` cites: the event that one stands on, in the text or in the panel; else the document. */
export function useCiteKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'c' || event.metaKey || event.ctrlKey || event.altKey) return
      const { target } = event
      if (!(target instanceof HTMLElement) || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
      const number = /^text-(e\d+)$/.exec(target.id)?.[1]
      const item =
        number === undefined
          ? target.closest('.doc-events > li')
          : document.getElementById(`panel-${number}`)?.closest('li')
      const button = (item ?? document).querySelector<HTMLElement>(
        item ? '.doc-cite' : '.doc-cited .doc-cite',
      )
      if (button === null) return
      event.preventDefault()
      button.click()
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [])
}
