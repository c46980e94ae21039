import { describe, expect, it } from 'vitest'
import { identityNumber } from '../../testing/identity-numbers.ts'
import { formula, makeXlsx, oneSheet, STYLE, stored } from '../../testing/make-xlsx.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import type { ImportKind } from './fields.ts'
import type { ImportContext } from './judge-sheet.ts'
import { previewImport } from './preview-import.ts'

function previewCsv(kind: ImportKind, text: string, context: ImportContext = {}) {
  return previewImport(readSheetBytes(new TextEncoder().encode(text)), kind, context)
}
function preview(kind: ImportKind, rows: Parameters<typeof oneSheet>[0], context: ImportContext = {}) {
  return previewImport(readSheetBytes(oneSheet(rows)), kind, context)
}

describe('what is put right is said', () => {
  it('full width, blanks, prefixes, dates of all spellings, units of measure', () => {
    const id = identityNumber('1990-03-07', 10)
    const rows = [
      ['姓名', '身份证号', '手机号', '入会时间'],
      ['张　三', id.toLowerCase(), '１３８００１３８０００', '2022年3月5日'],
      [
        '欧阳 娜',
        ` ${id.slice(0, 6)} ${identityNumber('1990-03-07', 12).slice(6)}`,
        '+86 138-0013-8001',
        '二〇二二年三月十五日',
      ],
      ['买买提·艾力', null, 13_800_138_002, 44_625],
    ]
    const { normalised, warnings, rowsBad } = preview('member', rows)
    expect(rowsBad).toEqual([])
    expect(normalised).toContainEqual({ row: 2, column: '姓名', value: '张三' })
    expect(normalised).toContainEqual({ row: 2, column: '手机号', value: '13800138000' })
    expect(normalised).toContainEqual({ row: 2, column: '入会时间', value: '2022-03-05' })
    expect(normalised).toContainEqual({ row: 3, column: '姓名', value: '欧阳娜' })
    expect(normalised).toContainEqual({ row: 3, column: '手机号', value: '13800138001' })
    expect(normalised).toContainEqual({ row: 3, column: '入会时间', value: '2022-03-15' })
    expect(normalised).toContainEqual({ row: 4, column: '入会时间', value: '2022-03-05' })
    expect(normalised).not.toContainEqual(expect.objectContaining({ row: 4, column: '手机号' }))
    expect(warnings).toContainEqual({ row: 2, column: '手机号', code: 'fullwidthNormalised' })
  })

  it('marks for nothing, old identity numbers, zeros of a format, links in columns that are not imported', () => {
    const rows = [
      ['姓名', '身份证号', '会员证号', '职务', '学历'],
      ['张三', '990101900307001', stored('123', STYLE.zeros), '/', formula('[1]S!A1', '本科')],
    ]
    const { warnings, rowsBad, rowsOk } = preview('member', rows)
    expect({ rowsBad, rowsOk }).toEqual({ rowsBad: [], rowsOk: 1 })
    expect(warnings).toEqual([
      { row: 2, column: '身份证号', code: 'id15Digits' },
      { row: 2, column: '会员证号', code: 'leadingZerosFromFormat' },
      { row: 2, column: '职务', code: 'emptyMarker' },
      { row: 2, column: '学历', code: 'externalLink' },
    ])
  })

  it('ten thousands become yuan', () => {
    const { normalised, rowsBad } = previewCsv(
      'expense',
      '日期,摘要,金额(万元)\n2025-03-05,活动,1.25\n2025-03-06,会议,"1,000"\n',
    )
    expect(rowsBad).toEqual([])
    expect(normalised.map(({ value }) => value)).toEqual(['12500', '10000000'])
  })
})

describe('rows', () => {
  it('of CSV are physical lines', () => {
    const text = '名册\n"单位\n名称",会员数\n"第一\n小学",x\n\n第二小学,y\n'
    expect(previewCsv('unit', text)).toMatchObject({
      sheet: null,
      headerRow: 2,
      rowsBad: [
        { row: 4, column: '会员数', code: 'textInNumber' },
        { row: 7, column: '会员数', code: 'textInNumber' },
      ],
    })
  })

  it('that are no records are named: repeated headers, subtotals, notes, sections, the example', () => {
    const rows = [
      ['单位名称', '会员数', '备注'],
      ['示例', 1, null],
      ['一、小学', null, null],
      ['第一小学', 45, null],
      ['单位名称', '会员数', '备注'],
      ['合计', 45, null],
      ['填表人:张三', '审核人:李四', null],
    ]
    const bytes = oneSheet(rows, { merges: ['A3:C3'] })
    const { skipped, rowsOk } = previewImport(readSheetBytes(bytes), 'unit')
    expect(rowsOk).toBe(1)
    expect(skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'example'],
      [3, 'sectionTitle'],
      [5, 'repeatedHeader'],
      [6, 'subtotal'],
      [7, 'footnote'],
    ])
  })

  it('of which only a running number is printed are blank; a lone link to another workbook is not', () => {
    const rows = [
      ['序号', '单位名称', '会员数'],
      [1, '第一小学', 45],
      [2],
      [3, formula('B2&""'), null],
      [4, formula('[1]S!A1'), null],
    ]
    expect(preview('unit', rows)).toMatchObject({
      rowsOk: 1,
      rowsBad: [{ row: 5, column: '单位名称', code: 'externalLink' }],
    })
  })

  it('that a merged cell spans all have its value', () => {
    const rows = [
      ['单位', '姓名'],
      ['一小', '张三'],
      [null, '李四'],
      [null, '王五'],
    ]
    const bytes = oneSheet(rows, { merges: ['A2:A3'] })
    const found = previewImport(readSheetBytes(bytes), 'member', { known: { required: ['unit'] } })
    expect(found.rowsBad).toEqual([{ row: 4, column: '单位', code: 'missingRequired' }])
  })

  it('below a merged cell that hold nothing else but a running number are blank', () => {
    const rows = [
      ['序号', '单位', '姓名'],
      [1, '一小', '张三'],
      [2, null, null],
      [3, null, '李四'],
    ]
    const bytes = oneSheet(rows, { merges: ['B2:B4'] })
    expect(previewImport(readSheetBytes(bytes), 'member', { known: { required: ['personName'] } })).toMatchObject({
      rowsOk: 2,
      rowsBad: [],
    })
  })
})

describe('several cells together', () => {
  it('a visit on the day of its occasion, all adopted, a birth date that agrees are right', () => {
    const visits = [
      ['姓名', '住院日期', '慰问日期'],
      ['张三', '2025-03-05', '2025-03-05'],
    ]
    expect(preview('visit', visits)).toMatchObject({ rowsOk: 1, rowsBad: [] })
    expect(previewCsv('dispatch', '单位,报送数,采用数\n一小,3,3\n')).toMatchObject({ rowsOk: 1, rowsBad: [] })
    const id = identityNumber('1990-03-07', 10)
    expect(previewCsv('member', `姓名,身份证号,出生日期\n张三,${id},1990.3.7\n`)).toMatchObject({
      rowsOk: 1,
      rowsBad: [],
    })
  })
})

describe('without a list', () => {
  it('what it would decide is not judged', () => {
    const rows = [
      ['单位名称', '上级工会', '类别'],
      ['一小', '无此工会', '什么类别'],
      [null, null, '小组'],
    ]
    expect(preview('unit', rows).rowsBad).toEqual([])
    const known = { units: [], kinds: [], required: ['name' as const] }
    expect(preview('unit', rows, { known }).rowsBad.map(({ code }) => code)).toEqual([
      'unknownParent',
      'unknownKind',
      'missingRequired',
      'unknownKind',
    ])
  })

  it('a required field without a column is missing in every row', () => {
    const { rowsBad, rowsOk } = preview('member', [['姓名'], ['张三'], ['李四']], { known: { required: ['idNumber'] } })
    expect(rowsOk).toBe(0)
    expect(rowsBad.map(({ row, column }) => [row, column])).toEqual([
      [2, 'idNumber'],
      [3, 'idNumber'],
    ])
  })
})

describe('units', () => {
  it('are counted under a two-line header by their total, and schools may stand over their branches', () => {
    const rows = [
      ['单位名称', '会员人数', null, null],
      [null, '男', '女', '合计'],
      ['一小', 1, 2, 3],
    ]
    const bytes = oneSheet(rows, { merges: ['A1:A2', 'B1:D1'] })
    const { mapping, ignored, rowsOk } = previewImport(readSheetBytes(bytes), 'unit')
    expect(mapping).toEqual({ 单位名称: 'name', '会员人数/合计': 'memberCount' })
    expect({ ignored, rowsOk }).toEqual({ ignored: ['会员人数/男', '会员人数/女'], rowsOk: 1 })
    const tiers = previewCsv('unit', '学校,分会,小组\n一小,,\n一小,语文分会,\n一小,语文分会,一年级组\n')
    expect(tiers).toMatchObject({ mapping: { 学校: 'level1Unit', 分会: 'level2Unit', 小组: 'level3Unit' }, rowsOk: 3 })
  })

  it('a parent is listed when it is known or has a row of its own; a row is never unknown to itself', () => {
    const rows = [
      ['一级单位', '二级单位', '三级单位'],
      ['区教育工会', '第一小学', null],
      ['区教育工会', '第一小学', '语文组'],
      ['区教育工会', '第二小学', '语文组'],
      ['别区工会', '第三小学', null],
    ]
    const { rowsBad, rowsOk } = preview('unit', rows, { known: { units: ['区教育工会'] } })
    expect(rowsBad).toEqual([
      { row: 4, column: '二级单位', code: 'unknownParent' },
      { row: 5, column: '一级单位', code: 'unknownParent' },
    ])
    expect(rowsOk).toBe(2)
  })

  it('groups of one name may stand under different parents, not twice under one', () => {
    const text = '单位名称,上级单位\n一小,\n二小,\n语文组,一小\n语文组,二小\n语文 组,一小\n'
    expect(previewCsv('unit', text).rowsBad).toEqual([{ row: 6, column: '单位名称', code: 'duplicateInFile' }])
  })
})

describe('a workbook', () => {
  it('of several sheets shows the first with a header and lists the others; hidden sheets are left alone', () => {
    const bytes = makeXlsx({
      sheets: [
        { name: '说明', rows: [['填写说明'], ['请如实填写']] },
        { name: '列表', rows: [['单位名称'], ['x']], state: 'hidden' },
        {
          name: '小学',
          rows: [
            ['单位名称', '会员数'],
            ['一小', 3],
          ],
        },
        {
          name: '中学',
          rows: [
            ['单位名称', '会员数'],
            ['一中', 'x'],
          ],
        },
      ],
    })
    const found = previewImport(readSheetBytes(bytes), 'unit')
    expect(found).toMatchObject({ sheet: '小学', rowsOk: 1 })
    expect(found.sheets).toMatchObject([
      { sheet: '中学', rowsOk: 0, rowsBad: [{ row: 2, column: '会员数', code: 'textInNumber' }] },
    ])
  })

  it('without any header is refused with a reason, not silently empty', () => {
    expect(preview('unit', [['今天'], ['天气']]).refused).toEqual({ code: 'headerNotFound' })
  })
})
