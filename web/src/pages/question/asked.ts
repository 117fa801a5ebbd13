import type { Schema } from '../../api/client.ts'

/** A question with all that the seat may see of what members have said of it. */
export type Asked = Schema<'Question'>
/** What members said, where it is not withheld. */
export type Open = Extract<Asked['joint'], { blind: false }>
/** A sign agreed on beforehand, as it stands. */
export type Sign = Schema<'Signs'>['indicators'][number]
