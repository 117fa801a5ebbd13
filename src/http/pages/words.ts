import { accepts } from 'hono/accepts'
import type { Context } from 'hono'

/** Languages of the pages that need no script; the same as of those that do. */
export const pageLanguages = ['en', 'zh', 'ru'] as const
export type PageLanguage = (typeof pageLanguages)[number]

/** The language a browser likes best of those there are (RFC 9110, 12.5.4), by the first part of its tags; English where it names none of them. */
export function languageAsked(c: Context): PageLanguage {
  const found = accepts(c, {
    header: 'Accept-Language',
    supports: [...pageLanguages],
    default: 'en',
    match: (wanted) =>
      wanted
        .filter(({ q }) => q > 0)
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.split('-')[0]?.toLowerCase() ?? '')
        .find((tag) => pageLanguages.some((each) => each === tag)) ?? 'en',
  })
  return pageLanguages.find((each) => each === found) ?? 'en'
}

/** What the pages say that need no script. */
export interface PageWords {
  readonly refused: {
    readonly title: string
    readonly heading: string
    /** What a status means to whoever asked for a page; `other` for those that are not named. */
    readonly means: { readonly other: string } & Readonly<Record<number, string>>
    readonly own: string
    readonly home: string
  }
  readonly waiting: { readonly heading: string; readonly means: string; readonly instead: string }
}

/** The same in every language. */
export const pageWords: Readonly<Record<PageLanguage, PageWords>> = {
  en: {
    refused: {
      title: 'Not here',
      heading: 'That did not work',
      means: {
        400: 'The address asks for something in a way that this node does not know.',
        401: 'Sign in first.',
        403: 'You may not do this here.',
        404: 'There is nothing at this address, or nothing that is open to you.',
        409: 'As things stand now this cannot be done.',
        421: 'This node does not answer to the name in your browser’s address line.',
        429: 'That was too much in a short time. Wait a little, then try again.',
        503: 'The node is busy. Try again in a moment.',
        other: 'The node could not do this. Whoever runs it finds more in its log.',
      },
      own: 'In the node’s own words',
      home: 'To the first page',
    },
    waiting: {
      heading: 'The sample is being loaded',
      means:
        'A study of public facts is being read into a folder of its own. This takes a few seconds; this page then opens it by itself.',
      instead: 'Open your own study instead',
    },
  },
  zh: {
    refused: {
      title: '此处没有',
      heading: '操作未成功',
      means: {
        400: '该地址的请求方式，本节点无法识别。',
        401: '请先登录。',
        403: '您在此处无权这样做。',
        404: '该地址没有内容，或没有向您开放的内容。',
        409: '按目前的情况，无法这样做。',
        421: '本节点不使用浏览器地址栏中的名称。',
        429: '短时间内请求过多。请稍候再试。',
        503: '节点正忙。请稍后再试。',
        other: '节点未能完成。节点操作者可在日志中查看详情。',
      },
      own: '节点原文（英文）',
      home: '前往首页',
    },
    waiting: {
      heading: '正在载入示例',
      means: '一份由公开事实构成的研究正在读入其专用文件夹。只需几秒钟，随后本页会自动打开。',
      instead: '改为打开自己的研究',
    },
  },
  ru: {
    refused: {
      title: 'Здесь этого нет',
      heading: 'Не получилось',
      means: {
        400: 'Адрес спрашивает так, как этот узел не понимает.',
        401: 'Сначала войдите.',
        403: 'Здесь вам это не разрешено.',
        404: 'По этому адресу ничего нет, или оно вам не открыто.',
        409: 'При нынешнем положении дел это невозможно.',
        421: 'Этот узел не отвечает на имя, стоящее в адресной строке браузера.',
        429: 'Слишком много запросов подряд. Подождите немного и повторите.',
        503: 'Узел занят. Повторите через минуту.',
        other: 'Узел не смог этого сделать. Подробности — в его журнале, у того, кто его держит.',
      },
      own: 'Дословно, по-английски',
      home: 'На первую страницу',
    },
    waiting: {
      heading: 'Пример загружается',
      means:
        'Исследование по открытым данным читается в отдельную папку. Это займёт несколько секунд, затем страница откроет его сама.',
      instead: 'Открыть своё исследование',
    },
  },
}
