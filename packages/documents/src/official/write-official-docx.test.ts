import { plainDate } from '@jianjia/domain/kernel'
import { assert, array, constantFrom, oneof, property, record, string } from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { SUMMARY } from '../../testing/official-summary.ts'
import { readDocx } from '../text/docx/read-docx.ts'
import { linesOfDocument, type OfficialLine } from './lines-of-document.ts'
import type { OfficialBlock, OfficialDocument, OfficialSection } from './official-document.ts'
import { writeOfficialDocx } from './write-official-docx.ts'

const BYTES = writeOfficialDocx(SUMMARY)
const PARTS = Object.fromEntries(Object.entries(unzipSync(BYTES)).map(([name, bytes]) => [name, strFromU8(bytes)]))
const part = (name: string): string => PARTS[name] ?? ''

function styleNamed(name: string): string {
  const found = part('word/styles.xml')
    .split('</w:style>')
    .find((style) => style.includes(`<w:name w:val="${name}"/>`))
  if (found === undefined) throw new Error(`no style ${name}`)
  return found
}

function shownIn(line: OfficialLine): readonly string[] {
  if (line.role !== 'table') return [line.text + (line.marks ?? '')]
  const width = Math.max(1, line.head.length, ...line.rows.map((row) => row.length))
  const rows = line.head.length === 0 ? line.rows : [line.head, ...line.rows]
  return rows.flatMap((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

describe('the official layout of a Word file', () => {
  it.each<[string, string, RegExp]>([
    ['A4', 'word/document.xml', /<w:pgSz w:w="11906" w:h="16838"\/>/],
    ['margins 37, 26, 35, 28 mm', 'word/document.xml', /w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/],
    [
      '22 lines of 28 characters',
      'word/document.xml',
      /<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"\/>/,
    ],
    ['odd and even pages apart', 'word/settings.xml', /<w:evenAndOddHeaders\/>/],
    ['odd numbers at the right', 'word/footer1.xml', /<w:jc w:val="right"\/>.*— .* PAGE .* —/],
    ['even numbers at the left', 'word/footer2.xml', /<w:jc w:val="left"\/>.*— .* PAGE .* —/],
    ['heads of tables on every page', 'word/document.xml', /<w:tblHeader\/>/],
    ['no time of writing', 'docProps/core.xml', /created xsi:type="dcterms:W3CDTF">2026-12-31T00:00:00Z</],
  ])('%s', (_, name, pattern) => {
    expect(part(name)).toMatch(pattern)
  })

  it.each<[string, readonly RegExp[]]>([
    ['公文标题', [/eastAsia="方正小标宋简体"/, /<w:sz w:val="44"\/>/, /<w:jc w:val="center"\/>/]],
    [
      '公文正文',
      [/eastAsia="仿宋_GB2312"/, /<w:sz w:val="32"\/>/, /w:line="579" w:lineRule="exact"/, /w:firstLineChars="200"/],
    ],
    ['heading 1', [/eastAsia="黑体"/, /<w:sz w:val="32"\/>/, /<w:outlineLvl w:val="0"\/>/]],
    ['heading 2', [/eastAsia="楷体_GB2312"/, /<w:sz w:val="32"\/>/, /<w:outlineLvl w:val="1"\/>/]],
    ['heading 3', [/eastAsia="仿宋_GB2312"/, /<w:b\/>/]],
    ['heading 4', [/eastAsia="仿宋_GB2312"/, /<w:outlineLvl w:val="3"\/>/]],
    ['页码', [/eastAsia="宋体"/, /<w:sz w:val="28"\/>/]],
    ['成文日期', [/<w:jc w:val="right"\/>/, /w:rightChars="400"/]],
  ])('style %s', (name, patterns) => {
    for (const pattern of patterns) expect(styleNamed(name)).toMatch(pattern)
  })

  it('is read back as it was given, numbered 一、（一）1.（1）', () => {
    const { paragraphs, notes } = readDocx(BYTES)
    expect(paragraphs.map(({ text, headingLevel, cell }) => `${headingLevel ?? (cell ? 'T' : '-')} ${text}`)).toEqual([
      ...['- 晨光小学工会 2026 年工作总结', '- 区教育工会：'],
      '- 一年来，在上级工会领导下，各项工作有序推进。现将情况报告如下。',
      ...['1 一、主要工作', '2 （一）维护教职工权益'],
      '- 全年走访慰问困难教职工 47 户，发放慰问金 23500 元。〔1〕〔2〕',
      ...['T 月份', 'T 活动', 'T 人次', 'T 3 月', 'T 趣味运动会', 'T 126', 'T 9 月', 'T 教师节座谈 & <表彰>', 'T 88'],
      ...['3 1.建家活动', '4 （1）阅览室', '- 新增图书 300 册。', '2 （二）丰富文体生活', '- 工会组织春游一次。'],
      ...['1 二、未完成的工作', '- 心理讲座推迟到明年三月。', '- 晨光小学工会委员会', '- 2026年12月31日'],
      ...['- 附：依据的记录', '- 〔1〕2026 年 3 月 5 日走访慰问', '- 〔2〕2026 年 9 月 8 日走访慰问'],
    ])
    expect(notes.map(({ text }) => text)).toEqual(['— 1 —'])
  })

  it('is the same to the byte', () => {
    expect(writeOfficialDocx(structuredClone(SUMMARY))).toEqual(BYTES)
  })

  it('loses no text, whatever it is', () => {
    const text = oneof(
      string({ unit: 'binary', maxLength: 12 }),
      constantFrom('工会', 'a\nb', '\u0000', '\uD800', ']]>', '〔1〕'),
    )
    const block = oneof(
      record({ kind: constantFrom('paragraph' as const), text }),
      record({
        kind: constantFrom('table' as const),
        head: array(text, { maxLength: 3 }),
        rows: array(array(text, { maxLength: 4 }), { maxLength: 3 }),
      }),
    )
    const blocks = array<OfficialBlock>(block, { maxLength: 3 })
    const leaf = record({ heading: text, blocks })
    const sections = array<OfficialSection>(
      record({ heading: text, blocks, sections: array(leaf, { maxLength: 2 }) }),
      { maxLength: 3 },
    )
    const base = { unit: '工会', day: plainDate('2026-01-31'), opening: [] }
    assert(
      property(text, sections, array(text, { maxLength: 2 }), (title, inner, sources) => {
        const document: OfficialDocument = { ...base, title, sections: inner, sources }
        const lines = linesOfDocument(document)
        const expected = lines.flatMap((line, index) => [
          ...(line.role === 'table' && lines[index - 1]?.role === 'table' ? [''] : []),
          ...shownIn(line),
        ])
        expect(readDocx(writeOfficialDocx(document)).paragraphs.map((paragraph) => paragraph.text)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})
