import { parts } from '@jianjia/domain/kernel'
import { formatNumber } from '../text/numbering/number-format.ts'
import type { OfficialBlock, OfficialDocument, OfficialSection, OfficialTable } from './official-document.ts'

/** The roles that lines have in the layout; each has a style of its own. */
export type OfficialRole =
  | 'title'
  | 'addressee'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body'
  | 'unit'
  | 'day'
  | 'sourcesHead'
  | 'source'

export type OfficialLine =
  | { readonly role: OfficialRole; readonly text: string; readonly marks?: string }
  | (OfficialTable & { readonly role: 'table' })

const HEADINGS = ['heading1', 'heading2', 'heading3', 'heading4'] as const

/** The document as lines in their order, numbers and marks written out. Both writers lay out these. */
export function linesOfDocument(document: OfficialDocument): readonly OfficialLine[] {
  const { title, addressee, opening = [], sections, unit, day, sources = [] } = document
  const listed = sources.map((text, index): OfficialLine => ({ role: 'source', text: `${mark(index + 1)}${text}` }))
  const lines: readonly OfficialLine[] = [
    { role: 'title', text: title },
    ...(addressee === undefined ? [] : [{ role: 'addressee', text: `${addressee}：` } as const]),
    ...opening.flatMap(linesOfBlock),
    ...linesOfSections(sections, 0),
    { role: 'unit', text: unit },
    { role: 'day', text: dayInWords(day) },
    ...(listed.length === 0 ? [] : [{ role: 'sourcesHead', text: '附：依据的记录' } as const, ...listed]),
  ]
  return lines.map(cleaned)
}

/** 2026年3月5日, in Arabic digits as the standard asks for. */
export function dayInWords(day: OfficialDocument['day']): string {
  const { year, month, dayOfMonth } = parts(day)
  return `${year}年${month}月${dayOfMonth}日`
}

function linesOfSections(sections: readonly OfficialSection[], depth: number): readonly OfficialLine[] {
  const role = HEADINGS[depth]
  if (role === undefined) throw new Error('sections of an official document are at most four levels deep')
  return sections.flatMap(({ heading, blocks = [], sections: inner = [] }, index) => [
    { role, text: `${numberOf(index + 1, depth)}${heading}` },
    ...blocks.flatMap(linesOfBlock),
    ...(inner.length === 0 ? [] : linesOfSections(inner, depth + 1)),
  ])
}

function numberOf(value: number, depth: number): string {
  const han = formatNumber(value, 'chineseCountingThousand')
  return [`${han}、`, `（${han}）`, `${value}.`, `（${value}）`][depth] ?? ''
}

function linesOfBlock(block: OfficialBlock): readonly OfficialLine[] {
  if (block.kind === 'table') return [{ ...block, role: 'table' }]
  const marks = (block.sources ?? []).map(mark).join('')
  const texts = block.text.split(/\r\n|[\n\r]/)
  return texts.map((text, index) => ({
    role: 'body',
    text,
    ...(marks === '' || index < texts.length - 1 ? {} : { marks }),
  }))
}

function mark(number: number): string {
  return `〔${number}〕`
}

/** Signs that neither format can hold are left out. */
function cleaned(line: OfficialLine): OfficialLine {
  if (line.role === 'table')
    return { ...line, head: line.head.map(withoutControls), rows: line.rows.map((row) => row.map(withoutControls)) }
  return { ...line, text: withoutControls(line.text) }
}

function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\t\n\r]+/g, ' ')
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
}
