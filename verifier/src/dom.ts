/** What an element may hold. Text stays text. */
export type Content = Node | string | null | readonly Content[]

/** An element with attributes and content. An attribute that is `false` is left out. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(attribute, value === true ? '' : value)
  append(element, content)
  return element
}

function append(element: Element, content: readonly Content[]): void {
  for (const each of content) {
    if (each === null) continue
    if (typeof each === 'string' || each instanceof Node) element.append(each)
    else append(element, each)
  }
}

/** A section: a rule, a title, and what stands under it. */
export function section(title: string, ...content: readonly Content[]): HTMLElement {
  return h('section', { class: 'section' }, h('header', {}, h('h3', {}, title)), ...content)
}

/** Names and what they are; a pair whose value is null is left out. */
export function facts(pairs: readonly (readonly [string, Content])[]): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    pairs.flatMap(([name, value]) => (value === null ? [] : [h('dt', {}, name), h('dd', {}, value)])),
  )
}

/** A table; on a narrow screen each row becomes lines that name their columns. */
export function table(heads: readonly string[], rows: readonly (readonly Content[])[]): HTMLElement {
  return h(
    'table',
    { class: 'rows' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map(([first = null, ...rest]) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, first),
          rest.map((cell, i) => h('td', { 'data-head': heads[i + 1] ?? '' }, cell)),
        ),
      ),
    ),
  )
}

/** Text that a machine made or reads: ids, hashes, codes. */
export function proof(text: string): HTMLElement {
  return h('span', { class: 'proof' }, text)
}
