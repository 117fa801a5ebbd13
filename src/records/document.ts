import { z } from 'zod'
import { blobHash, span } from './common.ts'

/** What in a document makes it doubtful. Closed: every code has a rule and a sentence. */
export const documentFlags = [
  /** Text in a script that the document's language does not use. */
  'unexpectedScript',
  /** A date in the page's furniture that the body contradicts. */
  'headerDateContradicted',
  /** "this week", "on Tuesday" with no publication date to anchor it. */
  'unanchoredDate',
  /** A caption or teaser that speaks of something else than the story. */
  'captionNotStory',
  /** A person seated in an office at a time when somebody else held it, or two office holders whose terms never met. */
  'officeTenureConflict',
  /** A paraphrase that claims more than the quotation under it. */
  'paraphraseWidens',
  /** A quotation that opens and never closes, or closes and never opened. */
  'unbalancedQuotation',
  /** Neither publisher nor author is named. */
  'originUnknown',
] as const

/** A doubt about a document: its code, why it was raised, and the span that raises it. */
export const flag = z.strictObject({ code: z.enum(documentFlags), why: z.string().min(1).max(2000), span })
export type DocumentFlag = z.infer<typeof flag>

/** A document as read. Its text is a blob, named here, so that spans mean the same characters for good. */
export const document = z.strictObject({
  /** Where it came from, as given: a path or an address. */
  source: z.string().min(1).max(4096),
  /** The bytes that were read. */
  original: blobHash,
  /** Media type of the bytes read. */
  mediaType: z.string().max(200),
  /** The stored text, UTF-8: the characters that spans count in UTF-16 units. For a plain text file, the decoded file. */
  text: blobHash,
  /** UTF-16 units of the stored text. */
  length: z.int().min(0),
  title: z.string().max(2000).nullable(),
  publisher: z.string().max(400).nullable(),
  /** A by-line names a public speaker; it is kept as the document gives it. */
  author: z.string().max(400).nullable(),
  /** When it was published: a day or an instant; null where nothing says so. */
  published: z.string().max(30).nullable(),
  /** When it was fetched or filed here, if that is known. */
  crawled: z.string().max(30).nullable(),
  /** When the file says it was made: a day or an instant. That is no date of publication, and stands for none. */
  created: z.string().max(30).nullable().optional(),
  /** Of what has pages: how many, and how many of them are pictures without text, which nobody has read. */
  pages: z.strictObject({ count: z.int().min(1), blank: z.int().min(0) }).optional(),
  /** BCP 47 primary language, `und` where it cannot be told. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  flags: z.array(flag).max(500),
  /** Name and version of what read it: the same bytes and reader give the same events. */
  reader: z.string().max(100),
})
export type Document = z.infer<typeof document>
