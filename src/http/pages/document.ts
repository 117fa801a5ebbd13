import { html } from 'hono/html'
import type { RecordId } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import type { Desk } from '../../node/desk.ts'
import { documentInFull, type DocumentInFull } from '../documents.ts'
import { factsLine, langOf, modalityBadge } from './event.ts'
import { link, page, section, type Piece } from './frame.ts'
import { flagKey, inTextOrder, markedText } from './marked.ts'
import { counted, familyClass, spaced } from './words.ts'

/** A document's page: its stored text with spans marked, who speaks, its events, its flags, and where it came from. */
export async function documentPage(desk: Desk, id: RecordId): Promise<Piece> {
  const document = await desk.ports.store.read((reader) => documentInFull(desk, reader, id))
  const title = document.title ?? document.source
  return page({
    title,
    desk,
    body: html`<div class="pagehead">
        <p class="facts">
          <span class="tlp ${document.tlp.split('+')[0]?.toLowerCase() ?? ''}">TLP:${document.tlp}</span>
          <span>${document.compartment}</span><span>${document.mediaType}</span
          ><span>${document.language}</span>
        </p>
        <h1 ${langOf(document.language)}>${title}</h1>
        <p class="lede">
          ${counted(document.events.length, 'event')}, ${counted(document.flags.length, 'flag')}.
          ${document.publisher ?? 'Publisher unknown'}, ${document.published ?? 'undated'}.
        </p>
      </div>
      <div class="cols">
        <div class="stack">
          ${textPart(document)} ${section('origin', 'Where it came from', null, origin(desk, document))}
        </div>
        <aside class="stack">
          ${section('events', 'Events', document.events.length, eventList(document))}
          ${section('flags', 'Flags', document.flags.length, flagList(document))}
        </aside>
      </div>`,
  })
}

function textPart(document: DocumentInFull): Piece {
  const cut = document.text.length > limits.pageTextUnits
  return html`<div class="doc" ${langOf(document.language)}>
      ${markedText(document, limits.pageTextUnits)}
    </div>
    ${
      cut
        ? html`<p class="more">
            The first ${limits.pageTextUnits} of ${document.text.length} characters; the whole text can be
            saved below.
          </p>`
        : ''
    }`
}

function eventList({ events }: DocumentInFull): Piece {
  if (events.length === 0) return html`<p class="empty">The rules found no event in this text.</p>`
  return html`<ol class="keys">
    ${inTextOrder(events).map(
      (event, i) =>
        html`<li id="k-${i + 1}" class="${familyClass(event.type)}">
          <span class="k">${i + 1}</span>
          <p class="line">
            <b>${spaced(event.type)}</b> <span class="tail">${modalityBadge(event.modality)}</span>
          </p>
          ${factsLine(event)}
        </li>`,
    )}
  </ol>`
}

function flagList({ flags }: DocumentInFull): Piece {
  if (flags.length === 0) return html`<p class="empty">Nothing in it was found doubtful.</p>`
  return html`<ol class="keys">
    ${flags.map(
      ({ code, why }, i) =>
        html`<li id="k-${flagKey(i)}" class="doubt">
          <span class="k">${flagKey(i)}</span>
          <p><b>${spaced(code)}</b></p>
          <p class="muted">${why}</p>
        </li>`,
    )}
  </ol>`
}

function origin(desk: Desk, document: DocumentInFull): Piece {
  const { source, publisher, author, published, crawled, reader, member, blobs, supersedes, id } = document
  const facts: readonly [string, unknown][] = [
    ['Publisher', publisher ?? 'not stated'],
    ['Author', author ?? 'not stated'],
    ['Published', published ?? 'not stated'],
    ['Crawled', crawled ?? 'not stated'],
    ['Source', isAddress(source) ? html`<a href="${source}" rel="noreferrer">${source}</a>` : source],
    ['Filed by', member],
    ['Read by', reader],
    ['Record', html`<span class="proof">${id}</span>`],
    [
      'SHA-256',
      html`<a class="proof" href="${link(desk, `/api/blobs/${blobs.original}`)}">${blobs.original}</a>`,
    ],
    [
      'Text',
      html`<a class="proof" href="${link(desk, `/api/blobs/${blobs.text}`)}">save the stored text</a>`,
    ],
    ...(supersedes === null
      ? []
      : [['Replaces', html`<span class="proof">${supersedes}</span>`] satisfies [string, unknown]]),
  ]
  return html`<dl class="origin">
    ${facts.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`
}

/** Whether a source may be a link: nothing but http and https, or a name could carry a script. */
function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source)
}
