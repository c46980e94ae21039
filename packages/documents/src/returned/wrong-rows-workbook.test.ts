import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../testing/encode-gb18030.ts'
import { makeXls } from '../../testing/make-xls.ts'
import {
  formula,
  makeXlsx,
  STYLE,
  stored,
  type TestCell,
  type TestSheet,
  workbookParts,
} from '../../testing/make-xlsx.ts'
import type { ImportKind } from '../import/fields.ts'
import { previewImport } from '../import/preview-import.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import type { Workbook } from '../sheet/sheet-table.ts'
import { readZipDirectory } from '../sheet/zip/zip-directory.ts'
import { wrongRowsWorkbook } from '../wrong-rows-workbook.ts'
import { returnWrongRows } from './return-wrong-rows.ts'
import { RED } from './patch-styles.ts'

const CONTEXT = { today: '2026-03-01', known: { required: ['name' as const] } }

function previewOf(bytes: Uint8Array, kind: ImportKind = 'unit') {
  return previewImport(readSheetBytes(bytes), kind, CONTEXT)
}

function returned(bytes: Uint8Array, kind: ImportKind = 'unit') {
  const { sheet, rowsBad } = previewOf(bytes, kind)
  return returnWrongRows({ bytes, kind, faults: rowsBad.map((fault) => ({ sheet, ...fault })) })
}

function textsOf(workbook: Workbook) {
  return workbook.sheets[0]?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)])
}

/** Addresses of red cells, as another reader sees them. */
async function redCells(bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  return [...(sheets[0]?.cells ?? [])].flatMap(([at, cell]) => {
    const { fill } = cell.style ?? {}
    return fill?.type === 'pattern' && fill.fgColor?.rgb === RED.slice(2) ? [at] : []
  })
}

const HEAD: TestSheet['rows'] = [['东湖区单位名册'], ['片区', '单位名称', '会员数', '统计编码', '合计']]
const ROWS: TestSheet['rows'] = [
  ['东片', '第一小学', 45, 'A1', sharedFormula('C3*2', 'E3:E8')],
  [null, '第二小学', '查资料', 'A2', sharedFormula()],
  [null, null, 12, stored('7', STYLE.zeros), sharedFormula()],
  ['西片', '第三小学', 5, 'A3', formula('C6&"C3"&$C$3', '5')],
  [null, '第四小学', -5, 'A3', sharedFormula()],
  [null, '第五小学', 8, 'A5', sharedFormula()],
  ['合计', null, 65],
]
const MERGES = ['A1:E1', 'A3:A5', 'A6:A8']

function sharedFormula(text = '', ref = ''): TestCell {
  const inner = text === '' ? '<f t="shared" si="0"/>' : `<f t="shared" si="0" ref="${ref}">${text}</f>`
  return { xml: (at) => `<c r="${at}">${inner}<v>1</v></c>` }
}

function original(): Uint8Array {
  const rule = '<dataValidation type="list" sqref="A3:A99"><formula1>"东片,西片"</formula1></dataValidation>'
  const validations = `<dataValidations count="1">${rule}</dataValidations>`
  const sheet = { name: '名册', rows: [...HEAD, ...ROWS], merges: MERGES, after: validations }
  const chain = '<calcChain xmlns="m"><c r="E3" i="1"/><c r="E6" i="1"/></calcChain>'
  const parts = workbookParts({ sheets: [sheet, { name: '其他', rows: [['不动']] }] })
  return makeXlsx({
    sheets: [sheet, { name: '其他', rows: [['不动']] }],
    parts: {
      'xl/media/photo.png': Uint8Array.of(0x89, 0x50, 1, 2, 3),
      'xl/comments1.xml': '<comments xmlns="m"/>',
      'xl/calcChain.xml': chain,
      '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>',
      ),
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rIdC" Type="t/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    },
  })
}

describe('the wrong rows of an .xlsx', () => {
  it('come back where they were, with the head, the reason beside them, and merged values kept', async () => {
    const back = await returned(original())
    expect(textsOf(readSheetBytes(back))).toEqual([
      [1, '东湖区单位名册'],
      [2, '片区', '单位名称', '会员数', '统计编码', '合计', '退回原因'],
      [4, '东片', '第二小学', '查资料', 'A2', '1', '会员数：这一列应填数字，却填了文字'],
      [5, '12', '00000007', '1', '单位名称：必填项没有填写'],
      [7, '西片', '第四小学', '-5', 'A3', '1', '会员数：数字不能为负；统计编码：与本表前面的一行重复'],
    ])
    const [sheet] = readSheetBytes(back).sheets
    expect(sheet?.merges).toEqual([
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 4 },
      { firstRow: 4, lastRow: 5, firstColumn: 0, lastColumn: 0 },
    ])
  })

  it('have exactly their wrong cells red, blank ones included, and every other style as it was', async () => {
    const back = await returned(original())
    expect(await redCells(back)).toEqual(['3,2', '4,1', '6,2', '6,3'])
    const xml = new TextDecoder().decode(unzipSync(back)['xl/worksheets/sheet1.xml'])
    expect(xml).toContain('<c r="D5" s="2"><v>7</v></c>')
    expect(xml).toContain('sqref="A3:A99"')
    expect(xml).toMatch(/<row r="3" hidden="1"\/>/)
    expect(xml).not.toMatch(/<row r="8"/)
  })

  it('get a shared formula written out where its first cell is gone', async () => {
    const xml = new TextDecoder().decode(unzipSync(await returned(original()))['xl/worksheets/sheet1.xml'])
    expect(xml).toContain('<c r="E4"><f>C4*2</f><v>1</v></c>')
    expect(xml).toContain('<c r="E7"><f>C7*2</f><v>1</v></c>')
  })

  it('leave the packed bytes of every other part alone; only the calculation chain goes', async () => {
    const before = original()
    const after = new Map(readZipDirectory(await returned(before)).map((entry) => [entry.name, entry]))
    const changed = readZipDirectory(before).filter((entry) => {
      const now = after.get(entry.name)
      return now === undefined || Buffer.compare(now.packed, entry.packed) !== 0
    })
    expect(changed.map((entry) => entry.name).toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ])
    expect(after.has('xl/calcChain.xml')).toBe(false)
  })

  it('uploaded again as they are give the same faults, without a second column of reasons', async () => {
    const first = await returned(original())
    const before = previewOf(original())
    const after = previewOf(first)
    // The duplicate's earlier twin was right and is not there any more.
    expect(after.rowsBad).toEqual(before.rowsBad.filter(({ code }) => code !== 'duplicateInFile'))
    expect(after.ignored).toContain('退回原因')
    const again = readSheetBytes(await returned(first)).sheets[0]?.rows[1]?.cells.map((cell) => cell.text)
    expect(again?.filter((text) => text === '退回原因')).toHaveLength(1)
  })

  it('corrected and uploaded again are taken as they are', async () => {
    const back = unzipSync(await returned(original()))
    const xml = new TextDecoder().decode(back['xl/worksheets/sheet1.xml'])
    const corrected = xml
      .replace('查资料', '30')
      .replace('<v>-5</v>', '<v>5</v>')
      .replace(/<c r="B5" s="\d+"\/>/, '<c r="B5" t="inlineStr"><is><t>第六小学</t></is></c>')
      .replace(/(<c r="D7"[^>]*><is><t[^>]*>)A3/, '$1A4')
    const parts = { ...back, 'xl/worksheets/sheet1.xml': new TextEncoder().encode(corrected) }
    expect(previewOf(makeXlsx({ sheets: [], parts }))).toMatchObject({ rowsBad: [], rowsOk: 3 })
  })
})

describe('the wrong rows of .csv and .xls', () => {
  const rows = [
    ['单位名册', null],
    ['单位名称', '会员数'],
    ['第一小学', '45'],
    ['第二小学', '查资料'],
    ['=1+1', '-3'],
  ]

  it.each([
    ['csv', () => encodeGb18030('单位名册\n单位名称,会员数\n第一小学,45\n第二小学,查资料\n=1+1,-3\n')],
    ['xls', () => makeXls({ sheets: [{ name: '名册', rows, merges: [[0, 0, 0, 1]] }] })],
  ])('%s come back as a new .xlsx with the same head', async (_, make) => {
    const back = await returned(make())
    const workbook = readSheetBytes(back)
    expect(workbook.container).toBe('xlsx')
    const texts = textsOf(workbook)
    expect(texts?.slice(0, 3)).toEqual([
      [1, '单位名册'],
      [2, '单位名称', '会员数', '退回原因'],
      [3, '第二小学', '查资料', '会员数：这一列应填数字，却填了文字'],
    ])
    expect(texts?.[3]?.slice(0, 3)).toEqual([4, '=1+1', '-3'])
    expect(workbook.sheets[0]?.rows.flatMap((row) => row.cells).some((cell) => cell.formula !== undefined)).toBe(false)
    expect(await redCells(back)).toContain('2,1')
  })

  it('the reasons are in English for whoever reads English, and the file is taken as it is', async () => {
    const bytes = encodeGb18030('单位名称,会员数\n第一小学,45\n第二小学,查资料\n')
    const { sheet, rowsBad } = previewOf(bytes, 'unit')
    const faults = rowsBad.map((fault) => ({ sheet, ...fault }))
    const back = await returnWrongRows({ bytes, kind: 'unit', faults, language: 'en' })
    expect(textsOf(readSheetBytes(back))).toEqual([
      [1, '单位名称', '会员数', 'Reason for return'],
      [2, '第二小学', '查资料', '会员数: Text where a number belongs'],
    ])
    expect(previewOf(back, 'unit')).toMatchObject({ ignored: ['Reason for return'], rowsBad: [{ row: 2 }] })
  })

  it('long numbers stay text and days stay days', async () => {
    const bytes = makeXls({
      sheets: [
        {
          name: 'a',
          rows: [
            ['姓名', '身份证号', '入会时间'],
            ['张三', '11010119900307004', { date: 44_625 }],
          ],
        },
      ],
    })
    const cells = readSheetBytes(await returned(bytes, 'member')).sheets[0]?.rows[1]?.cells
    expect(cells?.[1]).toMatchObject({ type: 'text', text: '11010119900307004' })
    expect(cells?.[2]).toMatchObject({ type: 'number', stored: '44625', day: '2022-03-05' })
  })
})

it('the work is done in the worker, and a file that is none is refused there too', async () => {
  const bytes = original()
  const { sheet, rowsBad } = previewOf(bytes)
  const answer = await wrongRowsWorkbook({ bytes, kind: 'unit', faults: rowsBad.map((fault) => ({ sheet, ...fault })) })
  expect(answer.ok && readSheetBytes(answer.value).container).toBe('xlsx')
  expect(await wrongRowsWorkbook({ bytes: bytes.slice(0, 500), kind: 'unit', faults: [] })).toMatchObject({
    ok: false,
    refusal: { code: 'notASpreadsheet' },
  })
})
