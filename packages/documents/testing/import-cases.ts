/** One case of `import preview`: a CSV file, and the fields of the preview that the contract promises. */
export interface ImportCase {
  readonly name: string
  readonly kind: string
  readonly lines: readonly string[]
  readonly known?: Readonly<Record<string, readonly string[]>>
  readonly want: Readonly<Record<string, unknown>>
}

/** Every case is previewed on this day. */
export const TODAY = '2026-03-10'

type Fault = readonly [row: number, column: string, code: string]
const places = (all: readonly Fault[]) => all.map(([row, column, code]) => ({ row, column, code }))

/** `[kind, header, right line, wrong line, column, code]`: the right line stays right, the wrong one has one fault. */
type FaultRow = readonly [kind: string, header: string, right: string, wrong: string, column: string, code: string]

const MEMBER = '姓名,身份证号,出生日期,手机号,入会时间,单位'
const ANNA = '张安娜,110101199003070011,1990-03-07,13800000001,2015-09-01,一小'
const KNOWN = { units: ['一小', '二小'], kinds: ['生病'], codes: ['501'], levels: ['区级'], required: [] }

const FAULT_ROWS: readonly FaultRow[] = [
  [
    'member',
    MEMBER,
    ANNA,
    '李四,110101198506150027,1985-06-16,13800000002,2015-09-01,一小',
    '身份证号',
    'idBirthMismatch',
  ],
  ['member', MEMBER, ANNA, '李四,11010119850615002,1985-06-15,13800000002,2015-09-01,一小', '身份证号', 'idLength'],
  ['member', MEMBER, ANNA, '李四,110101198506150021,1985-06-15,13800000002,2015-09-01,一小', '身份证号', 'idChecksum'],
  ['member', MEMBER, ANNA, '李四,1.10101E+17,1985-06-15,13800000002,2015-09-01,一小', '身份证号', 'idPrecisionLost'],
  ['member', MEMBER, ANNA, '李四,,1985-06-15,1380000000,2015-09-01,一小', '手机号', 'mobileLength'],
  ['member', MEMBER, ANNA, '李四,,1985-06-15,138000000011,2015-09-01,一小', '手机号', 'mobileLength'],
  ['member', MEMBER, ANNA, '李四,,1985-02-30,13800000002,2015-09-01,一小', '出生日期', 'badDate'],
  ['member', MEMBER, ANNA, '李四,,1985-06-15,13800000002,2026-03-11,一小', '入会时间', 'futureDate'],
  ['member', MEMBER, ANNA, '李四,,1985-06-15,13800000002,03/04/2015,一小', '入会时间', 'ambiguousDate'],
  ['member', MEMBER, ANNA, '李四,,1985-06-15,13800000002,2015-09-01,三小', '单位', 'unknownUnit'],
  ['member', MEMBER, ANNA, '李四、王五,,1985-06-15,13800000002,2015-09-01,一小', '姓名', 'twoPeopleInOneCell'],
  ['unit', '单位名称,上级单位,会员数', '三小,一小,45', '四小,五小,30', '上级单位', 'unknownParent'],
  ['unit', '单位名称,上级单位,会员数', '三小,一小,45', '四小,一小,三十', '会员数', 'textInNumber'],
  ['unit', '单位名称,上级单位,会员数', '三小,一小,45', '三小,一小,45', '单位名称', 'duplicateInFile'],
  [
    'visit',
    '姓名,单位,慰问类别,事由日期,慰问日期,慰问金',
    '张三,一小,生病,2026-01-05,2026-01-06,500',
    '李四,一小,生病,2026-01-05,2026-01-04,500',
    '慰问日期',
    'visitBeforeEvent',
  ],
  [
    'visit',
    '姓名,单位,慰问类别,事由日期,慰问日期,慰问金',
    '张三,一小,生病,2026-01-05,2026-01-06,500',
    '李四,一小,结婚,2026-01-05,2026-01-06,500',
    '慰问类别',
    'unknownKind',
  ],
  [
    'expense',
    '日期,科目编号,摘要,金额',
    '2026-01-05,501,购书,"1,200.50"',
    '2026-01-06,999,购书,20',
    '科目编号',
    'unknownCode',
  ],
  ['expense', '日期,科目编号,摘要,金额', '2026-01-05,501,购书,20', '2026-01-06,501,购书,-20', '金额', 'negativeAmount'],
  ['expense', '日期,科目编号,摘要,金额', '2026-01-05,501,购书,20', '2026-01-06,501,购书,1.2.3', '金额', 'badAmount'],
  [
    'honour',
    '获奖者,荣誉名称,获奖时间,级别',
    '张三,优秀会员,2025-05-01,区级',
    '李四,优秀会员,2025-05-01,星级',
    '级别',
    'unknownLevel',
  ],
  [
    'dispatch',
    '单位,日期,报送数,采用数',
    '一小,2026-01-05,5,3',
    '二小,2026-01-05,3,5',
    '采用数',
    'adoptedExceedsSubmitted',
  ],
]

const FAULTS: readonly ImportCase[] = FAULT_ROWS.map(([kind, header, right, wrong, column, code]) => ({
  name: `${kind}: ${code}`,
  kind,
  lines: [header, right, wrong],
  known: KNOWN,
  want: { headerRow: 1, rowsOk: 1, rowsBad: places([[3, column, code]]), refused: null },
}))

export const IMPORT_CASES: readonly ImportCase[] = [
  ...FAULTS,
  {
    name: 'title lines above the header, a total and a note below',
    kind: 'unit',
    lines: [
      '2026年基层工会名册,,',
      '填报:区教育工会,,',
      '序号,单位名称,会员数',
      '1,三小,45',
      ',合计,45',
      '注:以上为在册会员,,',
    ],
    want: {
      headerRow: 3,
      rowsOk: 1,
      rowsBad: [],
      mapping: { 单位名称: 'name', 会员数: 'memberCount' },
      ignored: ['序号'],
    },
  },
  {
    name: 'a column nobody knows is ignored, by its printed name',
    kind: 'member',
    lines: ['姓名,手机号,血型', '张三,13800000001,A'],
    want: { rowsOk: 1, mapping: { 姓名: 'personName', 手机号: 'mobile' }, ignored: ['血型'] },
  },
  {
    name: 'a header with blanks and stars is known and named as printed',
    kind: 'member',
    lines: ['*姓 名,手机号码*', '张三,1380000'],
    want: {
      mapping: { '*姓 名': 'personName', '手机号码*': 'mobile' },
      rowsOk: 0,
      rowsBad: places([[2, '手机号码*', 'mobileLength']]),
    },
  },
  {
    name: 'without a list of required fields nothing is missing',
    kind: 'member',
    lines: ['姓名,手机号', '张三,', ',13800000002'],
    want: { rowsOk: 2, rowsBad: [] },
  },
  {
    name: 'a required field that is blank',
    kind: 'member',
    lines: ['姓名,手机号', '张三,', '李四,13800000002'],
    known: { required: ['personName', 'mobile'] },
    want: { rowsOk: 1, rowsBad: places([[2, '手机号', 'missingRequired']]) },
  },
  {
    name: 'without a list of units none is unknown',
    kind: 'member',
    lines: ['姓名,单位', '张三,哪里'],
    want: { rowsOk: 1, rowsBad: [] },
  },
  {
    name: 'a parent may have its own row further down; a row that creates a unit is not unknown',
    kind: 'unit',
    lines: ['单位名称,上级单位', '一年级组,三小', '三小,区教育工会'],
    known: { units: ['区教育工会'] },
    want: { rowsOk: 2, rowsBad: [] },
  },
  {
    name: 'full-width digits are made plain, and said',
    kind: 'member',
    lines: ['姓名,手机号', '张三,１３８００００００01'],
    want: {
      rowsOk: 1,
      rowsBad: [],
      normalised: [{ row: 2, column: '手机号', value: '13800000001' }],
      warnings: places([[2, '手机号', 'fullwidthNormalised']]),
    },
  },
  {
    name: 'a mark of emptiness is no value, and is said',
    kind: 'member',
    lines: ['姓名,手机号', '张三,无'],
    want: { rowsOk: 1, rowsBad: [], warnings: places([[2, '手机号', 'emptyMarker']]) },
  },
  {
    name: 'an identity number of 15 digits is no fault, and is said',
    kind: 'member',
    lines: ['姓名,身份证号', '张三,110101850615002'],
    want: { rowsOk: 1, rowsBad: [], warnings: places([[2, '身份证号', 'id15Digits']]) },
  },
  {
    name: 'two columns of one person side by side: the second group is marked',
    kind: 'member',
    lines: ['姓名,手机号,姓名,手机号', '张三,13800000001,李四,1380', '王五,13800000003,,'],
    want: { rowsOk: 2, rowsBad: places([[2, '手机号#2', 'mobileLength']]) },
  },
  {
    name: 'a two-line header is joined',
    kind: 'expense',
    lines: ['日期,科目,,金额', ',编号,名称,', '2026-01-05,501,办公费,20'],
    want: {
      rowsOk: 1,
      mapping: { 日期: 'date', '科目/编号': 'accountCode', '科目/名称': 'accountName', 金额: 'amount' },
    },
  },
  {
    name: 'of two equal identity numbers the later is bad',
    kind: 'member',
    lines: ['姓名,身份证号', '张三,110101199003070011', '李四,110101199003070011'],
    want: { rowsOk: 1, rowsBad: places([[3, '身份证号', 'duplicateInFile']]) },
  },
  {
    name: 'a row with two faults is one bad row told twice',
    kind: 'member',
    lines: ['姓名,手机号,入会时间', '张三,138,2015-13-01', '李四,13800000002,2015.9.1'],
    want: {
      rowsOk: 1,
      rowsBad: places([
        [2, '手机号', 'mobileLength'],
        [2, '入会时间', 'badDate'],
      ]),
    },
  },
  {
    name: 'a row is the physical line, also after a cell with a line break',
    kind: 'activity',
    lines: ['活动名称,活动时间,参与人数', '"春游', '第一批",2026-02-01,20', '登山,2026-02-31,20'],
    want: { rowsOk: 1, rowsBad: places([[4, '活动时间', 'badDate']]) },
  },
  {
    name: 'today itself is not in the future',
    kind: 'activity',
    lines: ['活动名称,活动时间', '登山,2026-03-10', '春游,2026-03-11'],
    want: { rowsOk: 1, rowsBad: places([[3, '活动时间', 'futureDate']]) },
  },
  {
    name: 'three levels in one sheet',
    kind: 'unit',
    lines: ['一级单位,二级单位,三级单位', '区教育工会,三小,一年级组', '区教育工会,三小,二年级组'],
    want: {
      rowsOk: 2,
      rowsBad: [],
      mapping: { 一级单位: 'level1Unit', 二级单位: 'level2Unit', 三级单位: 'level3Unit' },
    },
  },
]
