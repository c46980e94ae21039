import { type BinderCategory, type BinderEvidence, type BinderSheet, describeGap } from '@jianjia/domain/binder'
import {
  addressOf,
  COLUMN_NAMES,
  columnsIn,
  evidenceName,
  pointsHead,
  pointsOf,
  pointsRow,
  RECORD_HEAD,
  RECORDS,
  recordLines,
} from '../binder-words.ts'
import { qrCode } from '../qr-code.ts'
import { type Cell, type Column, heading, paragraph, SMALL, table } from './blocks.ts'
import { type Book, GREY, nextPage, nextRightPage, TYPE_WIDTH } from './book.ts'
import { sheetCode, sheetPlace } from './front.ts'

/** A tab: begins on the right, with its sheets and their points. */
export function writeTab(book: Book, { number, name, sheets }: BinderCategory): void {
  const { binder } = book.given
  nextRightPage(book, { text: `${number}. ${name}`, tab: number })
  book.pdf.addNamedDestination(tabPlace(number))
  heading(book, `${number}. ${name}`, 1)
  const columns: readonly Column[] = [
    { share: 2, align: 'center' },
    { share: 9 },
    ...pointsHead(binder).map(() => ({ share: 2, align: 'right' as const })),
  ]
  table(
    book,
    { columns, head: ['编号', '项目', ...pointsHead(binder)] },
    sheets.map((sheet) => [
      { text: sheet.number, to: sheetPlace(sheet.number) },
      { text: sheet.name, to: sheetPlace(sheet.number) },
      ...pointsRow(sheet.points, binder).map((text): Cell => ({ text })),
    ]),
  )
}

export function tabPlace(number: number): string {
  return `tab-${number}`
}

/** The sheet of a criterion has a page of its own to begin with. */
export function beginSheet(book: Book, { number, name }: BinderSheet, tab: number): void {
  book.running = { text: `${number} ${name}`, tab }
  nextPage(book)
  book.pdf.addNamedDestination(sheetPlace(number))
}

/** Standard, points, where they come from, records. */
export function writeSheet(book: Book, sheet: BinderSheet): void {
  const top = book.y
  sheetCode(book, sheet.path)
  const width = TYPE_WIDTH - 66
  paragraph(book, `${sheet.number}　${sheet.name}`, { letters: { weight: 'bold', size: 14 }, tag: 'H2', width })
  paragraph(book, `满分 ${pointsOf(sheet.points.full)} 分`, { width, after: 6 })
  book.y = Math.max(book.y, top + 62)
  for (const gap of sheet.gaps) paragraph(book, `缺项：${describeGap(gap, 'zh-CN')}`, { color: '#9a3324' })
  heading(book, '标准', 3)
  paragraph(book, sheet.standard ?? sheet.rule)
  if (sheet.standard !== null) paragraph(book, `计分规则：${sheet.rule}`, { letters: SMALL, color: GREY })
  writeColumns(book, sheet)
  writeSources(book, sheet)
  writeRecords(book, sheet)
}

function writeColumns(book: Book, sheet: BinderSheet): void {
  heading(book, '得分', 3)
  const told = new Map(sheet.columns.map((column) => [column.column, column]))
  table(
    book,
    { columns: [{ share: 2 }, { share: 2, align: 'right' }, { share: 12 }], head: ['', '得分', '依据'] },
    columnsIn(book.given.binder).map((column) => [
      { text: COLUMN_NAMES[column] },
      { text: pointsOf(told.get(column)?.points ?? null) },
      { text: told.get(column)?.says ?? '尚无' },
    ]),
  )
}

function writeSources(book: Book, { sources, evidence }: BinderSheet): void {
  if (sources.length > 0) {
    heading(book, '数据来源', 3)
    table(
      book,
      { columns: [{ share: 3 }, { share: 13 }], head: [] },
      sources.map(({ label, text }) => [{ text: label, letters: { weight: 'bold', size: 9.5 } }, { text }]),
    )
  }
  if (evidence.length > 0) paragraph(book, `本项佐证：${evidence.map(evidenceName).join('、')}`, { before: 4 })
}

function writeRecords(book: Book, { records }: BinderSheet): void {
  if (records.length === 0) return
  const { binder } = book.given
  heading(book, `${RECORDS}（${records.length} 条）`, 3)
  const known = binder.address !== null
  const columns: readonly Column[] = [
    ...[{ share: 3, align: 'center' as const }, { share: 4 }, { share: 12 }, { share: 4 }, { share: 3 }],
    ...(known ? [{ share: 4 }] : []),
  ]
  table(
    book,
    { columns, head: [...RECORD_HEAD, ...(known ? ['查看记录'] : [])] },
    records.map((record): readonly Cell[] => {
      const address = addressOf(binder, record.path)
      const path = address === null ? [`系统内位置：${record.path}`] : []
      return [
        { text: record.number },
        { text: record.day },
        { text: [...recordLines(record), ...path].join('\n') },
        { text: record.amounts.join('\n') },
        { text: record.evidence.length === 0 ? '—' : record.evidence.join('、') },
        ...(address === null ? [] : [{ qr: { ...qrCode(address), address } }]),
      ]
    }),
  )
}

/** Where the page of a file stands. */
export function evidencePlace({ number }: Pick<BinderEvidence, 'number'>): string {
  return `evidence-${number}`
}
