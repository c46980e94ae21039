import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { makeDoc, type TestDoc } from '../../../testing/make-doc.ts'
import { TextRefusedError } from '../text-refused.ts'
import { readDoc } from './read-doc.ts'

const CHINESE = 37
const CIRCLE = 18
const DECIMAL = 0

describe('.doc', () => {
  it('gives its paragraphs, headings and automatic numbers', () => {
    const document: TestDoc = {
      paragraphs: [
        { text: '2026 年工会工作计划', style: 1 },
        { text: '指导思想', list: { number: 1 } },
        { text: '工作措施', list: { number: 1 } },
        { text: '维权', list: { number: 1, level: 1 } },
        { text: '慰问', list: { number: 1, level: 1 } },
        { text: '' },
        { text: '第二条', list: { number: 2 } },
        { text: '保障', list: { number: 1 } },
        { text: '送温暖', list: { number: 1, level: 1 }, style: 3 },
      ],
      lists: [
        [
          { format: CHINESE, text: '%1、' },
          { format: DECIMAL, text: '（%2）' },
        ],
        [{ format: CIRCLE, text: '%1', start: 2 }],
      ],
    }
    expect(readDoc(makeDoc(document))).toEqual({
      container: 'doc',
      paragraphs: [
        { number: 1, text: '2026 年工会工作计划', headingLevel: 1 },
        { number: 2, text: '指导思想', autoNumber: '一、', listLevel: 0 },
        { number: 3, text: '工作措施', autoNumber: '二、', listLevel: 0 },
        { number: 4, text: '维权', autoNumber: '（1）', listLevel: 1 },
        { number: 5, text: '慰问', autoNumber: '（2）', listLevel: 1 },
        { number: 6, text: '' },
        { number: 7, text: '第二条', autoNumber: '②', listLevel: 0 },
        { number: 8, text: '保障', autoNumber: '三、', listLevel: 0 },
        { number: 9, text: '送温暖', autoNumber: '（1）', listLevel: 1, headingLevel: 3 },
      ],
      notes: [],
    })
  })

  it('places the cells of tables, merged ones at their first', () => {
    const edges = [0, 1000, 5000, 7000]
    const row = (flags: readonly number[], at = edges) =>
      ({ text: '', mark: 'row', row: { edges: at, flags } }) as const
    const cell = (text: string) => ({ text, mark: 'cell' }) as const
    const paragraphs = [
      { text: '前' },
      ...[cell('工作安排'), row([0], [0, 7000])],
      ...[cell('三月'), cell('迎新'), cell('张'), row([0x60, 0, 0])],
      ...[cell(''), cell('体检'), cell('李'), row([0x20, 0, 0])],
      { text: '后' },
    ]
    const found = readDoc(makeDoc({ paragraphs })).paragraphs.map(({ number, text, cell: at }) =>
      at === undefined
        ? `${number} ${text}`
        : `${number} ${text} ${at.table}:${at.row},${at.column} ${at.rowSpan}x${at.columnSpan}`,
    )
    expect(found).toEqual([
      ...['1 前', '2 工作安排 0:0,0 1x3', '3 三月 0:1,0 2x1', '4 迎新 0:1,1 1x1', '5 张 0:1,2 1x1'],
      ...['6 体检 0:2,1 1x1', '7 李 0:2,2 1x1', '8 后'],
    ])
  })

  it('merges cells by a change of their own too', () => {
    const row = (merge: number) =>
      ({ text: '', mark: 'row', row: { edges: [0, 900, 5000], merged: [0, merge] } }) as const
    const cell = (text: string) => ({ text, mark: 'cell' }) as const
    const paragraphs = [cell('五月'), cell('春游'), row(3), cell(''), cell('座谈'), row(1)]
    expect(
      readDoc(makeDoc({ paragraphs })).paragraphs.map(({ text, cell: at }) => [text, at?.row, at?.rowSpan]),
    ).toEqual([
      ['五月', 0, 2],
      ['春游', 0, 1],
      ['座谈', 1, 1],
    ])
  })

  it('shows tracked changes as accepted, fields as what they show, breaks as lines', () => {
    const paragraphs = [
      { text: '计划组织开展活动', deleted: '组织', inserted: '开展' },
      { text: '于\u0013DATE \\@ yyyy\u00142026\u0015年\u001e月\u001f' },
      { text: '甲\u000b乙' },
      { text: '图\u0001' },
    ]
    expect(readDoc(makeDoc({ paragraphs, footnotes: '\u0002 见附件' }))).toMatchObject({
      paragraphs: [{ text: '计划开展活动' }, { text: '于2026年-月' }, { text: '甲' }, { text: '乙' }, { text: '图' }],
      notes: [
        { code: 'trackedChanges', paragraph: 1, text: '－组织 ＋开展' },
        { code: 'picture', paragraph: 5 },
        { code: 'footnote', paragraph: null, text: '见附件' },
      ],
    })
  })

  it('may hold text in one byte a character', () => {
    const bytes = makeDoc({ paragraphs: [{ text: 'Plan 2026' }, { text: 'caf\u00e9' }], narrow: true })
    expect(readDoc(bytes).paragraphs.map(({ text }) => text)).toEqual(['Plan 2026', 'caf\u00e9'])
  })

  it('under a password is told apart from damage', () => {
    const codeOf = (bytes: Uint8Array) => {
      try {
        return readDoc(bytes).container
      } catch (error) {
        return error instanceof TextRefusedError ? error.code : String(error)
      }
    }
    expect(codeOf(makeDoc({ paragraphs: [{ text: '密' }], encrypted: true }))).toBe('encrypted')
  })

  it('is read by another reader in the same words', async () => {
    const paragraphs = [
      { text: '工会工作计划' },
      { text: '三月', mark: 'cell' },
      { text: '迎新活动', mark: 'cell' },
      { text: '', mark: 'row', row: { edges: [0, 1000, 2000], flags: [0, 0] } },
      { text: '旧的新的', deleted: '旧的' },
    ] as const
    const bytes = makeDoc({ paragraphs })
    const require = createRequire(import.meta.url)
    const Extractor: new () => { extract(file: Buffer): Promise<{ getBody(): string }> } = require('word-extractor')
    const body = (await new Extractor().extract(Buffer.from(bytes))).getBody()
    const own = readDoc(bytes).paragraphs.map(({ text }) => text)
    expect(body.split(/[\n\t]+/).filter((text) => text !== '')).toEqual(own)
  })
})
