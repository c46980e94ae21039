import { readXls as readByHucre } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../../testing/encode-gb18030.ts'
import { makeXls } from '../../../testing/make-xls.ts'
import { readSheetBytes } from '../read-sheet-bytes.ts'

describe('an .xls file', () => {
  it('gives texts, numbers, days, formulas with their stored values, and merged ranges', () => {
    const bytes = makeXls({
      sheets: [
        {
          name: '会员',
          rows: [
            ['会员名单', null, null],
            ['姓名', 12.5, { date: 44_625 }],
            [
              { formula: 'own', result: 84 },
              { formula: 'otherWorkbook', result: '外部' },
            ],
          ],
          merges: [[0, 0, 0, 2]],
        },
        { name: '二', rows: [['x']] },
      ],
    })
    const workbook = readSheetBytes(bytes)
    expect(workbook.container).toBe('xls')
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['会员', '二'])
    const [sheet] = workbook.sheets
    expect(sheet?.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 }])
    expect(sheet?.rows).toEqual([
      { number: 1, cells: [{ column: 0, type: 'text', text: '会员名单' }] },
      {
        number: 2,
        cells: [
          { column: 0, type: 'text', text: '姓名' },
          { column: 1, type: 'number', stored: '12.5', text: '12.5' },
          { column: 2, type: 'number', stored: '44625', format: 'yyyy-mm-dd', day: '2022-03-05', text: '2022-03-05' },
        ],
      },
      {
        number: 3,
        cells: [
          { column: 0, type: 'number', stored: '84', text: '84', formula: 'own' },
          { column: 1, type: 'text', text: '外部', formula: 'otherWorkbook' },
        ],
      },
    ])
  })

  it('reads strings that continue in further records, as another reader does', async () => {
    const rows = Array.from({ length: 1_500 }, (_, row) => [`第${row}小学教育工会`, `备注${'长'.repeat(row % 40)}`])
    const bytes = makeXls({ sheets: [{ name: 'a', rows }] })
    const ours = readSheetBytes(bytes).sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text))
    const theirs = (await readByHucre(bytes)).sheets[0]?.rows
    expect(ours).toEqual(rows)
    expect(ours).toEqual(theirs)
  })

  it('reads Excel 5/95 files with their Chinese code page', () => {
    const bytes = makeXls({
      excel5: encodeGb18030,
      sheets: [
        {
          name: '名册',
          rows: [
            ['姓名', '单位'],
            ['张三', '第一小学'],
          ],
        },
      ],
    })
    const [sheet] = readSheetBytes(bytes).sheets
    expect(sheet?.name).toBe('名册')
    expect(sheet?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['姓名', '单位'],
      ['张三', '第一小学'],
    ])
  })

  it('is refused as encrypted when it has a password', () => {
    const bytes = makeXls({ encrypted: true, sheets: [{ name: 'a', rows: [['x']] }] })
    expect(() => readSheetBytes(bytes)).toThrowError(expect.objectContaining({ code: 'encrypted' }))
  })
})
