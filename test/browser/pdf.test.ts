import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { pdfText } from '../../src/evidence/intake/pdf/pdf.ts'
import { describeBrowser, launch } from './browser.ts'

const style = `@page { size: A4; margin: 18mm } body { font: 10pt/1.3 'Liberation Serif', 'Noto Serif CJK SC', serif }
  .two, .three { text-align: justify; hyphens: auto; column-gap: 7mm } .two { columns: 2 } .three { columns: 3; font-size: 9pt }
  p { margin: 0; text-indent: 1.2em } h1 { font-size: 20pt } table { width: 100% }`

const abstract =
  'An abstract runs across the whole width of the page and takes more than one line of it, so that the columns begin only under it, as they do in journals.'
const two = [
  'China and Russia held a joint naval exercise in the Pacific in May 2016, the ministry said. The exercise was attended by representatives of several governments, and it was the largest of its kind since the agreement that had been signed in the spring of the year before.',
  'Independent commentators have interpreted the communiqué differently. Administrative arrangements, infrastructure investments, and interoperability requirements characterise the relationship comprehensively, whereas institutionalised commitments are missing from the documentation.',
  'The parties agreed that they would exchange notices of exercises fourteen days before they begin, that observers would be invited, and that incidents would be reported through a direct line between the two headquarters.',
]
const rows = [
  ['Year', 'Place', 'Ships'],
  ['2012', 'Yellow Sea', '25'],
  ['2013', 'Sea of Japan', '19'],
  ['2014', 'East China Sea', '14'],
]
const three = [
  'Ships took part in exercises in the Baltic in July 2017, the first time that ships of that navy had been seen there, which newspapers of the region reported at length. The ships then visited the port and were opened to the public.',
  'A further exercise took place in September in the Sea of Okhotsk. Submarines took part in it, and so did rescue vehicles of both sides, which practised docking with each other. The next would be held in the following spring.',
  'In the third place, the agreements provided that medical personnel would train together. This has happened four times since, according to the ministry of defence, and will happen again.',
]
const russian =
  'Министры обороны двух стран встретились в Москве и договорились о проведении совместных учений весной следующего года. Представители министерства сообщили журналистам, что сотрудничество не направлено против третьих стран и соответствует международному праву.'
const chinese =
  '中国国防部发言人二十三日在例行记者会上表示，两国海军将于明年春季在相关海域举行联合演习，演习不针对第三方，也不涉及地区形势。发言人说，两国军队将继续深化战略协作。'

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('')
const page = (
  withChinese: boolean,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A review of harbours</title><style>${style}</style>
  <h1>Joint exercises and the law of the sea</h1><p>${abstract}</p><div class="two">${paragraphs(two)}</div>
  <table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>
  <div class="three">${paragraphs(three)}</div>
  <div class="two" lang="ru">${paragraphs([russian, russian])}</div>
  ${withChinese ? `<div class="two" lang="zh" style="margin-top: 30pt">${paragraphs([chinese, chinese])}</div>` : ''}`

/** Whether this machine has a font with Chinese: where it has none, every character is drawn as the same empty box. */
function drawsChinese(tab: Page): Promise<boolean> {
  return tab.evaluate(() => {
    const drawn = ['中', '国'].map((character) => {
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.font = '40px serif'
      context.fillText(character, 10, 60)
      return canvas.toDataURL()
    })
    return new Set(drawn).size === drawn.length
  })
}

describeBrowser('a PDF that a browser printed', () => {
  it('is read as it was written: columns, parted words, a table, three scripts', async () => {
    const browser = await launch()
    try {
      const tab = await browser.newPage()
      const withChinese = await drawsChinese(tab)
      if (!withChinese && process.env['CI'] !== 'true')
        console.warn('SKIPPED a printed PDF in Chinese: this machine has no font for it')
      else expect(withChinese, 'a font with Chinese').toBe(true)
      await tab.setContent(page(withChinese))
      const { text, page: facts } = await pdfText(
        Uint8Array.from(await tab.pdf({ preferCSSPageSize: true })),
        'a.pdf',
      )
      expect(facts.title).toBe('A review of harbours')
      expect(text.replaceAll('\t', ' ').split(/\n\n/)).toEqual([
        'Joint exercises and the law of the sea',
        abstract,
        ...two,
        ...rows.map((row) => row.join(' ')),
        ...three,
        ...[russian, russian],
        ...(withChinese ? [chinese, chinese] : []),
      ])
    } finally {
      await browser.close()
    }
  })
})
