import Papa from 'papaparse'
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

const BEGINS = ['=', '+', '-', '@', '\t=', '\r=', "'=", "''+"]
const CALLS = ["cmd|' /C calc'!A0", 'HYPERLINK("http://x","y")', '1+1', 'SUM(A1:A9)', 'IMPORTXML("http://x","//a")']
/** Forty texts that a spreadsheet program would work out. */
const FORMULAS = BEGINS.flatMap((begin) => CALLS.map((call) => `${begin}${call}`))

test(`none of ${FORMULAS.length} formulas is one in a file that somebody is given`, async () => {
  const table = { ...TABLE, header: ['甲'], rows: FORMULAS.map((text) => [text]) }
  const read = await readSheet(await tableWorkbook(table), { fileName: 'a.xlsx' })
  const cells = read.ok ? (read.value.sheets[0]?.rows.slice(3).flatMap((row) => row.cells) ?? []) : []
  expect(cells.map(({ type }) => type)).toEqual(FORMULAS.map(() => 'text'))
  const csv = Papa.parse<string[]>(new TextDecoder().decode(tableCsv(table)).trimEnd())
  expect(csv.data.slice(1).filter(([cell = '']) => !cell.startsWith("'"))).toEqual([])
  expect(csv.data).toHaveLength(FORMULAS.length + 1)
})

test('the comma file opens in other programs, and no cell is a formula there', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableCsv(TABLE))
  expect(text.split('\r\n')).toEqual([
    ...['\uFEFF单位,年度计划,应交', '第一中学工会,按时,3', "'=cmd|第二中学,0012,0", ''],
  ])
})
