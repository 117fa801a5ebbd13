import { html } from 'hono/html'
import type { Desk } from '../../node/desk.ts'

/** A piece of a page: everything put into it was escaped. */
export type Piece = ReturnType<typeof html>

/** What a page is shown in. */
export interface Frame {
  readonly title: string
  /** Undefined on the pages that belong to no seat. */
  readonly desk?: Desk | undefined
  readonly body: Piece
}

/** The address of a page for the desk's seat, which it names where several are hosted. */
export function link(desk: Desk, path: string, anchor = ''): string {
  const seat = desk.coalition.seats.length === 1 ? '' : `?as=${desk.seat}`
  return `${path}${seat}${anchor === '' ? '' : `#${anchor}`}`
}

/** A whole page. */
export function page({ title, desk, body }: Frame): Piece {
  const home = desk ? link(desk, '/') : '/'
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Entente</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <a class="brand" href="${home}">Entente</a>
          ${desk ? seatLine(desk) : ''}
          <nav aria-label="Sections">
            ${
              desk
                ? html`<a href="${link(desk, '/', 'questions')}">Questions</a>
                    <a href="${link(desk, '/', 'documents')}">Documents</a>
                    <a href="${link(desk, '/', 'happenings')}">Happenings</a>
                    <a href="${link(desk, '/', 'events')}">Events</a>`
                : ''
            }
            <a href="/docs">API</a>
          </nav>
        </header>
        <main id="main">${body}</main>
      </body>
    </html>`
}

function seatLine({ coalition, seat }: Desk): Piece {
  const others = coalition.seats.filter((name) => name !== seat)
  return html`<p class="seat">
    <b>${seat}</b>
    ${
      others.length > 0
        ? html`<span class="faint"
            >act as ${others.map((name) => html`<a href="/?as=${name}">${name}</a> `)}</span
          >`
        : ''
    }
  </p>`
}

/** The page where a seat is chosen. */
export function seatsPage(seats: readonly string[]): Piece {
  return page({
    title: 'Choose a seat',
    body: html`<div class="pagehead">
        <h1>Which seat acts?</h1>
        <p class="lede">This node hosts ${seats.length} seats. Each sees its own home and what all share.</p>
      </div>
      <ul class="seats">
        ${seats.map((name) => html`<li><a class="btn" href="/?as=${name}">${name}</a></li>`)}
      </ul>`,
  })
}

/** A refusal, for a person. */
export function refusalPage({ code, message }: { code: string; message: string }): Piece {
  return page({
    title: 'Not here',
    body: html`<div class="pagehead">
      <h1>That did not work</h1>
      <p class="lede">${message}</p>
      <p class="proof faint">${code}</p>
      <p><a href="/">To the first page</a></p>
    </div>`,
  })
}

/** A section with its rule and title. `tail` stands at the right of it. */
export function section(
  id: string,
  title: string,
  count: number | null,
  body: unknown,
  tail: unknown = '',
): Piece {
  return html`<section id="${id}">
    <header>
      <h2>${title}</h2>
      ${count === null ? '' : html`<span class="n">${count}</span>`}
      <span class="tail">${tail}</span>
    </header>
    ${body}
  </section>`
}

/** What stands where nothing is yet: the next step, as a command. */
export function empty(says: string, command: string): Piece {
  return html`<p class="empty">${says} <code>${command}</code></p>`
}
