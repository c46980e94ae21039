import { expect, test } from 'vitest'
import { readSheet } from '../read-sheet.ts'
import { type PlainTable, tableCsv, tableWorkbook } from './plain-table.ts'

const TABLE: PlainTable = {
  ...{ sheetName: '完成情况', title: '计划总结完成情况', condition: '截至 2026年11月22日' },
  header: ['单位', '年度计划', '应交'],
  rows: [
    ['第一中学工会', '按时', 3],
    ['=cmd|第二中学', '0012', 0],
  ],
  ...{ widths: [30, 14], frozenColumns: 1 },
}

test('the workbook says on its sheet what the table says, texts as texts and counts as numbers', async () => {
  const read = await readSheet(await tableWorkbook(TABLE), { fileName: 'a.xlsx' })
  const cells = read.ok ? read.value.sheets[0]?.rows.map((row) => row.cells.map(({ text, type }) => [text, type])) : []
  expect(cells?.slice(2)).toEqual([
    TABLE.header.map((text) => [text, 'text']),
    [
      ['第一中学工会', 'text'],
      ['按时', 'text'],
      ['3', 'number'],
    ],
    [
      ['=cmd|第二中学', 'text'],
      ['0012', 'text'],
      ['0', 'number'],
    ],
  ])
})

test('the comma file opens in other programs, and no cell is a formula there', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableCsv(TABLE))
  expect(text.split('\r\n')).toEqual([
    ...['\uFEFF单位,年度计划,应交', '第一中学工会,按时,3', "'=cmd|第二中学,0012,0", ''],
  ])
})
