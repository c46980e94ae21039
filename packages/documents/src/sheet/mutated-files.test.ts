import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../testing/encode-gb18030.ts'
import { makeXls } from '../../testing/make-xls.ts'
import { formula, oneSheet, STYLE, stored } from '../../testing/make-xlsx.ts'
import { dice, mutate } from '../../testing/mutate.ts'
import { previewImport } from '../import/preview-import.ts'
import { readSheetBytes } from './read-sheet-bytes.ts'
import { SheetRefusedError } from './refused.ts'

const RUNS = 300
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

describe.each<[string, (seed: number) => Uint8Array]>([
  ['.xlsx, as a whole', (seed) => mutate(XLSX, seed)],
  ['.xlsx, within its parts', mutatePart],
  ['.xls', (seed) => mutate(XLS, seed)],
  ['.csv', (seed) => mutate(CSV, seed)],
])(`${RUNS} damaged files: %s`, (_, make) => {
  it('are read or refused, each in time, and nothing else happens', () => {
    const outcomes = { read: 0, refused: 0 }
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const bytes = make(seed)
      const started = performance.now()
      try {
        previewImport(readSheetBytes(bytes, 'a.xlsx'), 'unit', { today: '2026-03-01' })
        outcomes.read += 1
      } catch (error) {
        if (!(error instanceof SheetRefusedError)) throw new Error(`seed ${seed}`, { cause: error })
        outcomes.refused += 1
      }
      expect(performance.now() - started, `seed ${seed}`).toBeLessThan(5_000)
    }
    expect(outcomes.read + outcomes.refused).toBe(RUNS)
    expect(outcomes.refused).toBeGreaterThan(0)
  }, 60_000)
})
