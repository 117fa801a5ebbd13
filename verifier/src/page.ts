import '../../web/src/style/tokens.css'
import '../../web/src/style/base.css'
import '../../web/src/style/parts.css'
import './style.css'
import { Background } from './background.ts'
import { h } from './dom.ts'
import { openFile, placeFor, type Chosen, type Place } from './files.ts'
import { formShown, type Acts } from './form.ts'
import { answerShown } from './shown.ts'
import type { Answer, Task } from './task.ts'
import { languageShown, languages, speak, startWords, t } from './words.ts'

/** The page: what a person put in, what it came to, and both drawn anew when either changes. */
class Page {
  readonly #files = new Map<Place, Chosen>()
  readonly #background: Background
  readonly #form = h('div', {})
  readonly #result = h('div', { class: 'result stack', 'aria-live': 'polite' })
  readonly #top = h('header', { class: 'top' })
  #trust = ''
  #later: ReturnType<typeof setTimeout> | undefined
  #came:
    | { readonly answer: Answer; readonly names: readonly string[] }
    | { readonly broken: string }
    | 'working'
    | undefined

  constructor(script: string) {
    this.#background = new Background(script)
  }

  start(main: HTMLElement): void {
    main.append(this.#top, this.#form, this.#result)
    document.addEventListener('dragover', (event) => {
      event.preventDefault()
    })
    document.addEventListener('drop', (event) => {
      event.preventDefault()
      void this.#dropped([...(event.dataTransfer?.files ?? [])])
    })
    this.#draw()
  }

  async #dropped(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const place = await placeFor(file, new Set(this.#files.keys()))
      this.#files.set(place, await openFile(file, place))
    }
    this.#changed()
  }

  async #choose(place: Place, file: File): Promise<void> {
    this.#files.set(place, await openFile(file, place))
    this.#changed()
  }

  /** Verifies what is there now. */
  #changed(): void {
    const task = this.#task()
    this.#background.stop()
    this.#came = task === undefined ? undefined : 'working'
    this.#draw()
    if (task !== undefined) void this.#verify(task)
  }

  /** The text changes with every key: it is read once it rests. */
  #typed(text: string): void {
    this.#trust = text
    clearTimeout(this.#later)
    this.#later = setTimeout(() => {
      const task = this.#task()
      if (task === undefined) return
      this.#came = 'working'
      this.#drawResult()
      void this.#verify(task)
    }, 250)
  }

  #bytes(place: Place): Uint8Array | undefined {
    const chosen = this.#files.get(place)
    return chosen && 'bytes' in chosen ? chosen.bytes : undefined
  }

  /** What there is to do; nothing while a file is missing or was refused. */
  #task(): Task | undefined {
    const certificates = (['certificate', 'second'] as const).flatMap((place) => this.#bytes(place) ?? [])
    const [first, second] = certificates
    if (first === undefined || [...this.#files.values()].some((chosen) => 'refused' in chosen))
      return undefined
    return {
      certificates: second === undefined ? [first] : [first, second],
      text: this.#trust,
      genesis: this.#bytes('genesis') ?? null,
    }
  }

  async #verify(task: Task): Promise<void> {
    const names = (['certificate', 'second'] as const).flatMap((place) => this.#files.get(place)?.name ?? [])
    try {
      const answer = await this.#background.run(task)
      if (answer === undefined) return
      this.#came = { answer, names }
    } catch (error) {
      this.#came = { broken: error instanceof Error ? error.message : String(error) }
    }
    this.#drawResult()
  }

  #draw(): void {
    const focused = document.activeElement?.id ?? ''
    document.documentElement.lang = languageShown().code
    document.title = `${t('title')} · Entente`
    this.#top.replaceChildren(
      h('a', { class: 'skip', href: '#result' }, t('skip')),
      h('div', { class: 'spread' }, h('b', {}, 'Entente'), this.#languages()),
      h('div', { class: 'pagehead' }, h('h1', {}, t('title')), h('p', { class: 'lede' }, t('lede'))),
    )
    const acts: Acts = {
      choose: (place, file) => void this.#choose(place, file),
      remove: (place) => {
        this.#files.delete(place)
        this.#changed()
        document.getElementById(place)?.focus()
      },
      trust: (text) => {
        this.#typed(text)
      },
    }
    this.#form.replaceChildren(formShown({ files: this.#files, trust: this.#trust }, acts))
    this.#drawResult()
    // What was drawn anew keeps the keyboard where it was.
    document.getElementById(focused)?.focus()
  }

  #drawResult(): void {
    const came = this.#came
    const shown =
      came === undefined
        ? null
        : came === 'working'
          ? h('p', { class: 'muted', role: 'status' }, t('working'))
          : 'broken' in came
            ? h('div', { class: 'state error', role: 'alert' }, t('problem.broken', { why: came.broken }))
            : answerShown(came.answer, came.names)
    this.#result.replaceChildren(h('div', { id: 'result', class: 'stack', tabindex: '-1' }, shown))
  }

  #languages(): HTMLElement {
    const shown = languageShown()
    return h(
      'div',
      { class: 'line noprint', role: 'group', 'aria-label': t('language') },
      languages.map((language) => {
        const { code, name } = language
        const pressed = String(code === shown.code)
        const button = h(
          'button',
          {
            type: 'button',
            id: `language-${code}`,
            class: 'linkbutton',
            lang: code,
            'aria-pressed': pressed,
          },
          name,
        )
        button.addEventListener('click', () => {
          void speak(language).then(() => {
            this.#draw()
          })
        })
        return button
      }),
    )
  }
}

/** Light or dark, as the system is. */
function followScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = (): void => {
    document.documentElement.dataset['mantineColorScheme'] = dark.matches ? 'dark' : 'light'
  }
  dark.addEventListener('change', follow)
  follow()
}

/** Draws the page into its `main`, once its words are there. */
export function startPage(): void {
  followScheme()
  const main = document.querySelector('main')
  const script = document.querySelector('script')?.textContent ?? ''
  if (main === null) throw new Error('the page has no main element')
  void startWords().then(() => {
    new Page(script).start(main)
  })
}
