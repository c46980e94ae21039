import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { TEMPLATE_WORDS } from '../import/unit/unit-kind-names.ts'

export type TemplateLanguage = 'zh' | 'en'

interface TemplateColumn {
  readonly header: string
  readonly width: number
  readonly note: string
  readonly example: string
  readonly list?: readonly string[]
  /** A number, not a text. */
  readonly counts?: true
}

interface TemplateWords {
  readonly sheet: string
  readonly title: string
  readonly hint: string
  readonly fromList: string
  readonly notes: string
  readonly noteOf: (header: string, note: string) => string
  readonly columns: readonly TemplateColumn[]
}

const ZH = TEMPLATE_WORDS.zh
const EN = TEMPLATE_WORDS.en

const WORDS: Readonly<Record<TemplateLanguage, TemplateWords>> = {
  zh: {
    sheet: '单位名册',
    title: '单位名册（导入模板）',
    hint: '带 * 的列必填。请从示例行的下一行开始填写，不要修改表头。',
    fromList: '请从列表中选择',
    notes: '填写说明',
    noteOf: (header, note) => `${header}：${note}`,
    columns: [
      { header: '序号', width: 8, note: '可不填', example: '示例' },
      { header: '*单位名称', width: 32, note: '必填。工会的全称', example: '某某区第一小学工会' },
      { header: '简称', width: 16, note: '可不填', example: '一小' },
      {
        ...{ header: '上级单位', width: 28, example: '某某区教育工会' },
        note: '上级工会的名称，须已在系统中或在本表另有一行；不填则直属最上级',
      },
      {
        ...{ header: '单位类别', width: 14, example: ZH.kinds[2], list: ZH.kinds },
        note: '从列表中选择；不填则按上级推断',
      },
      { header: '统计编码', width: 16, note: '基层工会统计编码（901），可不填，不得重复', example: '0123456789' },
      { header: '会员人数', width: 12, note: '整数', example: '86', counts: true },
      { header: '学段', width: 14, note: '从列表中选择', example: ZH.stages[1], list: ZH.stages },
      { header: '办学性质', width: 12, note: '从列表中选择', example: ZH.ownerships[0], list: ZH.ownerships },
      { header: '片区', width: 14, note: '可不填', example: '东片' },
      { header: '备注', width: 24, note: '可不填', example: '此行为示例，不会导入' },
    ],
  },
  en: {
    sheet: 'Units',
    title: 'Units to import',
    hint: 'Columns with * are required. Begin in the row below the example and leave the heads as they are.',
    fromList: 'Choose from the list',
    notes: 'How to fill it in',
    noteOf: (header, note) => `${header}: ${note}`,
    columns: [
      { header: 'No.', width: 8, note: 'may stay empty', example: 'Example' },
      {
        header: '*Name',
        width: 32,
        note: 'required: the full name of the union',
        example: 'No. 1 Primary School Union',
      },
      { header: 'Short name', width: 16, note: 'may stay empty', example: 'No. 1 Primary' },
      {
        ...{ header: 'Parent', width: 28, example: 'District Education Union' },
        note: 'the name of the union above it, known already or in another row; empty: the topmost one',
      },
      {
        ...{ header: 'Kind', width: 14, example: EN.kinds[2], list: EN.kinds },
        note: 'from the list; empty: it follows from the union above',
      },
      {
        header: 'Code',
        width: 16,
        note: 'the statistical code (901); may stay empty, each once',
        example: '0123456789',
      },
      { header: 'Members', width: 12, note: 'a whole number', example: '86', counts: true },
      { header: 'Stage', width: 18, note: 'from the list', example: EN.stages[1], list: EN.stages },
      { header: 'Ownership', width: 12, note: 'from the list', example: EN.ownerships[0], list: EN.ownerships },
      { header: 'Zone', width: 14, note: 'may stay empty', example: 'East' },
      { header: 'Note', width: 32, note: 'may stay empty', example: 'This row is an example and is not imported' },
    ],
  },
}

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
 * example row that is never imported. Whichever language it is in, it is taken in both.
 */
export function unitTemplate(language: TemplateLanguage): Promise<Uint8Array> {
  const words = WORDS[language]
  return writeXlsx({ sheets: [unitSheet(words), notesSheet(words)] })
}

function unitSheet({ sheet, title, hint, fromList, columns }: TemplateWords): WriteSheet {
  const rows: CellValue[][] = [
    [title],
    [hint],
    columns.map(({ header }) => header),
    columns.map(({ example }) => example),
  ]
  const last = columns.length - 1
  const cells = new Map([
    ['0,0', { value: title, style: { font: { bold: true, size: 16 }, alignment: { horizontal: 'center' as const } } }],
    ['1,0', { value: hint, style: { font: { color: { rgb: '8A8478' } } } }],
    ...columns.flatMap(({ header, example, note }, column) => [
      [`2,${column}`, { value: header, style: HEADER, comment: { text: note } }] as const,
      [`3,${column}`, { value: example, style: { ...EXAMPLE, ...TEXT } }] as const,
    ]),
  ])
  return {
    name: sheet,
    columns: columns.map(({ width, counts }) => ({ width, ...(counts ? {} : { style: TEXT }) })),
    rows,
    cells,
    merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: last })),
    freezePane: { rows: HEADER_ROW },
    dataValidations: columns.flatMap(({ list, header }, column) => {
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
          errorMessage: fromList,
        },
      ]
    }),
  }
}

function notesSheet({ notes, noteOf, columns }: TemplateWords): WriteSheet {
  return {
    name: notes,
    columns: [{ width: 88 }],
    rows: [[notes], ...columns.map(({ header, note }): CellValue[] => [noteOf(header, note)])],
  }
}
