import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { idOf, part } from '../door.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, open, served, tab } from './served.ts'

const report = [
  'Exercise in the Pacific',
  'China and Russia held a joint naval exercise in the Pacific on 12 May 2016.',
  'Defence minister Sergei Shoigu said that the two countries will hold talks in Moscow in June 2016.',
].join('\n\n')

/** Lets go of a file over the page, as a hand does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([title, content]) => {
      const { DataTransfer: Transfer } = globalThis as unknown as {
        DataTransfer: new () => { items: { add: (file: File) => void } }
      }
      const transfer = new Transfer()
      transfer.items.add(new File([content ?? ''], title ?? '', { type: 'text/plain' }))
      return transfer
    },
    [name, text],
  )
  await page.dispatchEvent('.evidence-drop', 'drop', { dataTransfer: carried })
}

describeBrowser('evidence', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('reads a file that is dropped, and lights each event in its sentence', async () => {
    const { address } = await served()
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/evidence`)
    await page.getByText('No evidence yet').waitFor()
    await drop(page, 'report.txt', report)
    await page.getByRole('link', { name: 'report.txt' }).click()
    await page.locator('h1').getByText('Exercise in the Pacific').waitFor()
    const mark = page.locator('mark').first()
    expect(await mark.textContent()).toContain('joint naval exercise')
    const event = page.locator('.doc-events > li').first()
    await event.getByText('Joint exercise').waitFor()
    await event.getByText('12 May 2016').waitFor()
    await mark.hover()
    await page.locator('.doc-events > li.on').getByText('Joint exercise').waitFor()
    // By keys: the number in the text leads to the panel, and back.
    await page.getByRole('button', { name: 'Event 1: Joint exercise' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('panel-e1')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('text-e1')
    // Who said it stands beside the words.
    await page
      .locator('.doc-row', { hasText: 'will hold talks' })
      .getByText('Sergei Shoigu')
      .first()
      .waitFor()
    await page.goto(`${address}/evidence`)
    await page.locator('.happening', { hasText: 'joint naval exercise' }).waitFor()
    expectQuiet(here)
  })

  it('says of a file that is no text why it was not read and what to do', async () => {
    const { address } = await served()
    const here = await tab(browser, address)
    await open(here.page, `${address}/evidence`)
    await drop(here.page, 'picture.bin', 'a\u0000b')
    await here.page.getByText('could not be read').waitFor()
    await here.page.getByText('E_DOCUMENT_BINARY').waitFor()
    await here.page.getByText('This is no text.').waitFor()
    expectQuiet(here)
  })

  it('takes a document back: gone from views, search and counts, for others too', async () => {
    const { door, address } = await served()
    const id = idOf(await door.upload('alfa', report, 'report.txt'))
    await door.post('alfa', '/api/releases', { ids: [id], in: 'plenary', withEvents: true })
    const { waiting } = (await door.get('alfa', '/api/releases')).json as {
      waiting: { proposal: { id: string }; preview: { fingerprint: string } }[]
    }
    for (const { proposal, preview } of waiting)
      await door.post('alfa', `/api/releases/${proposal.id}/approve`, { fingerprint: preview.fingerprint })
    const there = await tab(browser, address, { seat: 'bravo' })
    await open(there.page, `${address}/evidence/documents`)
    await there.page.getByRole('link', { name: 'Exercise in the Pacific' }).waitFor()

    const here = await tab(browser, address)
    await open(here.page, `${address}/documents/${id}`)
    await here.page.getByRole('button', { name: 'Retract…' }).click()
    await here.page.getByText('events read out of it will be gone').waitFor()
    await here.page.getByRole('button', { name: 'Retract for good' }).click()
    await here.page.getByText('Retracted.').waitFor()
    await here.page.getByText('No evidence yet').waitFor()
    await here.page.goto(`${address}/evidence`)
    await here.page.getByText('Nothing has been read here yet.').waitFor()
    await here.page.keyboard.press('ControlOrMeta+k')
    await here.page.getByPlaceholder('Search or jump').fill('Pacific')
    await here.page.getByText('Nothing found').waitFor()
    // The other member's page hears of it by itself.
    await there.page.getByText('No evidence yet').waitFor()
    for (const seat of ['alfa', 'bravo']) {
      expect(part(await door.get(seat, '/api/documents'), 'total')).toBe(0)
      expect(part(await door.get(seat, '/api/happenings'), 'total')).toBe(0)
    }
    expectQuiet(here)
    expectQuiet(there)
  })

  it('shows a script in a title as the text it is', async () => {
    const { door, address } = await served()
    const title = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
    const escaped = title.replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    const html = `<html><head><title>${escaped}</title></head><body><p>${report}</p><p>${escaped}</p></body></html>`
    const id = idOf(await door.upload('alfa', html, 'page.html'))
    const here = await tab(browser, address)
    const { page } = here
    for (const [path, place] of [
      [`/documents/${id}`, 'h1'],
      ['/evidence/documents', '.document-row h3'],
      [`/release?propose=${id}`, '.learn'],
    ] as const) {
      await open(page, `${address}${path}`)
      await page.locator(place).getByText(title).first().waitFor()
      expect(await page.title()).not.toBe('')
      expect(await page.evaluate('window.ran')).toBeUndefined()
      expect(await page.locator('img[src="x"], main script').count()).toBe(0)
    }
    expectQuiet(here)
  })

  it('corrects an event in two clicks, keeps who read it how, and undoes it from the notice', async () => {
    const { door, address } = await served()
    const id = idOf(await door.upload('alfa', report, 'report.txt'))
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/documents/${id}`)
    const event = page.locator('.doc-events > li').first()
    await event.getByTitle('Correct the modality').click()
    await page.getByRole('dialog').getByRole('button', { name: 'planned' }).click()
    await event.getByTitle('Correct the modality').getByText('planned').waitFor()
    await event.getByText('2 versions').click()
    await event.getByText('read by rules').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await event.getByTitle('Correct the modality').getByText('occurred').waitFor()
    expectQuiet(here)
  })

  it('adds an event on words that are selected', async () => {
    const { door, address } = await served()
    const id = idOf(await door.upload('alfa', report, 'report.txt'))
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/documents/${id}`)
    const events = page.locator('.doc-events > li[class^="ev-"]')
    const before = await events.count()
    await page.evaluate(`{
      const piece = [...document.querySelectorAll('.doc-text [data-start]')].find((each) => each.textContent.includes('Defence minister'))
      const range = document.createRange()
      const at = piece.textContent.indexOf('Defence minister')
      range.setStart(piece.firstChild, at)
      range.setEnd(piece.firstChild, at + 'Defence minister'.length)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
      document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
    }`)
    await page.getByLabel('Correct the type').selectOption('Assessment by others')
    await page.getByRole('button', { name: 'Add event' }).click()
    await page.getByText('Event added.').waitFor()
    await events.nth(before).waitFor()
    await page.locator('mark', { hasText: /^Defence minister\d$/ }).waitFor()
    expectQuiet(here)
  })

  it('takes a sentence along to a question by a key, to be cited there', async () => {
    const { door, address } = await served()
    const id = idOf(await door.upload('alfa', report, 'report.txt'))
    const question = idOf(
      await door.post('alfa', '/api/questions', { text: 'Will it be held again?', closes: '2021-06-30' }),
    )
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/documents/${id}`)
    await page.getByRole('button', { name: 'Event 1: Joint exercise' }).focus()
    await page.keyboard.press('c')
    await page.getByRole('button', { name: 'Will it be held again?' }).click()
    await page.waitForURL(`${address}/questions/${question}*`)
    await page.locator('.question-answer').getByText('Joint exercise: China, Russia').waitFor()
    expect(new URL(page.url()).search).toBe('')
    expectQuiet(here)
  })

  it('narrows the list by its address, which keeps every filter', async () => {
    const { door, address } = await served()
    await door.upload('alfa', report, 'report.txt')
    const here = await tab(browser, address)
    const { page } = here
    await open(page, `${address}/evidence?modality=planned,intended`)
    await page.locator('.happening', { hasText: 'talks' }).waitFor()
    expect(await page.locator('.happening').count()).toBe(1)
    await page.getByRole('button', { name: 'Remove the filter: modality' }).click()
    await page.locator('.happening', { hasText: 'naval exercise' }).waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.getByLabel('Words').fill('Pacific')
    await page.waitForURL(/text=Pacific/)
    expectQuiet(here)
  })
})
