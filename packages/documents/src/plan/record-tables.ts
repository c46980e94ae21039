import { fold, type PlanLine, sliceLine } from './line.ts'
import { bulletLength, readMarker } from './numbering.ts'
import { isSectionName } from './section-names.ts'
import { type Role, roleOf, timeOf } from './table-cells.ts'

const FIRST_TABLE = 200_000
const ENOUGH = 2
const LABEL = /^[[(]?([\u4E00-\u9FFF]{2,6})[\])]?\s*:\s*/
const BESIDE = /^(?:活动)?(?:地点|场所|对象|形式|备注|参加人员|参与人员|参加对象|目的|目标|要求)$/

interface Labelled {
  readonly name: string
  readonly role: Role
  readonly end: number
}

interface Field {
  readonly label: Labelled
  /** The paragraphs of a label that stands alone in its line. */
  readonly bare: readonly number[]
  readonly lines: PlanLine[]
}

/**
 * Records written line by line ("时间：三月", "内容：…", "负责人：…", then the same again) become the rows of a table whose
 * header the labels are. Each record must hold a time; one alone in a paper is the scheme of one event and stays text.
 */
export function withRecordTables(lines: readonly PlanLine[]): readonly PlanLine[] {
  const runs = runsIn(lines)
  if (runs.flatMap(({ records }) => records).length < ENOUGH) return lines
  const tabled: PlanLine[] = []
  let from = 0
  runs.forEach(({ records, start, end }, index) => {
    tabled.push(...lines.slice(from, start), ...toCells(records, FIRST_TABLE + index))
    from = end
  })
  return [...tabled, ...lines.slice(from)]
}

interface Run {
  readonly records: readonly (readonly Field[])[]
  readonly start: number
  readonly end: number
}

/** Runs of records. Each may stand below the name of its own activity, so that one alone is a run too. */
function runsIn(lines: readonly PlanLine[]): readonly Run[] {
  const runs: Run[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const run = runFrom(lines, index)
    if (run === undefined) continue
    runs.push(run)
    index = run.end - 1
  }
  return runs
}

function runFrom(lines: readonly PlanLine[], start: number): Run | undefined {
  const first = labelOf(lines[start])
  if (first === undefined) return undefined
  const records: Field[][] = []
  let end = start
  for (; end < lines.length; end += 1) {
    const line = lines[end]
    const label = labelOf(line)
    const field = records.at(-1)?.at(-1)
    if (line === undefined) break
    if (label === undefined) {
      if (field === undefined || !mayGoOn(field, line)) break
      field.lines.push(line)
      continue
    }
    const isNext = label.name === first.name
    if (!isNext && records.at(-1)?.some((own) => own.label.name === label.name)) break
    const rest = withoutLabel(line, label)
    const done = records.at(-1)
    if (isNext && done !== undefined && !isComplete(done)) return undefined
    const own = { label, bare: rest.length === 0 ? line.paragraphs : [], lines: rest }
    if (isNext) records.push([own])
    else records.at(-1)?.push(own)
  }
  return records.length > 0 && records.every(isComplete) ? { records, start, end } : undefined
}

/** A record says when and what. */
function isComplete(record: readonly Field[]): boolean {
  return record.some(({ label }) => label.role === 'content' || label.role === 'theme') && record.some(hasTime)
}

function labelOf(line: PlanLine | undefined): Labelled | undefined {
  if (line === undefined || line.cell !== undefined || line.autoNumber !== undefined) return undefined
  const bullet = bulletLength(line.folded)
  const found = LABEL.exec(line.folded.slice(bullet))
  const name = found?.[1] ?? ''
  const role = BESIDE.test(name) ? 'other' : roleOf(name)
  if (found === null || (role === 'other' && !BESIDE.test(name))) return undefined
  return { name, role, end: bullet + found[0].length }
}

/** Lists below a label belong to it; a section ends the records. */
function mayGoOn({ label, lines }: Field, line: PlanLine): boolean {
  if (line.cell !== undefined || line.headingLevel !== undefined || isSectionName(line)) return false
  const style = readMarker(line)?.style
  if (style === 'han' || style === 'chapter' || style === 'part' || style === 'hanBracket') return false
  const isListed = style !== undefined || bulletLength(line.folded) > 0
  return label.role === 'content' && (isListed || lines.length === 0)
}

function hasTime({ label, lines }: Field): boolean {
  const isTime = label.role === 'time' || label.role === 'month' || label.role === 'week'
  return isTime && timeOf(lines.map(({ text }) => text).join('')) !== undefined
}

function withoutLabel(line: PlanLine, { end }: Labelled): PlanLine[] {
  const { glued: _, ...rest } = sliceLine(line, end)
  return rest.text === '' ? [] : [rest]
}

/** The header has no paragraphs but those of the labels that stand alone: the others stand in those of the records. */
function toCells(records: readonly (readonly Field[])[], table: number): readonly PlanLine[] {
  const names = [...new Set(records.flatMap((record) => record.map(({ label }) => label.name)))]
  const place = (row: number, column: number) => ({ cell: { table, row, column, rowSpan: 1, columnSpan: 1 } })
  const fields = records.flat()
  const header = names.map((name, column) => {
    const paragraphs = fields.flatMap(({ label, bare }) => (label.name === name ? bare : []))
    return { text: name, folded: fold(name), paragraphs, indent: 0, afterBlank: false, ...place(0, column) }
  })
  const body = records.flatMap((record, index) =>
    record.flatMap(({ label, lines }) =>
      lines.map((line) => ({ ...line, ...place(index + 1, names.indexOf(label.name)) })),
    ),
  )
  return [...header, ...body]
}
