import { h, type Content } from './dom.ts'
import { mostBytes, type Chosen, type Place } from './files.ts'
import { t, whole } from './words.ts'

/** What a person put in. */
export interface Input {
  readonly files: ReadonlyMap<Place, Chosen>
  readonly trust: string
}

/** What a person does with the form. */
export interface Acts {
  readonly choose: (place: Place, file: File) => void
  readonly remove: (place: Place) => void
  readonly trust: (text: string) => void
}

/** The form: a certificate, another to compare, and whom to trust. */
export function formShown({ files, trust }: Input, acts: Acts): HTMLElement {
  const field = (place: Place): HTMLElement => fileField(place, files.get(place), acts)
  const text = h('textarea', {
    id: 'trust',
    rows: '3',
    spellcheck: 'false',
    autocapitalize: 'off',
    'aria-describedby': 'trust-hint',
  })
  text.value = trust
  text.addEventListener('input', () => {
    acts.trust(text.value)
  })
  return h(
    'section',
    { class: 'section noprint', 'aria-labelledby': 'form-title' },
    h('header', {}, h('h2', { id: 'form-title' }, t('form.title'))),
    h(
      'div',
      { class: 'form' },
      field('certificate'),
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'trust' }, t('form.trust')),
        h('span', { class: 'hint', id: 'trust-hint' }, t('form.trustHint')),
        text,
      ),
      field('second'),
      field('genesis'),
    ),
  )
}

function fileField(place: Place, chosen: Chosen | undefined, acts: Acts): HTMLElement {
  const input = h('input', { type: 'file', id: place, 'aria-describedby': `${place}-hint ${place}-file` })
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) acts.choose(place, file)
  })
  return h(
    'div',
    { class: 'field' },
    h('span', { class: 'label' }, t(`form.${place}`)),
    h('span', { class: 'hint', id: `${place}-hint` }, t(`form.${place}Hint`)),
    h(
      'div',
      { class: 'line' },
      h(
        'label',
        { class: 'button' },
        h('span', {}, t('form.choose')),
        h('span', { class: 'hidden' }, ` · ${t(`form.${place}`)}`),
        input,
      ),
      h(
        'span',
        { class: 'small wrap', id: `${place}-file` },
        chosen === undefined
          ? t('form.none')
          : t('form.size', { name: chosen.name, size: whole(chosen.size) }),
      ),
      chosen === undefined ? null : removal(place, acts),
    ),
    chosen === undefined ? null : refusal(place, chosen),
  )
}

function removal(place: Place, acts: Acts): HTMLElement {
  const button = h(
    'button',
    { type: 'button', class: 'linkbutton' },
    t('form.remove'),
    h('span', { class: 'hidden' }, ` · ${t(`form.${place}`)}`),
  )
  button.addEventListener('click', () => {
    acts.remove(place)
  })
  return button
}

function refusal(place: Place, chosen: Chosen): Content {
  if (!('refused' in chosen)) return null
  const { name, size, refused } = chosen
  return h(
    'div',
    { class: 'state error', role: 'alert' },
    t(`problem.${refused}`, { name, size: whole(size), most: whole(mostBytes[place]) }),
  )
}
