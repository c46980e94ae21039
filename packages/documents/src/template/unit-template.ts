import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { TEMPLATE_WORDS } from '../import/unit/unit-kind-names.ts'

interface TemplateColumn {
  readonly header: string
  readonly width: number
  readonly note: string
  readonly example: string
  readonly list?: readonly string[]
}

const COLUMNS: readonly TemplateColumn[] = [
  { header: '序号', width: 8, note: '可不填', example: '示例' },
  { header: '*单位名称', width: 32, note: '必填。工会的全称', example: '某某区第一小学工会' },
  { header: '简称', width: 16, note: '可不填', example: '一小' },
  {
    header: '上级单位',
    width: 28,
    note: '上级工会的名称，须已在系统中或在本表另有一行；不填则直属最上级',
    example: '某某区教育工会',
  },
  {
    header: '单位类别',
    width: 14,
    note: '从列表中选择；不填则按上级推断',
    example: TEMPLATE_WORDS.kinds[2],
    list: TEMPLATE_WORDS.kinds,
  },
  { header: '统计编码', width: 16, note: '基层工会统计编码（901），可不填，不得重复', example: '0123456789' },
  { header: '会员人数', width: 12, note: '整数', example: '86' },
  { header: '学段', width: 14, note: '从列表中选择', example: TEMPLATE_WORDS.stages[1], list: TEMPLATE_WORDS.stages },
  {
    header: '办学性质',
    width: 12,
    note: '从列表中选择',
    example: TEMPLATE_WORDS.ownerships[0],
    list: TEMPLATE_WORDS.ownerships,
  },
  { header: '片区', width: 14, note: '可不填', example: '东片' },
  { header: '备注', width: 24, note: '可不填', example: '此行为示例，不会导入' },
]

const HEADER_ROW = 3
const LAST_ROW = 2_000
const EDGE = { style: 'thin', color: { rgb: 'B8B2A6' } } as const
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6EFEC' } },
  alignment: { horizontal: 'center', vertical: 'center' },
  border: { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE },
}
const EXAMPLE: CellStyle = { font: { italic: true, color: { rgb: '8A8478' } } }
/** Codes and names are text from the first key stroke, so that leading zeros and long numbers stay. */
const TEXT: CellStyle = { numFmt: '@' }

/**
 * The .xlsx to fill in for importing units: required columns starred, a note per column, drop-down lists, and an
 * example row that is never imported.
 */
export function unitTemplate(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [unitSheet(), notesSheet()] })
}

function unitSheet(): WriteSheet {
  const title = '单位名册（导入模板）'
  const hint = '带 * 的列必填。请从示例行的下一行开始填写，不要修改表头。'
  const rows: CellValue[][] = [
    [title],
    [hint],
    COLUMNS.map(({ header }) => header),
    COLUMNS.map(({ example }) => example),
  ]
  const last = COLUMNS.length - 1
  const cells = new Map([
    ['0,0', { value: title, style: { font: { bold: true, size: 16 }, alignment: { horizontal: 'center' as const } } }],
    ['1,0', { value: hint, style: { font: { color: { rgb: '8A8478' } } } }],
    ...COLUMNS.flatMap(({ header, example, note }, column) => [
      [`2,${column}`, { value: header, style: HEADER, comment: { text: note } }] as const,
      [`3,${column}`, { value: example, style: { ...EXAMPLE, ...TEXT } }] as const,
    ]),
  ])
  return {
    name: '单位名册',
    columns: COLUMNS.map(({ header, width }) => ({ width, ...(header === '会员人数' ? {} : { style: TEXT }) })),
    rows,
    cells,
    merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: last })),
    freezePane: { rows: HEADER_ROW },
    dataValidations: COLUMNS.flatMap(({ list, header }, column) => {
      if (list === undefined) return []
      const letter = String.fromCharCode(65 + column)
      return [
        {
          type: 'list' as const,
          values: [...list],
          range: `${letter}${HEADER_ROW + 1}:${letter}${LAST_ROW}`,
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: header,
          errorMessage: '请从列表中选择',
        },
      ]
    }),
  }
}

function notesSheet(): WriteSheet {
  return {
    name: '填写说明',
    columns: [{ width: 88 }],
    rows: [['填写说明'], ...COLUMNS.map(({ header, note }): CellValue[] => [`${header}：${note}`])],
  }
}
