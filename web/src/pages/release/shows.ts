import { useTranslation } from 'react-i18next'

/** What a record shows, with its type: events say theirs by codes of the vocabulary, which are put into words. */
export function useShows(): (record: {
  readonly type: string | null
  readonly shows: string | null
}) => string {
  const { t } = useTranslation('release')
  return ({ type, shows }) => {
    if (shows === null) return t('gone')
    const [, kind, modality, sentence] = /^(\w+), (\w+): ([\s\S]*)$/.exec(shows) ?? []
    if (type !== 'event' || kind === undefined) return shows
    return t('eventShows', {
      type: t(`events:type.${kind}`),
      modality: t(`common:modality.${modality ?? ''}`),
      sentence,
    })
  }
}

/** What a compartment is called. */
export function useCompartmentName(): (name: string) => string {
  const { t } = useTranslation('release')
  return (name) => {
    if (name === 'plenary') return t('plenary')
    if (name === 'home') return t('home')
    return /^[0-9a-f]{64}$/.test(name) ? `${name.slice(0, 12)}…` : name
  }
}
