import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { Decided } from '../../simulation/decided.ts'
import { builtPage } from '../../src/platform/pages.ts'
import { spokenWords } from '../../src/ledger/spokenWords.ts'
import { withBitTurned } from '../ledger.ts'
import { root } from '../repository.ts'
import { describeBrowser, launch } from './browser.ts'
import { faults } from './served.ts'

const address = pathToFileURL(join(root, 'verifier', 'dist', 'verifier.html')).href
const example = {
  name: 'example.outcome.json',
  buffer: readFileSync(join(root, 'docs', 'certificate-example.json')),
  coalition: '97385d513cda000fde2a8473304dab6a85d2f7864e269f5811aad2816da4e123',
}
const charter = {
  decisionRules: [
    {
      id: 'majority',
      organ: null,
      subject: 'substantive',
      says: 'So it is decided.',
      method: 'majority',
      article: '7',
    },
  ],
} as NonNullable<ConstructorParameters<typeof Decided>[0]['charter']>

/** A council of three in which bravo said two things, and what each of two others was shown. */
function divided(): {
  readonly coalition: string
  readonly adopted: Buffer
  readonly rejected: Buffer
  readonly pending: Buffer
  readonly fault: Buffer
} {
  const of = new Decided({ members: ['alfa', 'bravo', 'charlie'], charter })
  const motion = of.motion('alfa', 'majority', {
    title: '<script>document.title = "taken"</script> Open the harbour',
    text: '<img src="x" onerror="document.title = 0"> It is opened.',
  })
  const served = of.serve(motion)
  const say = (author: string, value: 'support' | 'oppose') =>
    of.say(author, 'position', {
      motion: motion.id,
      served: served.id,
      value,
      by: 'person',
      reasons: '<b>Because.</b>',
    })
  const [alfa, bravo, other, charlie] = [
    say('alfa', 'support'),
    say('bravo', 'support'),
    say('bravo', 'oppose'),
    say('charlie', 'oppose'),
  ]
  const file = (
    outcome: 'adopted' | 'rejected' | 'pending',
    statements: Parameters<typeof of.proof>[0][],
  ): Buffer => Buffer.from(of.certificate(outcome, motion, { served, statements }))
  return {
    coalition: of.coalition,
    adopted: file('adopted', [alfa, bravo]),
    rejected: file('rejected', [other, charlie]),
    pending: file('pending', [alfa]),
    fault: file('adopted', [alfa, bravo, other]),
  }
}

interface Opened {
  readonly page: Page
  /** What the browser complained of, or asked of anybody. */
  readonly complaints: readonly string[]
  readonly put: (place: 'certificate' | 'second' | 'genesis', buffer: Buffer, name?: string) => Promise<void>
}

describeBrowser('the page that verifies by itself', () => {
  let browser: Browser
  const council = divided()
  beforeAll(async () => {
    if (!(await builtPage('verifier.html')))
      throw new Error('the verifier is not built: "npm test" and "npm start" build it')
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  /** Opens the file from disk, with the network off. */
  async function opened(
    options: { locale?: string; scheme?: 'light' | 'dark'; width?: number } = {},
  ): Promise<Opened> {
    const { locale = 'en-GB', scheme = 'light', width = 1280 } = options
    const context = await browser.newContext({
      locale,
      colorScheme: scheme,
      viewport: { width, height: 900 },
      offline: true,
    })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (request.url() !== address && !/^(blob|data):/.test(request.url()))
        complaints.push(`asks ${request.url()}`)
    })
    await page.goto(address)
    const put: Opened['put'] = async (place, buffer, name = `${place}.outcome.json`) =>
      page.setInputFiles(`#${place}`, { name, mimeType: 'application/json', buffer })
    return { page, complaints, put }
  }

  it('verifies the worked certificate for whoever names its coalition, and not before', async () => {
    const { page, complaints, put } = await opened()
    await put('certificate', example.buffer)
    await page.getByText('Nothing is verified until you say whom you trust').waitFor()
    await page.getByText(spokenWords(example.coalition).join(' ')).waitFor()
    expect(await page.locator('.verdict').count()).toBe(0)
    await page.getByLabel('Whom you trust').fill(spokenWords(example.coalition).join(' '))
    const verdict = page.locator('.verdict')
    await verdict.getByText('Adopted', { exact: true }).waitFor()
    const text = await verdict.innerText()
    for (const said of [
      'Open the harbour',
      'ships in distress',
      '2 statements counted',
      '2 of 2',
      'with bravo',
      '3, generation 0',
    ])
      expect(text).toContain(said)
    expect(complaints).toEqual([])
  })

  it('runs no script but its own and asks nobody, whoever tells it to', async () => {
    const { page, complaints } = await opened()
    await page.evaluate(`{
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken"'
      document.body.append(script)
      fetch('https://harbour.example/').catch(() => undefined)
    }`)
    const refused = (what: RegExp): boolean =>
      complaints.some((text) => text.includes('Content Security Policy') && what.test(text))
    await expect.poll(() => refused(/inline script/) && refused(/harbour\.example/)).toBe(true)
    expect(await page.title()).toBe('Verify an outcome · Entente')
  })

  it('says of a file with one bit turned that it proves nothing', async () => {
    const { page, complaints, put } = await opened()
    // In the genesis: every other file would be of another coalition.
    const at = example.buffer.indexOf('"genesis":"') + 40
    await put('certificate', Buffer.from(withBitTurned(example.buffer, at * 8 + 1)))
    await page.getByLabel('Whom you trust').fill(example.coalition)
    await page.locator('.verdict').getByText('Invalid', { exact: true }).waitFor()
    // In the motion's proof.
    const motion = example.buffer.indexOf('"motion":"') + 200
    await put(
      'certificate',
      Buffer.from(withBitTurned(example.buffer, motion * 8 + 1)),
      'turned.outcome.json',
    )
    await page
      .locator('.verdict', { hasText: 'turned.outcome.json' })
      .getByText('Invalid', { exact: true })
      .waitFor()
    await put('certificate', example.buffer, 'whole.outcome.json')
    await page
      .locator('.verdict', { hasText: 'whole.outcome.json' })
      .getByText('Adopted', { exact: true })
      .waitFor()
    expect(complaints).toEqual([])
  })

  it('names who filled a key twice, with both proofs, and draws nothing of a file as markup', async () => {
    const { page, complaints, put } = await opened()
    await put('certificate', council.adopted)
    await put('second', council.rejected)
    await page.getByLabel('Whom you trust').fill(council.coalition)
    await page.getByText('The two contradict each other').waitFor()
    const named = page.locator('.state.error')
    expect(await named.count()).toBe(1)
    expect(await named.innerText()).toMatch(/^bravo\n/)
    for (const number of [1, 2]) {
      await named.getByText(`Proof ${number}`, { exact: true }).click()
      const saving = page.waitForEvent('download')
      await named.getByText(`Save proof ${number}`).click()
      const path = await (await saving).path()
      expect(readFileSync(path, 'utf8')).toMatch(/^c2sp\.org\/tlog-proof@v1\n/)
    }
    expect(await page.locator('.verdict h2').first().innerText()).toBe(
      '<script>document.title = "taken"</script> Open the harbour',
    )
    expect(await page.title()).toBe('Verify an outcome · Entente')
    expect(await page.locator('.verdict :is(script, img, b:not(.num))').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('does not open a file of 50 MB, says why, and goes on', async () => {
    const { page, complaints, put } = await opened()
    await page.evaluate(`{
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(50_000_000)], 'large.outcome.json'))
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }))
    }`)
    await page.getByRole('alert').getByText('large.outcome.json has 50,000,000 bytes').waitFor()
    await page.getByLabel('Whom you trust').fill(example.coalition)
    await put('certificate', example.buffer)
    await page.locator('.verdict').getByText('Adopted', { exact: true }).waitFor()
    expect(complaints).toEqual([])
  })

  it('verifies in the page itself where a browser gives it no worker', async () => {
    const { page, complaints, put } = await opened()
    await page.evaluate(
      '{ globalThis.Worker = class { constructor() { throw new Error("not from disk") } } }',
    )
    await put('certificate', example.buffer)
    await put(
      'genesis',
      Buffer.from((JSON.parse(example.buffer.toString()) as { genesis: string }).genesis, 'base64'),
      'genesis.json',
    )
    await page.locator('.verdict').getByText('Adopted', { exact: true }).waitFor()
    expect(complaints).toEqual([])
  })

  it.each([
    { locale: 'en-GB', scheme: 'dark', width: 380, file: 'fault', says: 'Fault' },
    { locale: 'zh-CN', scheme: 'light', width: 1280, file: 'pending', says: '待定' },
    { locale: 'ru-RU', scheme: 'light', width: 380, file: 'pending', says: 'Не решено' },
  ] as const)(
    'has no fault that axe knows of: $says, $width px, $scheme',
    async ({ file, says, ...options }) => {
      const { page, complaints, put } = await opened(options)
      await put('certificate', council[file])
      await page.locator('#trust').fill(council.coalition)
      await page.locator('.verdict').getByText(says, { exact: true }).waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.width)
      expect(await faults(page)).toEqual([])
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'Verify an outcome' }).waitFor()
      // The answer that stands is told in the other language too.
      await page
        .locator('.verdict')
        .getByText(file === 'fault' ? 'Fault' : 'Pending', { exact: true })
        .waitFor()
      // On paper it is light, and the form is gone.
      await page.emulateMedia({ media: 'print' })
      expect(await page.evaluate('getComputedStyle(document.querySelector("h2")).color')).toBe(
        'rgb(23, 27, 32)',
      )
      expect(await page.locator('#trust').isVisible()).toBe(false)
      expect(complaints).toEqual([])
    },
  )
})
