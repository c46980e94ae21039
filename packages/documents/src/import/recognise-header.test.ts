import { describe, expect, it } from 'vitest'
import { oneSheet, type TestSheet } from '../../testing/make-xlsx.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { FIELDS, type Field, IMPORT_KINDS, type ImportKind } from './fields.ts'
import { headerName } from './header-name.ts'
import { SYNONYMS } from './header-synonyms.ts'
import { matchHeader } from './match-header.ts'
import { previewImport } from './preview-import.ts'

interface Layout {
  readonly name: string
  readonly kind: ImportKind
  readonly rows: TestSheet['rows']
  readonly merges?: readonly string[]
  readonly headerRow: number
  readonly mapping: Readonly<Record<string, Field>>
  readonly ignored?: readonly string[]
  readonly rowsOk: number
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'the header in row 1',
    kind: 'member',
    rows: [
      ['姓名', '手机号'],
      ['张三', '13800138000'],
    ],
    headerRow: 1,
    mapping: { 姓名: 'personName', 手机号: 'mobile' },
    rowsOk: 1,
  },
  {
    name: 'a title and a line of unit and date above it',
    kind: 'member',
    rows: [
      ['东湖区教育工会会员花名册'],
      ['单位:第一小学(盖章)', null, '2026年1月5日'],
      ['序号', '姓 名', '身份证号码'],
      [1, '张三', '110101199003070046'],
    ],
    merges: ['A1:C1', 'A2:B2'],
    headerRow: 3,
    mapping: { '姓 名': 'personName', 身份证号码: 'idNumber' },
    ignored: ['序号'],
    rowsOk: 1,
  },
  {
    name: 'a form line whose label is itself a column name',
    kind: 'activity',
    rows: [
      ['单位', '第一小学', '时间', '2025年'],
      ['活动名称', '活动时间', '地点', '参与人数'],
      ['趣味运动会', '2025-04-12', '操场', 40],
    ],
    headerRow: 2,
    mapping: { 活动名称: 'title', 活动时间: 'activityDate', 地点: 'place', 参与人数: 'participants' },
    rowsOk: 1,
  },
  {
    name: 'two lines joined by merged cells',
    kind: 'expense',
    rows: [
      ['日期', '科目', null, '金额(元)'],
      [null, '编号', '名称', null],
      ['2025-03-05', '50401', '职工活动支出', 1200],
    ],
    merges: ['A1:A2', 'B1:C1', 'D1:D2'],
    headerRow: 1,
    mapping: { 日期: 'date', '科目/编号': 'accountCode', '科目/名称': 'accountName', '金额(元)': 'amount' },
    rowsOk: 1,
  },
  {
    name: 'a line of group names above the names',
    kind: 'member',
    rows: [
      ['会员登记表'],
      ['基本信息', null, null, '工会信息', null],
      ['姓名', '性别', '出生\n日期', '入会时间', '会员证号码'],
      ['张三', '女', '1990-03-07', '2015-09-01', '000123'],
    ],
    merges: ['A1:E1', 'A2:C2', 'D2:E2'],
    headerRow: 2,
    mapping: {
      '基本信息/姓名': 'personName',
      '基本信息/性别': 'gender',
      '基本信息/出生\n日期': 'birthDate',
      '工会信息/入会时间': 'joinDate',
      '工会信息/会员证号码': 'memberCardNo',
    },
    rowsOk: 1,
  },
  {
    name: 'the header repeated on every printed page, with subtotals and a footnote',
    kind: 'unit',
    rows: [
      ['序号', '单位名称', '会员数'],
      [1, '第一小学', 45],
      ['本页合计', null, 45],
      ['序号', '单位名称', '会员数'],
      [2, '第二小学', 50],
      [null, '小计', 50],
      ['合计', null, 95],
      ['注:会员数以年报为准'],
    ],
    headerRow: 1,
    mapping: { 单位名称: 'name', 会员数: 'memberCount' },
    ignored: ['序号'],
    rowsOk: 2,
  },
  {
    name: 'the same columns twice side by side',
    kind: 'unit',
    rows: [
      ['单位名称', '会员数', '单位名称', '会员数'],
      ['第一小学', 45, '第二小学', 50],
      ['第三小学', 20, null, null],
    ],
    headerRow: 1,
    mapping: { 单位名称: 'name', 会员数: 'memberCount', '单位名称#2': 'name', '会员数#2': 'memberCount' },
    rowsOk: 3,
  },
  {
    name: 'side by side between shared columns',
    kind: 'member',
    rows: [
      ['单位', '姓名', '手机号', '姓名', '手机号', '备注'],
      ['一小', '张三', '13800138000', '李四', '13800138001', null],
    ],
    headerRow: 1,
    mapping: {
      单位: 'unit',
      姓名: 'personName',
      手机号: 'mobile',
      '姓名#2': 'personName',
      '手机号#2': 'mobile',
      备注: 'note',
    },
    rowsOk: 2,
  },
  {
    name: 'three levels in one sheet, printed once',
    kind: 'unit',
    rows: [
      ['一级单位', '二级单位', '三级单位', '会员人数'],
      ['区教育工会', null, null, 95],
      [null, '第一小学', null, 45],
      [null, null, '语文组', 12],
      [null, null, '数学组', 11],
    ],
    headerRow: 1,
    mapping: { 一级单位: 'level1Unit', 二级单位: 'level2Unit', 三级单位: 'level3Unit', 会员人数: 'memberCount' },
    rowsOk: 4,
  },
  {
    name: 'levels named by what they are',
    kind: 'unit',
    rows: [
      ['区教育工会', '学校工会', '工会小组', '人数'],
      ['东湖区教育工会', '第一小学', '语文组', 12],
    ],
    headerRow: 1,
    mapping: { 区教育工会: 'level1Unit', 学校工会: 'level2Unit', 工会小组: 'level3Unit', 人数: 'memberCount' },
    rowsOk: 1,
  },
  {
    name: 'stars of all kinds, full-width brackets, duty marks and colons',
    kind: 'member',
    rows: [
      ['﹡姓名', '身份证号（18位）', '手机号码*', '★入会\n时间：', '性别（必填）', '＊所属工会'],
      ['张三', '110101199003070046', '13800138000', '2015-09-01', '女', '一小'],
    ],
    headerRow: 1,
    mapping: {
      '﹡姓名': 'personName',
      '身份证号（18位）': 'idNumber',
      '手机号码*': 'mobile',
      '★入会\n时间：': 'joinDate',
      '性别（必填）': 'gender',
      '＊所属工会': 'unit',
    },
    rowsOk: 1,
  },
  {
    name: 'many further columns, ignored and listed',
    kind: 'member',
    rows: [
      ['姓名', '民族', '学历', '籍贯', '政治面貌', '家属手机', '手机'],
      ['张三', '汉', '本科', '甲地', '群众', '13900139000', '13800138000'],
    ],
    headerRow: 1,
    mapping: { 姓名: 'personName', 手机: 'mobile' },
    ignored: ['民族', '学历', '籍贯', '政治面貌', '家属手机'],
    rowsOk: 1,
  },
  {
    name: 'one name for two columns: the surer or the first one counts',
    kind: 'visit',
    rows: [
      ['姓名', '联系电话', '手机号', '走访日期', '日期'],
      ['张三', '0571-1234567', '13800138000', '2025-03-05', '2025-03-04'],
    ],
    headerRow: 1,
    mapping: { 姓名: 'personName', 手机号: 'mobile', 走访日期: 'visitDate' },
    ignored: ['联系电话', '日期'],
    rowsOk: 1,
  },
  {
    name: 'blank rows and columns around the table',
    kind: 'dispatch',
    rows: [
      [],
      [],
      [null, null, '报送单位', null, '报送数', '采用数'],
      [],
      [null, null, '第一小学', null, 12, 5],
      [],
      [null, null, '第二小学', null, 3, 0],
    ],
    headerRow: 3,
    mapping: { 报送单位: 'unit', 报送数: 'submitted', 采用数: 'adopted' },
    rowsOk: 2,
  },
]

it('a page of instructions has no header', () => {
  const rows = [
    ['列', '说明'],
    ['单位名称', '必填，写工会的全称'],
    ['简称', '可不填'],
    ['备注', '可不填'],
  ]
  expect(previewImport(readSheetBytes(oneSheet(rows)), 'unit').refused).toEqual({ code: 'headerNotFound' })
})

describe.each(LAYOUTS)('$name', (layout) => {
  it('is found and understood', () => {
    const sheet = layout.merges === undefined ? {} : { merges: layout.merges }
    const preview = previewImport(readSheetBytes(oneSheet(layout.rows, sheet)), layout.kind)
    expect(preview).toMatchObject({ headerRow: layout.headerRow, rowsBad: [], rowsOk: layout.rowsOk, refused: null })
    expect(preview.mapping).toEqual(layout.mapping)
    expect(preview.ignored).toEqual(layout.ignored ?? [])
  })
})

/** As they stand on real forms and lists, not as the table of synonyms spells them. */
const SPELLINGS: readonly (readonly [ImportKind, string, Field | undefined])[] = [
  ['member', '姓 名', 'personName'],
  ['member', ' 姓　　名 ', 'personName'],
  ['member', '*会员姓名', 'personName'],
  ['member', '职工姓名（必填）', 'personName'],
  ['member', '性 别', 'gender'],
  ['member', '身份证号(18位)', 'idNumber'],
  ['member', '身份证号码：', 'idNumber'],
  ['member', '居民身份证号码', 'idNumber'],
  ['member', '本人身份证号码', 'idNumber'],
  ['member', '证件号码', 'idNumber'],
  ['member', '出生﹡日期', 'birthDate'],
  ['member', '出生\n日期', 'birthDate'],
  ['member', '出生日期(年-月-日)', 'birthDate'],
  ['member', '联系电话﹡', 'mobile'],
  ['member', '手机号码（11位）', 'mobile'],
  ['member', '其他联系方式', 'mobile'],
  ['member', '本人常用手机号', 'mobile'],
  ['member', '入会时间', 'joinDate'],
  ['member', '加入工会的时间', 'joinDate'],
  ['member', '会员证号码', 'memberCardNo'],
  ['member', '工会会员卡卡号', 'memberCardNo'],
  ['member', '卡号', 'memberCardNo'],
  ['member', '所属工会', 'unit'],
  ['member', '工作单位', 'unit'],
  ['member', '分工会名称', 'unit'],
  ['member', '工会小组', 'group'],
  ['member', '职务/职称', 'position'],
  ['member', '备 注', 'note'],
  ['member', '紧急联系人手机', undefined],
  ['member', '配偶身份证号', undefined],
  ['member', '政治面貌', undefined],
  ['unit', '单 位 名 称', 'name'],
  ['unit', '基层工会名称', 'name'],
  ['unit', '902 基层工会名称', 'name'],
  ['unit', '901基层工会统计编码', 'code'],
  ['unit', '统计代码', 'code'],
  ['unit', '上级工会名称', 'unit'],
  ['unit', '隶属单位', 'unit'],
  ['unit', '工会会员人数（人）', 'memberCount'],
  ['unit', '会员总数', 'memberCount'],
  ['unit', '其中：女会员数', undefined],
  ['unit', '单位类别', 'kind'],
  ['unit', '第一级单位', 'level1Unit'],
  ['unit', '2级单位', 'level2Unit'],
  ['unit', '三级工会名称', 'level3Unit'],
  ['unit', '学  段', 'stage'],
  ['unit', '办学性质', 'ownership'],
  ['visit', '慰问对象', 'personName'],
  ['visit', '五必访类别', 'visitKind'],
  ['visit', '慰问日期', 'visitDate'],
  ['visit', '住院时间', 'eventDate'],
  ['visit', '走访人员', 'visitors'],
  ['visit', '慰问金（元）', 'amount'],
  ['visit', '走访事由', 'content'],
  ['activity', '活动主题', 'title'],
  ['activity', '活动开展日期', 'activityDate'],
  ['activity', '参加活动人数', 'participants'],
  ['activity', '活动要点', 'content'],
  ['expense', '凭证编号', 'voucherNo'],
  ['expense', '科目/编码', 'accountCode'],
  ['expense', '会计科目', 'accountName'],
  ['expense', '金额（万元）', 'amount'],
  ['expense', '摘 要', 'title'],
  ['honour', '获奖单位（个人）', 'awardee'],
  ['honour', '荣誉称号', 'title'],
  ['honour', '颁奖单位', 'awardingBody'],
  ['honour', '获奖时间', 'awardedOn'],
  ['honour', '奖项级别', 'level'],
  ['dispatch', '信息报送条数', 'submitted'],
  ['dispatch', '被录用篇数', 'adopted'],
  ['dispatch', '采用级别', 'level'],
  ['dispatch', '稿件标题', 'title'],
]

describe('spellings of column names', () => {
  it.each(SPELLINGS)('%s: %s', (kind, printed, field) => {
    expect(matchHeader(printed, kind)?.field).toBe(field)
  })

  it('belong to one field within a kind, and every field of a kind has some', () => {
    for (const kind of IMPORT_KINDS) {
      const names = FIELDS.flatMap((field) => (SYNONYMS[kind][field] ?? []).map((name) => headerName(name).full))
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
  })
})
