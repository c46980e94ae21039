import { REFUSALS, type RefusalDetail } from '@jianjia/domain/kernel'
import { describe, expect, test } from 'vitest'
import { fill, namesIn } from './fill.ts'
import { REFUSALS_EN } from './refusals.en.ts'
import { REFUSALS_ZH } from './refusals.zh.ts'

const codes = Object.keys(REFUSALS).sort()
const CATALOGS = { zh: REFUSALS_ZH, en: REFUSALS_EN } as const
const sentences = Object.entries(CATALOGS).flatMap(([language, texts]) =>
  Object.entries(texts).flatMap(([code, parts]) =>
    Object.entries(parts).map(([part, text]) => ({ language, code, part, text })),
  ),
)

describe('the texts of refusals', () => {
  test.each(Object.entries(CATALOGS))('%s has exactly the codes of the domain', (_language, texts) => {
    expect(Object.keys(texts).sort()).toEqual(codes)
  })
  test('every no says what happened, what is kept and what to do', () => {
    expect(sentences.filter(({ text }) => text.trim() === '')).toEqual([])
  })
  test('every sentence ends like one, with and without its values', () => {
    const values: RefusalDetail = new Proxy({}, { get: () => '九' })
    const shown = sentences.flatMap(({ text }) => [fill(text, {}, 'zh-CN'), fill(text, values, 'zh-CN')])
    expect(shown.filter((text) => !/[。.]$/.test(text) || /[{}[\]]/.test(text) || /[，、：；]{2}/.test(text))).toEqual(
      [],
    )
  })
  test('a value that may be absent stands in brackets', () => {
    const bare = sentences.filter(({ text }) => namesIn(text.replaceAll(/\[[^\]]*\]/g, '')).length > 0)
    expect(bare).toEqual([])
  })
  // A value that is a sentence comes once per language: `text` and `textEn`.
  test('both languages take the same values', () => {
    const valuesOf = (texts: (typeof CATALOGS)['zh'], code: string) =>
      Object.entries(texts)
        .filter(([name]) => name === code)
        .flatMap(([, parts]) => Object.values(parts).flatMap((text) => namesIn(text)))
        .map((name) => name.replace(/En$/, ''))
        .toSorted()
        .join()
    expect(codes.filter((code) => valuesOf(REFUSALS_ZH, code) !== valuesOf(REFUSALS_EN, code))).toEqual([])
  })
})

describe('filling a sentence', () => {
  test('a day and a size are written in the language of the screen', () => {
    const sentence = '[{name}：][{limit:size}，][{dueOn:day}]'
    const detail = { name: '照片', limit: 20 * 1024 * 1024, dueOn: '2026-12-05' }
    expect(fill(sentence, detail, 'zh-CN')).toBe('照片：20 MB，2026年12月5日')
    expect(fill(sentence, detail, 'en')).toBe('照片：20 MB，5 December 2026')
  })
  test('a part without its value is left out, an empty list too; zero is a value', () => {
    expect(fill('缺材料[：{needed} 份][（{items}）]。', { needed: 0, items: [] }, 'zh-CN')).toBe('缺材料：0 份。')
  })
  test('a list is joined as the language does', () => {
    expect(fill('[{items}]', { items: ['甲', '乙'] }, 'zh-CN')).toBe('甲、乙')
  })
})
