import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDue } from '../../src/node/rounds/open.ts'
import { asked, idOf } from '../door.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, faults, open, served, tab, type Served } from './served.ts'

/** Answers on the open page of a question, as a person does. */
async function answer(page: Page, percent: number, why: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Probability in per cent' }).fill(String(percent))
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill(why)
  await page.getByRole('button', { name: 'Release to 3 members' }).click()
  await page.getByText(`Answered: ${percent}%`).waitFor()
}

/** The joint estimate as the page shows it. */
function joint(page: Page): Promise<string> {
  return page.locator('.question-figure').first().innerText()
}

/** Every text that the browser was sent of a question, from its first byte on. */
function received(page: Page, question: string): string[] {
  const texts: string[] = []
  page.on('response', (response) => {
    if (response.url().includes(question) || response.url().includes('/api/questions'))
      // What is still on its way when the page closes, it has not shown.
      response.text().then(
        (text) => texts.push(text),
        () => undefined,
      )
  })
  return texts
}

async function judged(door: Served['door'], id: string, seat: string, probability: number): Promise<void> {
  const given = { answer: { kind: 'binary', probability }, rationale: `because ${probability}` }
  idOf(await door.post(seat, `/api/questions/${id}/judgements`, given))
}

describeBrowser('questions', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('are asked on a page, answered by two seats, and move the joint line', async () => {
    const { address } = await served()
    const alfa = await tab(browser, address, { seat: 'alfa' })
    await open(alfa.page, `${address}/questions/new`)
    await alfa.page.getByLabel('Question', { exact: true }).fill('Will the exercise be held in 2021?')
    await alfa.page.getByLabel('Answers until').fill('2021-06-30')
    await alfa.page.locator('form').getByRole('button').last().click()
    await alfa.page.waitForURL(/\/questions\/[0-9a-f]{64}$/)
    // The form showed the question beforehand, as members will see it: this is the question itself.
    await alfa.page.locator('.asking-fields').first().waitFor({ state: 'detached' })
    await answer(alfa.page, 20, 'It was held in each of the last five years.')
    await alfa.page.getByText('20%').first().waitFor()
    expect(await joint(alfa.page)).toContain('20')

    const bravo = await tab(browser, address, { seat: 'bravo' })
    await open(bravo.page, alfa.page.url())
    await answer(bravo.page, 60, 'The budget was cut.')
    // The first tab sees it by itself, without being loaded anew.
    await expect.poll(() => joint(alfa.page), { timeout: 15_000 }).not.toContain('20')
    expect(await joint(alfa.page)).toBe(await joint(bravo.page))
    await alfa.page.getByText('The budget was cut.').waitFor()
    const lines = alfa.page.locator('figure svg path')
    expect(await lines.count()).toBeGreaterThan(1)
    expectQuiet(alfa)
    expectQuiet(bravo)
  })

  it('never show another’s number before one’s own is given, on no page and in no byte that is sent', async () => {
    const { address, door } = await served()
    const id = await asked(door)
    await judged(door, id, 'alfa', 0.3137)
    await judged(door, id, 'charlie', 0.8243)
    const bravo = await tab(browser, address, { seat: 'bravo' })
    const texts = received(bravo.page, id)
    for (const path of ['/questions', '/', `/questions/${id}`]) {
      await open(bravo.page, address + path)
      await bravo.page.waitForTimeout(300)
    }
    await bravo.page.getByText('Answer first, then see the others').waitFor()
    const shown = `${await bravo.page.locator('main').innerText()}\n${texts.join('\n')}`
    expect(texts.join('').length).toBeGreaterThan(100)
    for (const told of ['0.3137', '0.8243', '31%', '82%', 'because 0.3', 'because 0.8'])
      expect(shown).not.toContain(told)
    await answer(bravo.page, 50, 'We do not know.')
    await bravo.page.getByText('because 0.3137').waitFor()
    await bravo.page.getByText('82%').first().waitFor()
    expectQuiet(bravo)
  })

  it('seal a blind first round, and open it for all together', async () => {
    const { address, door } = await served()
    const { ports, coalition, clock } = door.node
    const id = await asked(door, { blindUntil: '2020-11-02' })
    await judged(door, id, 'alfa', 0.3137)
    const bravo = await tab(browser, address, { seat: 'bravo' })
    const texts = received(bravo.page, id)
    await open(bravo.page, `${address}/questions/${id}`)
    await bravo.page.getByText('Nobody is shown another’s number').waitFor()
    await bravo.page.getByRole('textbox', { name: 'Probability in per cent' }).fill('60')
    await bravo.page.getByRole('button', { name: 'Seal our answer' }).click()
    await bravo.page.getByText('We sealed 60%').waitFor()
    expect(await bravo.page.getByRole('button', { name: 'Seal our answer' }).count()).toBe(0)
    await bravo.page.getByText('are hosted together on local').waitFor()
    const shown = `${await bravo.page.locator('main').innerText()}\n${texts.join('\n')}`
    for (const told of ['0.3137', '31%', 'because 0.3']) expect(shown).not.toContain(told)
    clock.set('2020-11-03T00:00:00Z')
    for (const seat of coalition.seats) await openDue(ports, coalition, seat)
    await open(bravo.page, `${address}/questions/${id}`)
    await bravo.page.getByText('because 0.3137').waitFor()
    await bravo.page.getByText('the numbers are there to be discussed').waitFor()
    await answer(bravo.page, 50, 'The others know more.')
    expect((await door.get('bravo', `/api/questions/${id}`)).json).toMatchObject({ own: { round: 2 } })
    expectQuiet(bravo)
  })

  it('are asked again by whoever sees a sign that was agreed on', async () => {
    const { address, door } = await served()
    const id = await asked(door)
    await judged(door, id, 'alfa', 0.3)
    await judged(door, id, 'bravo', 0.4)
    const { page } = await tab(browser, address, { seat: 'bravo' })
    await open(page, `${address}/questions/${id}`)
    await page.getByRole('button', { name: 'Agree on a sign…' }).click()
    await page.getByLabel('What would be seen').fill('Ships leave without notice')
    await page.getByLabel('How much', { exact: true }).fill('3')
    await page.getByLabel('Of what').fill('ships')
    await page.getByRole('button', { name: 'Agree on it' }).click()
    await page.getByRole('button', { name: 'Say what we saw…' }).click()
    await page.getByLabel('How much was seen').fill('4')
    await page.getByRole('button', { name: 'Say so' }).click()
    await page.getByText('bravo has seen a sign by 27 Oct 2020: Ships leave without notice.').waitFor()
    const alfa = await tab(browser, address, { seat: 'alfa' })
    await open(alfa.page, `${address}/questions/${id}`)
    await alfa.page.getByText('bravo has seen a sign by 27 Oct 2020').waitFor()
    expect(await faults(alfa.page)).toEqual([])
  })

  it('keep what was typed when the node goes away, and name what is wrong in its place', async () => {
    const { address, door } = await served()
    const id = await asked(door)
    const here = await tab(browser, address, { seat: 'alfa' })
    const { page } = here
    await open(page, `${address}/questions/${id}`)
    const why = page.getByRole('textbox', { name: 'Why', exact: true })
    await page.getByRole('textbox', { name: 'Probability in per cent' }).fill('40')
    await page.getByRole('textbox', { name: 'low', exact: true }).fill('70')
    await why.fill('A long thought that nobody wants to write twice.')
    await page.getByText('The low end must not be above the answer.').waitFor()
    await page.getByRole('textbox', { name: 'low', exact: true }).fill('30')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Release to 3 members' }).click()
    await page.getByText('The node does not answer').waitFor()
    expect(await why.inputValue()).toContain('A long thought')
    await page.context().setOffline(false)
    await page.reload()
    await page.locator('h1').waitFor()
    expect(await why.inputValue()).toContain('A long thought')
    await page.getByRole('button', { name: 'Release to 3 members' }).click()
    await page.getByText('Answered: 40%').waitFor()
    expect(await why.inputValue()).toBe('')
  })

  it('tell of an answer that the seat gave meanwhile in another tab, and lose neither', async () => {
    const { address, door } = await served()
    const id = await asked(door)
    const one = await tab(browser, address, { seat: 'alfa' })
    await open(one.page, `${address}/questions/${id}`)
    await one.page.getByRole('textbox', { name: 'Probability in per cent' }).fill('25')
    await judged(door, id, 'alfa', 0.75)
    await one.page.getByRole('button', { name: 'Release to 3 members' }).click()
    await one.page.getByText('Our seat has answered 75% meanwhile.').waitFor()
    await one.page.getByRole('button', { name: 'Answer with mine' }).click()
    await one.page.getByText('Answered: 25%').waitFor()
    const { joint: pooled } = (await door.get('alfa', `/api/questions/${id}`)).json as {
      joint: { history: unknown[] }
    }
    expect(pooled.history).toHaveLength(2)
  })

  it('carry words to whom they name, and can be taken back', async () => {
    const { address, door } = await served()
    const id = await asked(door)
    await judged(door, id, 'alfa', 0.5)
    const alfa = await tab(browser, address, { seat: 'alfa' })
    await open(alfa.page, `${address}/questions/${id}`)
    await alfa.page
      .getByRole('textbox', { name: 'Write to the discussion' })
      .fill('@bravo what would you expect first?')
    await alfa.page.keyboard.press('Escape')
    await alfa.page.getByRole('button', { name: /^Post to/ }).click()
    await alfa.page.getByText('Said.').waitFor()
    const bravo = await tab(browser, address, { seat: 'bravo' })
    await open(bravo.page, address)
    await bravo.page.getByText('what would you expect first?').waitFor()
    await alfa.page.getByRole('button', { name: 'Undo' }).click()
    await expect
      .poll(() => bravo.page.getByText('what would you expect first?').count(), { timeout: 15_000 })
      .toBe(0)
    expectQuiet(alfa)
  })
})
