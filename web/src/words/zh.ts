/** Every text of this language, by file. */
export const files = import.meta.glob<object>('./zh/*.json', { eager: true, import: 'default' })
