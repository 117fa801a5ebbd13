import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../../test/growth.ts'
import { detectLanguage } from './detect.ts'
import { caseForms } from './names-russian.ts'
import { findNames } from './names.ts'
import { searchTerms } from './search.ts'
import { findSentences } from './sentences.ts'

describe('detectLanguage', () => {
  it.each([
    ['The envoys of the two countries agreed to meet again in the spring.', 'en'],
    ['Послы двух стран договорились встретиться снова весной.', 'ru'],
    ['Посли двох країн домовилися зустрітися знову навесні.', 'uk'],
    ['两国大使同意明年春天再次会晤。', 'zh'],
    ['両国の大使は来年の春に再び会うことで合意した。', 'ja'],
    ['양국 대사는 내년 봄에 다시 만나기로 합의했다.', 'ko'],
    ['Les ambassadeurs des deux pays sont convenus de se revoir au printemps.', 'fr'],
    ['اتفق سفيرا البلدين على اللقاء مجددا في الربيع', 'ar'],
    ['The envoys spoke of 风险 and of приветствия, and agreed to meet again.', 'en'],
    ['12 34 — 56', 'und'],
    ['ok', 'und'],
    ['', 'und'],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('findSentences', () => {
  const cut = (text: string, language: string) =>
    findSentences(text, language).map(({ start, end }) => text.slice(start, end))

  it('cuts Chinese', () => {
    expect(cut('大使说：“我们同意。”会谈结束了！下次呢？……再见\n标题', 'zh')).toEqual([
      '大使说：“我们同意。”',
      '会谈结束了！',
      '下次呢？……',
      '再见',
      '标题',
    ])
  })

  it('cuts Russian, not at abbreviations, initials and numbers', () => {
    expect(
      cut(
        'В 2019 г. Посол П. П. Иванов прибыл в г. Осло. Он привёз 3.5 млн. Договор подписан? «Да». И т. д.',
        'ru',
      ),
    ).toEqual([
      'В 2019 г. Посол П. П. Иванов прибыл в г. Осло.',
      'Он привёз 3.5 млн. Договор подписан?',
      '«Да».',
      'И т. д.',
    ])
  })

  it('cuts other languages at their punctuation', () => {
    expect(cut('Herr Dr. Muster kam um 9.30 Uhr an. Er blieb.', 'de')).toEqual([
      'Herr Dr. Muster kam um 9.30 Uhr an.',
      'Er blieb.',
    ])
  })

  it('leaves no character but white space out, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('а', 'Б', '.', ' ', '。', '\n', '"', '1', '中', '…', '😀') }),
        fc.constantFrom('zh', 'ru', 'de'),
        (text, language) => {
          const sentences = findSentences(text, language)
          expect(
            sentences
              .map(({ start, end }) => text.slice(start, end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''))
          expect(
            sentences.every(({ start, end }, i) => start < end && start >= (sentences[i - 1]?.end ?? 0)),
          ).toBe(true)
        },
      ),
    )
  })
})

describe('findNames', () => {
  const names = (text: string, language: string) =>
    findNames(text, language).map((name) => `${name.id ?? name.kind} ${name.text}`)

  it('finds Chinese names of states, organisations and office holders', () => {
    expect(names('挪威外交部长托尔比约恩·亚格兰说，挪威将加入欧盟。', 'zh')).toEqual([
      'NOR 挪威',
      'office 外交部长',
      'person 托尔比约恩·亚格兰',
      'NOR 挪威',
      'eu 欧盟',
    ])
    expect(names('美日韩三国防长会晤。', 'zh').slice(0, 3)).toEqual(['USA 美', 'JPN 日', 'KOR 韩'])
    expect(names('国防部发言人吴谦表示，演习已结束。', 'zh')).toEqual(['office 国防部发言人', 'person 吴谦'])
    expect(names('白俄罗斯总统卢卡申科访问伊朗', 'zh')).toEqual([
      'BLR 白俄罗斯',
      'office 总统',
      'person 卢卡申科',
      'IRN 伊朗',
    ])
  })

  it('finds Russian names in every case', () => {
    expect(
      names(
        'Переговоры с Норвегией и Ираном прошли в Саудовской Аравии при участии ООН и Африканского союза.',
        'ru',
      ),
    ).toEqual([
      'NOR Норвегией',
      'IRN Ираном',
      'SAU Саудовской Аравии',
      'un ООН',
      'african-union Африканского союза',
    ])
    expect(names('Министр обороны Норвегии Иван Примеров сообщил о сроках.', 'ru')).toEqual([
      'office Министр обороны',
      'NOR Норвегии',
      'person Иван Примеров',
    ])
    expect(names('Об этом заявил П. П. Примеров.', 'ru')).toEqual(['person П. П. Примеров'])
  })

  it('declines words', () => {
    expect(caseForms('Китай')).toEqual(['Китай', 'Китая', 'Китаю', 'Китаем', 'Китае'])
    expect(caseForms('США')).toEqual(['США'])
    expect(caseForms('Индия')).toContain('Индией')
  })

  it('names nobody who only stands in a text', () => {
    expect(names('Иван Примеров купил хлеб.', 'ru')).toEqual([])
    expect(names('王明买了面包。', 'zh')).toEqual([])
    expect(names('Norway and China', 'en')).toEqual([])
  })

  it('holds its text at its offsets, for any text', () => {
    const part = fc.constantFrom(
      '中国',
      '中俄两国',
      '总统',
      '普京',
      '表示',
      '·',
      '王',
      'Россия',
      'министр ',
      'Иван ',
      'ООН',
      ' ',
      '. ',
      '😀',
      'заявил ',
    )
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('zh', 'ru'), (parts, language) => {
        const text = parts.join('')
        const found = findNames(text, language)
        for (const name of found) expect(text.slice(name.start, name.end)).toBe(name.text)
        expect(found.every((name, i) => name.start >= (found[i - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })
})

describe('searchTerms', () => {
  const finds = (query: string, text: string) => {
    const terms = new Set(searchTerms(text))
    return searchTerms(query).every((term) => terms.has(term))
  }

  it.each([
    ['учений', 'Совместные учения начались', true],
    ['exercises', 'An Exercise began', true],
    ['军演', '两国举行联合军演', true],
    ['联合军演', '两国举行联合军演', true],
    ['绍伊古', '国防部长绍伊古表示', true],
    ['上合组织', '上合组织成员国', true],
    ['ＮＡＴＯ', 'nato’s summit', true],
    ["China's", 'China', true],
    ['Учёные', 'учеными', true],
    ['s-400', 'the S-400 system', true],
    ['exercise', 'A treaty', false],
    ['учения', 'Договор', false],
    ['军演', '两国举行会谈', false],
  ])('%s in "%s": %s', (query, text, found) => {
    expect(finds(query, text)).toBe(found)
  })

  it('finds any text by itself, whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(finds(text, text)).toBe(true)
        expect(searchTerms(text).every((term) => term.length > 0 && !/\s/.test(term))).toBe(true)
      }),
    )
  })
})

it.each([
  ['zh', '总统'],
  ['zh', '王'],
  ['zh', '阿'],
  ['zh', '巴·'],
  ['zh', '。'],
  ['zh', '中俄'],
  ['ru', 'Президент '],
  ['ru', 'Иванов '],
  ['ru', 'А. '],
  ['ru', '. '],
  ['ru', 'а'],
  ['ru', '"'],
  ['ru', 'заявил '],
  ['ru', 'Совет '],
])('takes time in proportion to a megabyte of %s %j', (language, part) => {
  expectLinear((bytes) => {
    const text = part.repeat(Math.ceil(bytes / Buffer.byteLength(part)))
    findNames(text, language)
    findSentences(text, language)
    searchTerms(text)
    detectLanguage(text)
  }, 1_000_000)
})
