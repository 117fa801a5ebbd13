import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { CommandLine } from '../command.ts'
import { root } from '../repository.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, open, tab } from './served.ts'

/** The errands of docs/persons.md, and the clicks that it grants each. */
function granted(): ReadonlyMap<string, number> {
  const rows = readFileSync(join(root, 'docs', 'persons.md'), 'utf8').matchAll(/\| (\d+) +\| `(\w+)` +\|$/gm)
  return new Map(Array.from(rows, ([, clicks, errand]) => [errand ?? '', Number(clicks)]))
}

/** A person's hand at a page, whose clicks are counted. */
class Hand {
  clicks = 0
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1
    await what.click()
  }

  link(name: string | RegExp): Promise<void> {
    return this.click(this.page.getByRole('link', { name }).first())
  }

  button(name: string | RegExp): Promise<void> {
    return this.click(this.page.getByRole('button', { name }).first())
  }

  see(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor()
  }

  heading(name: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { name }).first().waitFor()
  }

  /** Saves what a click starts. */
  async save(what: Locator, folder: string): Promise<string> {
    const saving = this.page.waitForEvent('download')
    await this.click(what)
    const saved = await saving
    const file = join(folder, saved.suggestedFilename())
    await saved.saveAs(file)
    return file
  }
}

const report = [
  'Exercise in the Pacific',
  'China and Russia held a joint naval exercise in the Pacific on 12 May 2016.',
].join('\n\n')

/** What each person comes to, from Today on; what one takes back or speaks on stays so for those after it. */
const errands: Readonly<Record<string, (hand: Hand, folder: string) => Promise<void>>> = {
  async morning(hand) {
    await hand.heading(/^Motions that wait on us/)
    await hand.heading(/^Waits for our answer/)
    await hand.heading(/^New contradictions/)
    await hand.heading('Closing soon')
    await hand.heading('Promises past due')
  },
  async contrast(hand) {
    await hand.link('the happening with all its sources')
    await hand.page.locator('h1').waitFor()
    await hand.heading(/^As texts tell it/)
    await hand.heading('What is known')
  },
  async read(hand) {
    await hand.link('Evidence')
    const choosing = hand.page.waitForEvent('filechooser')
    await hand.button('Choose files')
    await (
      await choosing
    ).setFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(report) })
    await hand.click(hand.page.getByRole('link', { name: 'report.txt' }))
    await hand.page.locator('h1').getByText('Exercise in the Pacific').waitFor()
    expect(await hand.page.locator('mark').first().textContent()).toContain('joint naval exercise')
  },
  async correct(hand) {
    await hand.link('Evidence')
    await hand.click(hand.page.getByRole('link', { name: 'Documents', exact: true }))
    await hand.click(hand.page.getByRole('link', { name: 'Exercise in the Pacific' }))
    const modality = hand.page.getByTitle('Correct the modality').first()
    await hand.click(modality)
    await hand.click(hand.page.getByRole('button', { name: 'planned' }).first())
    await modality.getByText('planned').waitFor()
  },
  async judge(hand) {
    await hand.link('Will Russia and China found a standing joint security body by 31 December 2025?')
    await hand.page.getByLabel('Probability in per cent').first().fill('17')
    await hand.button('Cite evidence')
    await hand.page.getByRole('dialog').getByRole('searchbox').fill('Vostok 2018')
    await hand.click(
      hand.page
        .getByRole('dialog')
        .getByRole('button', { name: /Vostok 2018/ })
        .first(),
    )
    await hand.button(/^Release to 5 members/)
    await hand.see('Answered: 17%')
  },
  async ask(hand) {
    await hand.link('Questions')
    await hand.link('Ask a question')
    await hand.page.getByLabel('Question').first().fill('Will the two navies exercise in the Baltic in 2021?')
    await hand.button(/^Ask/)
    await hand.heading('Will the two navies exercise in the Baltic in 2021?')
  },
  async queue(hand) {
    await hand.link('Release queue')
    await hand.see('Exactly these will receive it')
    await hand.heading(/^What they would learn/)
  },
  async release(hand) {
    await hand.link('Release queue')
    await hand.click(hand.page.getByLabel(/I have read the 4 names/))
    await hand.button('Release to 4 members')
    await hand.see('Released to 4 members.')
  },
  async retract(hand) {
    await hand.link('Release queue')
    await hand.button('Retract…')
    await hand.button('Retract for good')
    await hand.see('Retracted.')
  },
  async motion(hand) {
    await hand.link('Keep as a promise only what names a time')
    await hand.see('Taken under our charter, Art. 7(3).')
    await hand.heading('What silence will do')
    await hand.heading(/^Who has received it, who has spoken/)
  },
  async speak(hand) {
    await hand.link('Keep as a promise only what names a time')
    await hand.button('No objection')
    await hand.button('Sign it for good')
    await hand.see('It stands, and there is no second.')
  },
  async certify(hand, folder) {
    await hand.link('Decisions')
    await hand.link(/^Ask the question on a treaty again/)
    expect(await hand.save(hand.page.getByRole('link', { name: 'Download certificate' }), folder)).toMatch(
      /\.outcome\.json$/,
    )
  },
  async compare(hand) {
    await hand.link('Arrangements')
    await hand.click(hand.page.getByRole('link', { name: 'Compare', exact: true }))
    await hand.heading(/against|beside|and/)
  },
  async csv(hand, folder) {
    await hand.link('Will Russia and China found a standing joint security body by 31 December 2025?')
    const file = await hand.save(hand.page.getByRole('link', { name: 'CSV' }).first(), folder)
    expect(readFileSync(file, 'utf8').split('\n').length).toBeGreaterThan(10)
  },
  async track(hand) {
    await hand.link('Questions')
    await hand.click(hand.page.getByRole('link', { name: 'Track record', exact: true }))
    await hand.heading(/^Said and happened/)
  },
  async audit(hand) {
    await hand.link('Members & ledger')
    await hand.button('Verify now')
    await hand.see(/^All \d+ logs verify/)
  },
}

describeBrowser('persons', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('come to each of their errands in no more clicks than docs/persons.md says', async () => {
    const line = new CommandLine()
    const node = line.start('start', '--port', '0')
    const [address] = await node.says(/http:\/\/127\.0\.0\.1:\d+/)
    await node.says(/The sample is loaded/)
    const here = await tab(browser, `${address}/`, { seat: 'treaty', base: '/sample' })
    const taken: Record<string, number> = {}
    for (const [errand, run] of Object.entries(errands)) {
      await open(here.page, `${address}/sample/`)
      const hand = new Hand(here.page)
      await run(hand, line.folder).catch((cause: unknown) => {
        throw new Error(`${errand}, after ${hand.clicks} clicks, at ${here.page.url()}`, { cause })
      })
      taken[errand] = hand.clicks
    }
    taken['verify'] = await verified(browser)
    expect(taken).toEqual(Object.fromEntries(granted()))
    expectQuiet(here)
  }, 180_000)
})

/** The coalition of docs/certificate-example.json. */
const coalition = '97385d513cda000fde2a8473304dab6a85d2f7864e269f5811aad2816da4e123'

/** Puts a certificate on the verifier's page and names its coalition, as whoever has but that file: the clicks that it takes. */
async function verified(browser: Browser): Promise<number> {
  const context = await browser.newContext({ offline: true })
  onTestFinished(() => context.close())
  const hand = new Hand(await context.newPage())
  await hand.page.goto(pathToFileURL(join(root, 'verifier', 'dist', 'verifier.html')).href)
  await hand.page.setInputFiles('#certificate', join(root, 'docs', 'certificate-example.json'))
  await hand.page.getByLabel('Whom you trust').fill(coalition)
  await hand.page.locator('.verdict').getByText('Adopted', { exact: true }).waitFor()
  return hand.clicks
}
