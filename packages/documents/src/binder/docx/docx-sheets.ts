import { type BinderCategory, type BinderEvidence, type BinderSheet, describeGap } from '@jianjia/domain/binder'
import type { BinderToWrite } from '../binder-file.ts'
import {
  addressOf,
  COLUMN_NAMES,
  columnsIn,
  evidenceName,
  FILE_HEAD,
  FOLDER_NOTE,
  pointsHead,
  pointsOf,
  pointsRow,
  provesText,
  RECORD_HEAD,
  RECORDS,
  recordLines,
  typeAndSize,
} from '../binder-words.ts'
import { usedNumbers } from '../evidence-files.ts'
import { TEXT_TWIPS } from './docx-frame.ts'
import { cell, linkTo, paragraph, paragraphOf, pageOf, run, table, type WordCell } from './docx-pieces.ts'
import type { WordPictures } from './docx-pictures.ts'

export interface WordBook {
  readonly given: BinderToWrite
  readonly pictures: WordPictures
}

export function sheetBookmark(number: string): string {
  return `s${number.replace('.', '_')}`
}

export function tabBookmark(number: number): string {
  return `t${number}`
}

/** Shares of the text's width in twips. */
export function widths(shares: readonly number[]): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((share / whole) * TEXT_TWIPS))
}

/** A tab with all its sheets. */
export function tabXml(book: WordBook, { number, name, sheets }: BinderCategory): string {
  const { binder } = book.given
  const head = ['编号', '项目', ...pointsHead(binder)]
  const rows = sheets.map((sheet) => [
    { xml: paragraphOf('Cell', linkTo(sheetBookmark(sheet.number), run(sheet.number))) },
    cell(sheet.name),
    ...pointsRow(sheet.points, binder).map((text) => cell(text, { align: 'right' })),
  ])
  return [
    paragraph('H1', `${number}. ${name}`, { bookmark: tabBookmark(number) }),
    table({ widths: widths([2, 9, ...pointsHead(binder).map(() => 2)]), head, rows }),
    ...sheets.map((sheet) => sheetXml(book, sheet)),
  ].join('')
}

function sheetXml(book: WordBook, sheet: BinderSheet): string {
  const { number, name, points, gaps, standard, rule, evidence } = sheet
  return [
    paragraph('H2', `${number}　${name}`, { bookmark: sheetBookmark(number), pageBefore: true }),
    codeXml(book, sheet.path),
    paragraph('Body', `满分 ${pointsOf(points.full)} 分`),
    ...gaps.map((gap) => paragraph('Body', `缺项：${describeGap(gap, 'zh-CN')}`, { color: '9A3324' })),
    paragraph('H3', '标准'),
    paragraph('Body', standard ?? rule),
    standard === null ? '' : paragraph('Small', `计分规则：${rule}`),
    paragraph('H3', '得分'),
    columnsXml(book, sheet),
    sourcesXml(sheet),
    evidence.length === 0 ? '' : paragraph('Body', `本项佐证：${evidence.map(evidenceName).join('、')}`),
    recordsXml(book, sheet),
    evidenceXml(book, sheet),
  ].join('')
}

function codeXml({ given, pictures }: WordBook, path: string): string {
  const address = addressOf(given.binder, path)
  if (address === null) return paragraph('Small', `系统内位置：${path}`)
  return paragraphOf('Body', pictures.code(address, 20), { align: 'right' })
}

function columnsXml({ given }: WordBook, sheet: BinderSheet): string {
  const told = new Map(sheet.columns.map((column) => [column.column, column]))
  const rows = columnsIn(given.binder).map((column) => [
    cell(COLUMN_NAMES[column]),
    cell(pointsOf(told.get(column)?.points ?? null), { align: 'right' }),
    cell(told.get(column)?.says ?? '尚无'),
  ])
  return table({ widths: widths([2, 2, 12]), head: ['', '得分', '依据'], rows })
}

function sourcesXml({ sources }: BinderSheet): string {
  if (sources.length === 0) return ''
  const rows = sources.map(({ label, text }) => [cell(label, { bold: true }), cell(text)])
  return paragraph('H3', '数据来源') + table({ widths: widths([3, 13]), head: [], rows })
}

function recordsXml({ given, pictures }: WordBook, { records }: BinderSheet): string {
  if (records.length === 0) return ''
  const { binder } = given
  const known = binder.address !== null
  const rows = records.map((record): readonly WordCell[] => {
    const address = addressOf(binder, record.path)
    const path = address === null ? [`系统内位置：${record.path}`] : []
    return [
      cell(record.number),
      cell(record.day),
      cell([...recordLines(record), ...path].join('\n')),
      cell(record.amounts.join('\n')),
      cell(record.evidence.length === 0 ? '—' : record.evidence.join('、')),
      ...(address === null ? [] : [{ xml: paragraphOf('Cell', pictures.code(address, 15), { align: 'center' }) }]),
    ]
  })
  return [
    paragraph('H3', `${RECORDS}（${records.length} 条）`),
    table({
      widths: widths([3, 4, 12, 4, 3, ...(known ? [5] : [])]),
      head: [...RECORD_HEAD, ...(known ? ['查看记录'] : [])],
      rows,
    }),
  ].join('')
}

function evidenceXml(book: WordBook, sheet: BinderSheet): string {
  const used = usedNumbers(sheet).flatMap((number) => book.given.binder.evidence[number - 1] ?? [])
  if (used.length === 0) return ''
  const here = used.filter((each) => each.sheet === sheet.number)
  const shown = here.filter(({ number }) => book.pictures.shows(number))
  const files = here.filter(({ number }) => !book.pictures.shows(number))
  const elsewhere = used.filter((each) => each.sheet !== sheet.number)
  return [
    paragraph('H2', `${sheet.number} 佐证材料`, { pageBefore: true }),
    shown.length === 0 ? '' : photographsXml(book, shown),
    files.length === 0 ? '' : filesXml(files),
    ...elsewhere.map((each) =>
      paragraphOf(
        'Body',
        run(`${evidenceName(each.number)}　${each.name}　见 ${each.sheet}，第 `) +
          linkTo(sheetBookmark(each.sheet), pageOf(sheetBookmark(each.sheet))) +
          run(' 页起'),
      ),
    ),
  ].join('')
}

/** Two beside each other, each with its number, its name and what it proves. */
function photographsXml({ pictures }: WordBook, shown: readonly BinderEvidence[]): string {
  const cells = shown.map((each): WordCell => {
    const name = `${evidenceName(each.number)}　${each.name}`
    const picture = paragraphOf('Cell', pictures.photograph(each, name), { align: 'center' })
    return { xml: picture + paragraph('Small', `${name}\n${provesText(each)}`, { align: 'center' }) }
  })
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => cells.slice(at * 2, at * 2 + 2))
  return table({ widths: widths([1, 1]), head: [], rows, ruled: false })
}

function filesXml(files: readonly BinderEvidence[]): string {
  const rows = files.map((each) => [
    cell(String(each.number)),
    cell(each.name),
    cell(typeAndSize(each)),
    cell(provesText(each)),
    { xml: paragraph('Small', each.sha256) },
  ])
  return [
    paragraph('H3', '文件'),
    table({ widths: widths([2, 6, 3, 4, 5]), head: FILE_HEAD, rows }),
    paragraph('Small', FOLDER_NOTE),
  ].join('')
}
