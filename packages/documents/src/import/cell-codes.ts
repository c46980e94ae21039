export interface BilingualText {
  readonly zh: string
  readonly en: string
}

/** Why a cell makes its row wrong, in the words that come back in the user's own file. */
export const CELL_FAULTS = {
  missingRequired: { zh: '必填项没有填写', en: 'A required value is missing' },
  duplicateInFile: { zh: '与本表前面的一行重复', en: 'Repeats an earlier row of this sheet' },
  badDate: { zh: '不是有效的日期，请写成 2026-03-05', en: 'Not a valid date; write it as 2026-03-05' },
  ambiguousDate: {
    zh: '日期不明确，请写出完整的年、月、日，如 2026-03-05',
    en: 'More than one day may be meant; write year, month and day',
  },
  futureDate: { zh: '日期晚于今天', en: 'The date lies in the future' },
  visitBeforeEvent: { zh: '走访日期早于事由发生的日期', en: 'The visit is dated before its occasion' },
  badAmount: {
    zh: '数字写法不正确（金额最多两位小数，人数、篇数为整数）',
    en: 'Not a valid number (amounts have at most two decimals, counts are whole)',
  },
  negativeAmount: { zh: '数字不能为负', en: 'The number must not be negative' },
  textInNumber: { zh: '这一列应填数字，却填了文字', en: 'Text where a number belongs' },
  formulaCell: { zh: '单元格是公式，请粘贴为数值', en: 'The cell is a formula; paste its value instead' },
  idLength: { zh: '身份证号应为 18 位（旧证 15 位）', en: 'An identity number has 18 characters (old ones 15)' },
  idChecksum: { zh: '身份证号校验位不符，请核对', en: 'The check digit of the identity number does not match' },
  idBirthMismatch: {
    zh: '身份证号中的出生日期无效或与出生日期一栏不符',
    en: 'The birth date within the identity number is invalid or differs from the birth date given',
  },
  idPrecisionLost: {
    zh: '身份证号以数字存储，末位已丢失，请设为文本后重填',
    en: 'The identity number was stored as a number and lost its last digits; type it again as text',
  },
  mobileLength: { zh: '手机号应为 1 开头的 11 位数字', en: 'A mobile number is 11 digits beginning with 1' },
  phoneLeadingZeroLost: {
    zh: '电话号码开头的 0 已丢失，请设为文本后重填',
    en: 'The telephone number lost its leading 0; type it again as text',
  },
  twoPeopleInOneCell: {
    zh: '一个单元格里有多个姓名，请每人一行',
    en: 'Several names in one cell; give each person a row',
  },
  unknownUnit: { zh: '名册中没有这个单位', en: 'No such unit is known' },
  unknownParent: {
    zh: '上级单位不在名册中，本表中也没有它自己的一行',
    en: 'The parent is neither known nor has a row of its own',
  },
  unknownKind: { zh: '没有这个类别', en: 'No such kind is known' },
  unknownLevel: { zh: '没有这个级别', en: 'No such level is known' },
  unknownCode: { zh: '没有这个编码', en: 'No such code is known' },
  adoptedExceedsSubmitted: { zh: '采用数大于报送数', en: 'More adopted than submitted' },
  externalLink: {
    zh: '公式指向另一个工作簿，请粘贴为数值',
    en: 'A formula that points to another workbook; paste its value instead',
  },
} as const satisfies Record<string, BilingualText>
export type CellFault = keyof typeof CELL_FAULTS

/** What was noticed about a cell without making its row wrong. */
export const CELL_WARNINGS = {
  fullwidthNormalised: { zh: '全角字符已转为半角', en: 'Full-width characters were made half-width' },
  id15Digits: { zh: '15 位的旧身份证号', en: 'An old identity number of 15 digits' },
  monthAsFirstDay: { zh: '只写了年月，按当月 1 日', en: 'Only a month; its first day is taken' },
  emptyMarker: { zh: '“/”“—”“无”按空白处理', en: 'A mark that stands for nothing was read as empty' },
  leadingZerosFromFormat: { zh: '开头的 0 来自单元格格式', en: 'The leading zeros come from the number format' },
  externalLink: {
    zh: '未导入的单元格引用了另一个工作簿，未跟随',
    en: 'A cell that is not imported refers to another workbook; it was not followed',
  },
} as const satisfies Record<string, BilingualText>
export type CellWarning = keyof typeof CELL_WARNINGS

/** Why a file as a whole was not read. */
export const PREVIEW_REFUSALS = {
  unpackedTooLarge: {
    zh: '文件解压后过大，或读取所需的时间、内存超出限度。请只保留要导入的那张表后重试',
    en: 'The file unpacks to too much, or reading it takes too long; keep only the sheet to import and try again',
  },
  notASpreadsheet: {
    zh: '这不是可以读取的电子表格（.xlsx、.xls、.csv），或文件已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx',
    en: 'Not a spreadsheet that can be read (.xlsx, .xls, .csv), or damaged; open it and save it again as .xlsx',
  },
  encrypted: {
    zh: '文件设有打开密码。请去掉密码后重试，文件内容未被读取',
    en: 'The file is protected by a password; remove it and try again',
  },
  headerNotFound: {
    zh: '没有找到表头。请保留写有列名的一行（例如“单位名称”“姓名”）',
    en: 'No header row was recognised; keep the row with the names of the columns',
  },
} as const satisfies Record<string, BilingualText>
export type PreviewRefusal = keyof typeof PREVIEW_REFUSALS
