import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decidingCharter } from '../deciding.ts'
import { idOf } from '../door.ts'
import { describeBrowser, launch } from './browser.ts'
import { expectQuiet, faults, open, served, tab } from './served.ts'

describeBrowser('following by rule', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('is told a node on the page of decisions, answers the open motion and the next, and is ended there', async () => {
    const { door, address } = await served({ charter: decidingCharter })
    const moved = async (rule: string, title: string): Promise<string> =>
      idOf(await door.post('alfa', '/api/motions', { rule, title, text: `${title}.` }))
    const said = async (id: string): Promise<unknown> => {
      const { voices } = (await door.get('alfa', `/api/motions/${id}`)).json as {
        voices: readonly { member: string; spoke: { value: unknown; by: string } | null }[]
      }
      const spoke = voices.find(({ member }) => member === 'bravo')?.spoke
      return spoke ? [spoke.value, spoke.by] : null
    }
    const before = await moved('proxy', 'Meet in March')
    const bravo = await tab(browser, address, { seat: 'bravo' })
    const { page } = bravo
    await open(page, `${address}/decisions`)
    await page.getByText('Our node follows nobody').waitFor()
    await page.getByRole('button', { name: 'Follow a member under a rule…' }).click()
    const dialog = page.getByRole('dialog')
    // Of nine rules one lets a member follow another: there is nothing to choose.
    expect(await dialog.getByLabel('Rule of our charter').inputValue()).toBe('proxy')
    const tell = dialog.getByRole('button', { name: 'Follow from now on' })
    expect(await tell.isDisabled()).toBe(true)
    await dialog.getByLabel('Whom we follow').selectOption('alfa')
    expect(await faults(page)).toEqual([])
    expect(await said(before)).toBeNull()
    await tell.dblclick()
    await page.getByText('Our node follows from now on.').waitFor()
    const section = page.locator('section', { hasText: 'Whom our node follows' })
    await section.getByText('Article proxy').waitFor()
    expect(await faults(page)).toEqual([])
    expect(await said(before)).toEqual([{ follow: 'alfa' }, 'node'])

    const [next, other] = [await moved('proxy', 'Meet in May'), await moved('majority', 'Meet in June')]
    expect(await said(next)).toEqual([{ follow: 'alfa' }, 'node'])
    expect(await said(other)).toBeNull()
    await open(page, `${address}/decisions/${next}`)
    await page.getByText('follows alfa').first().waitFor()
    await page.getByText('It stands, and there is no second.').waitFor()

    await open(page, `${address}/decisions`)
    await section.getByRole('button', { name: 'End' }).click()
    await page.getByText('Our node follows nobody: each motion').waitFor()
    const last = await moved('proxy', 'Meet in July')
    expect([await said(last), await said(next)]).toEqual([null, [{ follow: 'alfa' }, 'node']])

    // A study under a charter without such a rule has nothing to say of it.
    const plain = await served()
    const there = await tab(browser, plain.address)
    await open(there.page, `${plain.address}/decisions`)
    expect(await there.page.getByText('Whom our node follows').count()).toBe(0)
    expectQuiet(bravo)
    expectQuiet(there)
  }, 60_000)
})
