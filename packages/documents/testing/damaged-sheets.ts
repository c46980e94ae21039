import { unzipSync, zipSync } from 'fflate'
import { previewImport } from '../src/import/preview-import.ts'
import { readSheetBytes } from '../src/sheet/read-sheet-bytes.ts'
import { SheetRefusedError } from '../src/sheet/refused.ts'
import type { Workbook } from '../src/sheet/sheet-table.ts'
import { encodeGb18030 } from './encode-gb18030.ts'
import { makeXls } from './make-xls.ts'
import { formula, oneSheet, STYLE, stored } from './make-xlsx.ts'
import { dice, mutate } from './mutate.ts'

const ROWS = [
  ['单位名册', null, null, null],
  ['单位名称', '会员数', '统计编码', '上级单位'],
  ['第一小学', 45, stored('7', STYLE.zeros), '区教育工会'],
  ['第二小学', formula('B3+1', '46'), stored('44625', STYLE.date), '区教育工会'],
]
const XLSX = oneSheet(ROWS, { merges: ['A1:D1', 'D3:D4'] })
const PARTS = unzipSync(XLSX)
const XLS = makeXls({
  sheets: [
    {
      name: '名册',
      rows: [
        ['单位名称', '会员数', '日期'],
        ['第一小学', 45, { date: 44_625 }],
        ['第二小学', { formula: 'own', result: 46 }, null],
        ['第三小学', { formula: 'otherWorkbook', result: 'x' }, null],
      ],
      merges: [[0, 0, 0, 2]],
    },
  ],
})
const CSV = encodeGb18030('单位名册\n"单位\n名称",会员数,日期\n第一小学,45,2022-03-05\n第二小学,=1+1,2022.3\n')

/**
 * One part of the container is damaged and packed anew with a right checksum, so that the damage reaches its parser.
 */
function mutatePart(seed: number): Uint8Array {
  const names = Object.keys(PARTS).toSorted()
  const name = names[dice(seed + 1)(names.length)] ?? ''
  return zipSync({ ...PARTS, [name]: mutate(PARTS[name] ?? new Uint8Array(), seed) }, { level: 0 })
}

/** Damaged sheets of every kind, the same for the same seed. */
export const DAMAGED_SHEETS: readonly { readonly format: string; readonly make: (seed: number) => Uint8Array }[] = [
  { format: '.xlsx, as a whole', make: (seed) => mutate(XLSX, seed) },
  { format: '.xlsx, within its parts', make: mutatePart },
  { format: '.xls', make: (seed) => mutate(XLS, seed) },
  { format: '.csv', make: (seed) => mutate(CSV, seed) },
]

export interface SheetOutcomes {
  readonly read: number
  readonly refused: number
  readonly slowestMs: number
}

const previewUnits = (workbook: Workbook) => void previewImport(workbook, 'unit', { today: '2026-03-01' })

/** Reads and previews the sheets of the first seeds. Throws, naming the seed, when one is neither read nor refused. */
export function readDamagedSheets(
  make: (seed: number) => Uint8Array,
  seeds: number,
  use: (workbook: Workbook) => void = previewUnits,
): SheetOutcomes {
  let read = 0
  let slowestMs = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const bytes = make(seed)
    const started = performance.now()
    try {
      use(readSheetBytes(bytes, 'a.xlsx'))
      read += 1
    } catch (error) {
      if (!(error instanceof SheetRefusedError)) throw new Error(`seed ${seed}`, { cause: error })
    }
    slowestMs = Math.max(slowestMs, performance.now() - started)
  }
  return { read, refused: seeds - read, slowestMs }
}
