import type { EntryId } from '../kernel/index.ts'
import { stepName } from '../ledger/index.ts'
import type { MeasureLine, Provenance } from '../scoring/index.ts'
import type { BinderRecord } from './binder.ts'
import type { BinderSource } from './binder-source.ts'
import type { EvidenceNumbers } from './evidence-numbers.ts'

export type Measured = Extract<Provenance, { readonly source: 'measure' }>

interface Numbering {
  readonly sheet: string
  readonly source: BinderSource
  readonly numbers: EvidenceNumbers
}

export interface SheetRecords {
  readonly records: readonly BinderRecord[]
  /** Files that a record names and that are not there. */
  readonly gone: number
}

/** The records behind a line, each entry once with all that it adds, by day. */
export function sheetRecords(measured: readonly Measured[], { sheet, source, numbers }: Numbering): SheetRecords {
  const counted = measured.flatMap(({ entries }) => byEntry(entries, false))
  const under = measured.flatMap(({ over }) => byEntry(over ?? [], true))
  let gone = 0
  const records = [...counted, ...under].map((group, at): BinderRecord => {
    const { entryId, day, title } = group.first
    const number = `${sheet}-${at + 1}`
    const entry = source.entries.get(entryId as EntryId)
    const files = numbers.number(
      group.lines.flatMap(({ fileIds }) => fileIds),
      { sheet, proves: number },
    )
    gone += files.gone
    return {
      ...{ number, path: source.paths.entry(entryId), day, title: entry?.title ?? title ?? '', under: group.under },
      unit: otherUnit(source, entry?.unitId),
      amounts: group.lines.map(amountOf),
      details: entry?.details ?? [],
      evidence: files.numbers,
    }
  })
  return { records, gone }
}

interface Group {
  readonly first: MeasureLine
  readonly lines: readonly MeasureLine[]
  readonly under: boolean
}

function byEntry(lines: readonly MeasureLine[], under: boolean): readonly Group[] {
  const groups = new Map<string, MeasureLine[]>()
  for (const line of lines) {
    const group = groups.get(line.entryId)
    if (group === undefined) groups.set(line.entryId, [line])
    else group.push(line)
  }
  return [...groups.values()]
    .flatMap((group) => (group[0] === undefined ? [] : [{ first: group[0], lines: group, under }]))
    .toSorted((a, b) => compareTexts(a.first.day, b.first.day) || compareTexts(a.first.entryId, b.first.entryId))
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** "1（区级、信息）": the subject is left out, since it may be a person. */
function amountOf({ amount, level, kind }: MeasureLine): string {
  const steps = [level, kind].flatMap((step) => (step === null ? [] : [stepName(step).zh]))
  return steps.length === 0 ? amount : `${amount}（${steps.join('、')}）`
}

function otherUnit({ unit, unitNames }: BinderSource, unitId: string | undefined): string | null {
  return unitId === undefined || unitId === unit.id ? null : (unitNames.get(unitId) ?? null)
}
