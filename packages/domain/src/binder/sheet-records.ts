import type { EntryId } from '../kernel/index.ts'
import { sayCounted, stepName } from '../ledger/index.ts'
import { type CountedLine, type Provenance, recordsAbove, recordsBelow } from '../scoring/index.ts'
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
  const counted = measured.flatMap((each) => byEntry(recordsAbove(each), false))
  const under = measured.flatMap((each) => byEntry(recordsBelow(each), true))
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
  readonly first: CountedLine
  readonly lines: readonly CountedLine[]
  readonly under: boolean
}

function byEntry(lines: readonly CountedLine[], under: boolean): readonly Group[] {
  const groups = new Map<string, CountedLine[]>()
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

/** "1（区级、信息）", "¥260.00": the subject is left out, since it may be a person. */
function amountOf({ metric, amount, level, kind }: CountedLine): string {
  const steps = [level, kind].flatMap((step) => (step === null ? [] : [stepName(step).zh]))
  const said = sayCounted(metric, amount).zh
  return steps.length === 0 ? said : `${said}（${steps.join('、')}）`
}

function otherUnit({ unit, unitNames }: BinderSource, unitId: string | undefined): string | null {
  return unitId === undefined || unitId === unit.id ? null : (unitNames.get(unitId) ?? null)
}
