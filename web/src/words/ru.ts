/** Every text of this language, by file. */
export const files = import.meta.glob<object>('./ru/*.json', { eager: true, import: 'default' })
