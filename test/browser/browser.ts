import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { describe, it } from 'vitest'

/** Where systems put Chromium. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function browserPath(): string | undefined {
  return process.env['CHROMIUM'] ?? places.find((place) => existsSync(place))
}

/** Starts the browser that is installed here, with an empty profile and without services of its own. */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const executablePath = browserPath()
  if (executablePath === undefined) throw new Error('no browser is installed: set CHROMIUM to its path')
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}

/** A suite that needs a browser. Where there is none it fails in CI and is skipped with a warning elsewhere. */
export function describeBrowser(name: string, suite: () => void): void {
  if (browserPath() !== undefined || process.env['CI'] === 'true') {
    describe(name, suite)
    return
  }
  console.warn(`SKIPPED ${name}: no browser is installed; set CHROMIUM to the path of one`)
  describe.skip(name, () => {
    it('needs a browser', () => undefined)
  })
}
