import { compoundFile } from './make-compound.ts'
/**
 * A cell of an old workbook: text (shared or in place), number, number with a format, or a formula with a stored
 * result.
 */
export type OldCell =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly formula: 'own' | 'otherWorkbook'; readonly result: number | string }

export interface OldWorkbook {
  readonly sheets: readonly {
    readonly name: string
    readonly rows: readonly (readonly OldCell[])[]
    readonly merges?: readonly (readonly [number, number, number, number])[]
  }[]
  readonly encrypted?: boolean
  /** Excel 5/95: texts as bytes of code page 936, given by the encoder. */
  readonly excel5?: (text: string) => Uint8Array
}

/** An Excel 97–2003 (or 5/95) file, record by record, in a compound file. Small, and right enough for any reader. */
export function makeXls(workbook: OldWorkbook): Uint8Array {
  return compoundFile({ [workbook.excel5 === undefined ? 'Workbook' : 'Book']: biffStream(workbook) })
}

function biffStream({ sheets, encrypted = false, excel5 }: OldWorkbook): Uint8Array {
  const version = excel5 === undefined ? 0x0600 : 0x0500
  const strings: string[] = []
  const parts = sheets.map((sheet) => sheetPart(sheet, { version, strings, excel5 }))
  const globals = (offsets: readonly number[]) => [
    record(0x0809, u16(version, 0x0005, 0, 0), u32(0, 0)),
    ...(encrypted ? [record(0x002f, u16(1, 1, 1), new Uint8Array(48))] : []),
    record(0x0042, u16(excel5 === undefined ? 1200 : 936)),
    record(
      0x041e,
      u16(164),
      excel5 === undefined ? [...u16(10), 0, ...ascii('yyyy-mm-dd')] : [10, ...ascii('yyyy-mm-dd')],
    ),
    record(0x00e0, u16(0, 0), new Uint8Array(16)),
    record(0x00e0, u16(0, 164), new Uint8Array(16)),
    ...sheets.map(({ name }, index) => record(0x0085, u32(offsets[index] ?? 0), [0, 0], shortText(name, excel5))),
    ...(excel5 === undefined
      ? [
          record(0x01ae, u16(1), ascii('\u0005\u0000\u0000b.xls')),
          record(0x01ae, u16(1, 0x0401)),
          record(0x0017, u16(2), u16(1, 0, 0), u16(0, 0, 0)),
          sharedStrings(strings),
        ]
      : []),
    record(0x000a),
  ]
  let offset = concat(globals([])).length
  const offsets = parts.map((part) => {
    const at = offset
    offset += part.length
    return at
  })
  return concat([...globals(offsets), ...parts])
}

interface SheetContext {
  readonly version: number
  readonly strings: string[]
  readonly excel5: ((text: string) => Uint8Array) | undefined
}

function sheetPart(sheet: OldWorkbook['sheets'][number], context: SheetContext): Uint8Array {
  const cells = sheet.rows.flatMap((row, at) => row.flatMap((cell, column) => cellRecords(cell, [at, column], context)))
  const merges = sheet.merges ?? []
  return concat([
    record(0x0809, u16(context.version, 0x0010, 0, 0), u32(0, 0)),
    ...cells,
    ...(merges.length === 0 ? [] : [record(0x00e5, u16(merges.length), u16(...merges.flat()))]),
    record(0x000a),
  ])
}

function cellRecords(
  cell: OldCell,
  at: readonly [number, number],
  { strings, excel5 }: SheetContext,
): readonly Uint8Array[] {
  if (cell === null) return []
  if (typeof cell === 'number') return [record(0x0203, u16(...at, 0), f64(cell))]
  if (typeof cell === 'string') {
    if (excel5 !== undefined) return [record(0x0204, u16(...at, 0), u16(excel5(cell).length), excel5(cell))]
    strings.push(cell)
    return [record(0x00fd, u16(...at, 0), u32(strings.length - 1))]
  }
  if ('date' in cell) return [record(0x027e, u16(...at, 1), u32((cell.date << 2) | 2))]
  // ptgRef3d: 0 leads to the own book, 1 to another one.
  const tokens = [0x5a, ...u16(cell.formula === 'own' ? 0 : 1, 0, 0)]
  const result = typeof cell.result === 'number' ? f64(cell.result) : Uint8Array.of(0, 0, 0, 0, 0, 0, 0xff, 0xff)
  const formula = record(0x0006, u16(...at, 0), result, u16(0), u32(0), u16(tokens.length), tokens)
  return typeof cell.result === 'number'
    ? [formula]
    : [formula, record(0x0207, u16(cell.result.length), [1], utf16(cell.result))]
}

/** Long tables continue in further records; a text cut in two begins anew with its flag byte. */
function sharedStrings(strings: readonly string[]): Uint8Array {
  const most = 8_000
  const records: Uint8Array[] = []
  let block: number[] = [...u32(strings.length, strings.length)]
  function flush(): void {
    records.push(record(records.length === 0 ? 0x00fc : 0x003c, block))
    block = []
  }
  for (const text of strings) {
    if (block.length + 5 > most) flush()
    block.push(...u16(text.length), 1)
    for (const unit of text) {
      if (block.length + 2 * unit.length > most) {
        flush()
        block.push(1)
      }
      block.push(...utf16(unit))
    }
  }
  flush()
  return concat(records)
}

function record(id: number, ...chunks: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const data = concat(chunks)
  return concat([u16(id, data.length), data])
}

function shortText(text: string, excel5: SheetContext['excel5']): Uint8Array {
  if (excel5 !== undefined) return concat([[excel5(text).length], excel5(text)])
  return concat([[text.length, 1], utf16(text)])
}

function utf16(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => [
    unit & 0xff,
    unit >> 8,
  ])
}

function ascii(text: string): readonly number[] {
  return [...text].map((sign) => sign.charCodeAt(0))
}

function u16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]))
}

function u32(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, (value >>> 24) & 0xff]),
  )
}

function f64(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value, true)
  return new Uint8Array(view.buffer)
}

function concat(chunks: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))
}
