import { readXlsx as readByHucre } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { formula, links, makeXlsx, oneSheet, STYLE, stored } from '../../../testing/make-xlsx.ts'
import { readSheetBytes } from '../read-sheet-bytes.ts'

function cellsOf(bytes: Uint8Array) {
  return (
    readSheetBytes(bytes).sheets[0]?.rows.flatMap((row) => row.cells.map((cell) => ({ row: row.number, ...cell }))) ??
    []
  )
}

describe('an .xlsx file', () => {
  it('gives texts, numbers as stored, days of date formats and zeros of zero formats', () => {
    const rows = [
      ['姓 名', 12.5],
      [stored('44625', STYLE.date), stored('123', STYLE.zeros), stored('4.4E+17')],
      [stored('0.30000000000000004'), stored('60', STYLE.date)],
    ]
    expect(cellsOf(oneSheet(rows))).toEqual([
      { row: 1, column: 0, type: 'text', text: '姓 名' },
      { row: 1, column: 1, type: 'number', stored: '12.5', text: '12.5' },
      {
        row: 2,
        column: 0,
        type: 'number',
        stored: '44625',
        format: 'yyyy\\-mm\\-dd',
        day: '2022-03-05',
        text: '2022-03-05',
      },
      { row: 2, column: 1, type: 'number', stored: '123', format: '00000000', text: '00000123' },
      { row: 2, column: 2, type: 'number', stored: '4.4E+17', text: '440000000000000000' },
      { row: 3, column: 0, type: 'number', stored: '0.30000000000000004', text: '0.3' },
      { row: 3, column: 1, type: 'number', stored: '60', format: 'yyyy\\-mm\\-dd', text: '60' },
    ])
  })

  it('counts days from 1904 where the workbook says so', () => {
    const bytes = makeXlsx({ from1904: true, sheets: [{ name: 'a', rows: [[stored('43163', STYLE.date)]] }] })
    expect(cellsOf(bytes)[0]).toMatchObject({ day: '2022-03-05' })
  })

  it('runs no formula, shows the stored value, and tells which ones reach for another workbook', () => {
    const rows = [
      [formula('A9*2', '84'), formula("'C:\\x\\[b.xlsx]S'!A1", 'x'), formula('[1]Sheet1!$A$1')],
      [formula('SUM(Table1[分值])', '3'), formula('"[1]Sheet1!A1"'), formula('outside_name+1')],
    ]
    const definedNames = '<definedNames><definedName name="outside_name">[2]S!$A$1</definedName></definedNames>'
    const cells = cellsOf(makeXlsx({ sheets: [{ name: 'a', rows }], definedNames }))
    expect(cells.map(({ text, formula: kind }) => [text, kind])).toEqual([
      ['84', 'own'],
      ['x', 'otherWorkbook'],
      ['', 'otherWorkbook'],
      ['3', 'own'],
      ['', 'own'],
      ['', 'otherWorkbook'],
    ])
  })

  it('knows the followers of a shared formula', () => {
    const rows = [
      [{ xml: (at: string) => `<c r="${at}"><f t="shared" ref="A1:A2" si="0">[1]S!B1</f><v>1</v></c>` }],
      [{ xml: (at: string) => `<c r="${at}"><f t="shared" si="0"/><v>2</v></c>` }],
    ]
    expect(cellsOf(oneSheet(rows)).map((cell) => cell.formula)).toEqual(['otherWorkbook', 'otherWorkbook'])
  })

  it('reads cells without addresses, prefixed names, rich and shared strings, and leaves phonetic hints out', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const cells = [
      '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row>',
      '<x:row><x:c t="s"><x:v>1</x:v></x:c></x:row>',
    ]
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData>${cells.join('')}</x:sheetData></x:worksheet>`
    const rich = '<si><r><t>张</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>'
    const strings = `<sst xmlns="${main}">${rich}<si><t>出生_x000D_\n日期</t></si></sst>`
    const rels = links('rId1 worksheet /xl/worksheets/sheet1.xml', 's sharedStrings strings.xml')
    const bytes = makeXlsx({
      sheets: [{ name: 'a', rows: [] }],
      parts: { 'xl/worksheets/sheet1.xml': sheet, 'xl/strings.xml': strings, 'xl/_rels/workbook.xml.rels': rels },
    })
    expect(cellsOf(bytes).map(({ row, column, text }) => [row, column, text])).toEqual([
      [1, 0, '张三'],
      [1, 1, '7'],
      [2, 0, '出生\n日期'],
    ])
  })

  it('gives merged ranges and hidden sheets', () => {
    const bytes = makeXlsx({
      sheets: [
        { name: '一', rows: [['a', null], ['b']], merges: ['A1:B1'] },
        { name: '二', rows: [['c']], state: 'veryHidden' },
      ],
    })
    const workbook = readSheetBytes(bytes)
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['一', false],
      ['二', true],
    ])
    expect(workbook.sheets[0]?.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 }])
  })

  it('sees the same texts and numbers as another reader', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => [`第${row}小学`, row * 1.25, `a&<"${row}`, null, -row])
    const bytes = oneSheet(rows)
    const other = await readByHucre(bytes)
    const ours = readSheetBytes(bytes).sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text))
    const theirs = other.sheets[0]?.rows.map((row) => row.filter((value) => value !== null).map(String))
    expect(ours).toEqual(theirs)
  })
})
