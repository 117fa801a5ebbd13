import { html } from 'hono/html'
import type { RecordId } from '../../kernel/id.ts'
import type { Desk } from '../../node/desk.ts'
import { questionInFull, type QuestionInFull } from '../../node/estimates.ts'
import { empty, link, page, section, type Piece } from './frame.ts'
import { scale } from './scale.ts'
import {
  answerWords,
  counted,
  lastDay,
  outcomeWords,
  percent,
  spaced,
  timeWords,
  valueWords,
} from './words.ts'

type Estimate = NonNullable<QuestionInFull['estimate']>
type Score = { readonly mean: number; readonly coverage: number } | null

/** A question's page: the joint estimate, who said what and why, dissent, history, and what it was all made of. */
export async function questionPage(desk: Desk, id: RecordId): Promise<Piece> {
  const full = await questionInFull(desk, id)
  const { question, estimate, resolution } = full
  return page({
    title: question.text,
    desk,
    body: html`<div class="pagehead">
        <p class="facts">
          <span class="badge ${resolution ? 'kept' : 'note'}">${resolution ? 'resolved' : 'open'}</span>
          <span>asked by ${full.author}</span>
          <span>closes ${lastDay(question.closes)}</span>
          <span>resolves ${lastDay(question.resolves)}</span>
        </p>
        <h1>${question.text}</h1>
      </div>
      <div class="cols">
        <div class="stack">
          ${resolution ? resolved(full) : ''}
          ${section('estimate', 'Joint estimate', null, estimate ? joint(full, estimate) : noEstimate(full))}
          ${estimate ? section('answers', 'Answers', estimate.members.length, answers(full, estimate)) : ''}
          ${section('history', 'How it moved', full.history.length, historyTable(full))}
        </div>
        <aside class="stack">
          ${estimate ? section('dissent', 'Dissent', estimate.dissents.length, dissent(full, estimate)) : ''}
          ${section('terms', 'Resolves by', null, terms(full))}
          ${estimate ? manifest(desk, estimate, full) : ''}
        </aside>
      </div>`,
  })
}

function noEstimate({ id }: QuestionInFull): Piece {
  return empty('No judgement stands on it yet.', `entente judge ${id.slice(0, 16)} 0.35 --rationale "…"`)
}

function joint({ question: { form } }: QuestionInFull, estimate: Estimate): Piece {
  const { value, members, spread } = estimate
  const method = `${spaced(estimate.manifest.method.name)}, version ${estimate.manifest.method.version}`
  const [only] = spread
  if (value.kind !== 'binary' || !only) {
    return html`<p class="values">${valueWords(value, form)}</p>
      <p class="muted">${counted(members.length, 'member')}; ${method}.</p>`
  }
  return html`<div class="hero">
      <p class="big">${percent(value.probability)}</p>
      <p class="muted">
        ${counted(members.length, 'member')}, from ${percent(only.least)} to ${percent(only.greatest)}, half
        of them between ${percent(only.lowerQuartile)} and ${percent(only.upperQuartile)}. Pooled by
        ${method}.
      </p>
    </div>
    ${scale(value.probability, members)}`
}

function answers({ question: { form }, rationales }: QuestionInFull, { members }: Estimate): Piece {
  const reasons = new Map(rationales.map(({ id, rationale }) => [id, rationale]))
  return html`<div class="tablewrap">
    <table class="answers">
      <thead>
        <tr>
          <th>Member</th>
          <th>Answer</th>
          <th>Basis</th>
          <th>Without it</th>
          <th>Why</th>
        </tr>
      </thead>
      <tbody>
        ${members.map(
          ({ author, id, answer, confidence, without, at }) =>
            html`<tr>
              <th scope="row">${author}<small>${timeWords(at)}</small></th>
              <td class="num">${answerWords(answer, form)}${interval(answer)}</td>
              <td>${confidence ?? html`<span class="faint">not said</span>`}</td>
              <td class="num">
                ${without ? valueWords(without, form) : html`<span class="faint">alone</span>`}
              </td>
              <td class="src">${reasons.get(id) ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function interval(answer: Estimate['members'][number]['answer']): Piece | '' {
  if (answer.kind !== 'binary' || (answer.lowest === undefined && answer.highest === undefined)) return ''
  const { lowest = answer.probability, highest = answer.probability } = answer
  return html`<small>${percent(lowest)} to ${percent(highest)}</small>`
}

function dissent({ question: { form } }: QuestionInFull, { dissents }: Estimate): Piece {
  if (dissents.length === 0) return html`<p class="empty">No member stands apart by name.</p>`
  return html`${dissents.map(
    ({ author, answer, reasons, without }) =>
      html`<article class="row">
        <p><b>${author}</b> ${answerWords(answer, form)}</p>
        <p class="src">${reasons}</p>
        ${
          without
            ? html`<p class="muted">Without it the joint estimate would be ${valueWords(without, form)}.</p>`
            : ''
        }
      </article>`,
  )}`
}

function historyTable({ history, question: { form }, rationales }: QuestionInFull): Piece {
  if (history.length === 0) return html`<p class="empty">It has not moved: nobody has judged.</p>`
  const authors = new Map(rationales.map(({ id, author }) => [id, author]))
  return html`<div class="tablewrap">
    <table>
      <thead>
        <tr>
          <th>When</th>
          <th>Who judged</th>
          <th>Joint</th>
          <th>Members</th>
        </tr>
      </thead>
      <tbody>
        ${history.toReversed().map(
          ({ at, id, value, count }) =>
            html`<tr>
              <td class="num">${timeWords(at)}</td>
              <td>${authors.get(id) ?? ''}</td>
              <td class="num">${value ? valueWords(value, form) : 'no level in common'}</td>
              <td class="num">${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function terms({ question, notBlind }: QuestionInFull): Piece {
  return html`<div class="terms">
    <p>${question.criteria === '' ? 'No criteria are stated.' : question.criteria}</p>
    ${question.sourceOfTruth === '' ? '' : html`<p class="muted">Settled by: ${question.sourceOfTruth}</p>`}
    ${question.reask.length === 0 ? '' : html`<p class="muted">Ask again after: ${question.reask.join('; ')}</p>`}
    ${notBlind.map(
      ({ host, members }) =>
        html`<p class="muted">
          Hosted together on ${host}, not blind from its operator: ${members.join(', ')}.
        </p>`,
    )}
  </div>`
}

function manifest(desk: Desk, { manifest: made, at }: Estimate, { time }: QuestionInFull): Piece {
  return html`<details class="box">
    <summary>Manifest <span class="proof">${made.fingerprint.slice(0, 12)}</span></summary>
    <dl class="origin">
      <dt>Method</dt>
      <dd>${made.method.name} ${made.method.version}</dd>
      <dt>Charter</dt>
      <dd class="proof">${made.charter}</dd>
      <dt>As of</dt>
      <dd>${timeWords(at)} (${time} time)</dd>
      <dt>Records</dt>
      <dd>
        ${made.records.map((id) => html`<a class="proof" href="${link(desk, `/api/records/${id}`)}">${id}</a> `)}
      </dd>
      <dt>Fingerprint</dt>
      <dd class="proof">${made.fingerprint}</dd>
    </dl>
  </details>`
}

function resolved({ question: { form }, resolution, scores }: QuestionInFull): Piece | '' {
  if (!resolution) return ''
  const lines = scores ? [...scores.members, { author: 'joint', ...scores.joint }] : []
  return section(
    'resolution',
    `Came out: ${outcomeWords(resolution.outcome, form)}`,
    null,
    html`<p class="muted">Says ${resolution.author}, as of ${timeWords(resolution.at)}.</p>
      <div class="tablewrap">
        <table>
          <thead>
            <tr>
              <th>Member</th>
              <th>Brier</th>
              <th>Log</th>
              <th>Share of the time answered</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              ({ author, brier, log }) =>
                html`<tr>
                  <th scope="row">${author}</th>
                  <td class="num">${scoreWords(brier)}</td>
                  <td class="num">${scoreWords(log)}</td>
                  <td class="num">${brier ? percent(brier.coverage) : ''}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  )
}

function scoreWords(score: Score): string {
  return score ? score.mean.toFixed(4) : 'none'
}
