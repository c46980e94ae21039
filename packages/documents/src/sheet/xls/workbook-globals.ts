import type { Budget } from '../budget.ts'
import { LIMITS } from '../limits.ts'
import { builtInFormat } from '../number-format.ts'
import { damaged, SheetRefusedError, tooLarge } from '../refused.ts'
import { type BiffRecord, openReader, RECORD } from './biff-stream.ts'
import { byteTextDecoder, readSharedText, readText, type TextCoding } from './biff-text.ts'

export interface WorkbookGlobals {
  readonly coding: TextCoding
  readonly from1904: boolean
  readonly strings: readonly string[]
  /** Number format by cell style. */
  readonly formats: readonly (string | undefined)[]
  readonly sheets: readonly { readonly name: string; readonly offset: number; readonly hidden: boolean }[]
  /** Sheet references that lead to another workbook. */
  readonly outside: ReadonlySet<number>
}

const EXCEL_5 = 0x0500
const EXCEL_97 = 0x0600
const OWN_BOOK = 0x0401

/** What precedes the sheets in the stream: code page, strings, styles, names of the sheets, links. */
export function readGlobals(records: readonly BiffRecord[], budget: Budget): WorkbookGlobals {
  const [first] = records
  if (first === undefined || first.id !== RECORD.beginOfPart) throw damaged('no begin record')
  const version = openReader([first.data]).u16()
  if (version !== EXCEL_97 && version !== EXCEL_5) throw damaged('version before Excel 5')
  const end = records.findIndex((record) => record.id === RECORD.endOfPart)
  const globals = records.slice(0, end < 0 ? records.length : end)
  if (globals.some((record) => record.id === RECORD.filePass)) throw new SheetRefusedError('encrypted', 'FILEPASS')
  const codePage = globals.find((record) => record.id === RECORD.codePage)
  const coding: TextCoding = {
    unicode: version === EXCEL_97,
    decoder: byteTextDecoder(codePage === undefined ? 936 : openReader([codePage.data]).u16()),
  }
  const dateMode = globals.find((record) => record.id === RECORD.dateMode)
  return {
    coding,
    from1904: dateMode !== undefined && openReader([dateMode.data]).u16() === 1,
    strings: readStrings(globals, budget),
    formats: readFormats(globals, coding),
    sheets: readSheetNames(globals, coding),
    outside: coding.unicode ? readOutside(globals) : new Set(),
  }
}

function readStrings(globals: readonly BiffRecord[], budget: Budget): readonly string[] {
  const at = globals.findIndex((record) => record.id === RECORD.sharedStrings)
  if (at < 0) return []
  const blocks = [globals[at]?.data ?? new Uint8Array()]
  for (let next = at + 1; globals[next]?.id === RECORD.continue; next += 1)
    blocks.push(globals[next]?.data ?? new Uint8Array())
  const reader = openReader(blocks)
  reader.u32()
  const count = reader.u32()
  const strings: string[] = []
  while (strings.length < count) {
    const text = readSharedText(reader)
    budget.takeCharacters(text.length + 1)
    strings.push(text)
  }
  return strings
}

function readFormats(globals: readonly BiffRecord[], coding: TextCoding): readonly (string | undefined)[] {
  const codes = new Map<number, string>()
  const ids: number[] = []
  for (const record of globals) {
    const reader = openReader([record.data])
    if (record.id === RECORD.format) {
      const id = reader.u16()
      codes.set(id, readText(reader, coding.unicode ? reader.u16() : reader.u8(), coding))
    }
    if (record.id === RECORD.extendedFormat) {
      reader.u16()
      ids.push(reader.u16())
    }
  }
  return ids.map((id) => (id === 0 ? undefined : (codes.get(id) ?? builtInFormat(id))))
}

function readSheetNames(globals: readonly BiffRecord[], coding: TextCoding) {
  const sheets: { name: string; offset: number; hidden: boolean }[] = []
  for (const record of globals) {
    if (record.id !== RECORD.boundSheet) continue
    const reader = openReader([record.data])
    const offset = reader.u32()
    const hidden = (reader.u8() & 3) !== 0
    const isWorksheet = reader.u8() === 0
    if (isWorksheet) sheets.push({ name: readText(reader, reader.u8(), coding), offset, hidden })
  }
  if (sheets.length > LIMITS.sheets) throw tooLarge('sheets')
  return sheets
}

function readOutside(globals: readonly BiffRecord[]): ReadonlySet<number> {
  const ownBook = globals.filter((record) => record.id === RECORD.supBook).map(isOwnBook)
  const outside = new Set<number>()
  for (const record of globals) {
    if (record.id !== RECORD.externSheet) continue
    const reader = openReader([record.data])
    const count = reader.u16()
    for (let index = 0; index < count; index += 1) {
      const book = reader.u16()
      reader.u32()
      if (ownBook[book] === false) outside.add(index)
    }
  }
  return outside
}

function isOwnBook(record: BiffRecord): boolean {
  const reader = openReader([record.data])
  reader.u16()
  const kind = reader.u16()
  return record.data.length === 4 && kind === OWN_BOOK
}
