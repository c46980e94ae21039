import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeXlsx } from '../../testing/make-xlsx.ts'
import { dice } from '../../testing/mutate.ts'
import { OTHER_LAYOUTS } from '../../testing/scheme-sheets/other-layouts.ts'
import { PLAIN_LAYOUTS } from '../../testing/scheme-sheets/plain-layouts.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import type { SheetTable, Workbook } from '../sheet/sheet-table.ts'
import { readSchemeSheet } from './read-scheme-sheet.ts'

const TABLES: readonly SheetTable[] = [...PLAIN_LAYOUTS, ...OTHER_LAYOUTS].flatMap(({ rows, merges = [] }) =>
  readSheetBytes(makeXlsx({ sheets: [{ name: 'a', rows, merges }] }), 'a.xlsx').sheets.slice(0, 1),
)
const ODD = [
  '',
  '合计',
  '★',
  '（）',
  '(分)',
  '100',
  '-5',
  '2—',
  '每',
  '扣',
  '一、',
  '1.',
  '优秀≥',
  '注：',
  '%',
  '否决',
  '加分（',
]

/** Drops, doubles, moves and overwrites rows, cells and merged ranges. */
function mutated(table: SheetTable, seed: number): Workbook {
  const roll = dice(seed)
  const texts = [...ODD, ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))]
  let rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell) => {
      const fate = roll(12)
      if (fate === 0) return []
      return [fate === 1 ? { ...cell, text: texts[roll(texts.length)] ?? '', type: 'text' as const } : cell]
    }),
  }))
  if (roll(2) === 0) rows = rows.filter(() => roll(6) > 0)
  if (roll(2) === 0) rows = rows.flatMap((row) => (roll(6) === 0 ? [row, row] : [row]))
  if (roll(3) === 0) rows = rows.toReversed()
  rows = rows.map((row, at) => ({ ...row, number: at + 1 }))
  const merges = table.merges.map((range) => ({
    ...range,
    lastRow: range.lastRow + roll(4),
    lastColumn: range.lastColumn + roll(3),
  }))
  return { container: 'xlsx', sheets: [{ ...table, rows, merges: merges.filter(() => roll(4) > 0) }] }
}

function sheetOf(rows: readonly (readonly (string | null)[])[]): Workbook {
  const told = rows.map((cells, at) => ({
    number: at + 1,
    cells: cells.flatMap((text, column) => (text === null ? [] : [{ column, text, type: 'text' as const }])),
  }))
  return { container: 'xlsx', sheets: [{ name: 'a', hidden: false, rows: told, merges: [] }] }
}

describe('a scoring sheet', () => {
  it('that was damaged is read or not, and never ends in an error', () => {
    let read = 0
    for (let seed = 1; seed <= 120; seed += 1) {
      const table = TABLES[seed % TABLES.length]
      if (table === undefined) throw new Error('a table')
      const sheet = readSchemeSheet(mutated(table, seed))
      if (sheet === undefined) continue
      read += 1
      for (const { cell } of sheet.warnings) expect(cell).toMatch(/^[A-Z]+\d+$/)
    }
    expect(read).toBeGreaterThan(60)
  })

  const category = fc.record({
    points: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
    off: fc.constantFrom(0, 0, 1, -1, 3),
  })

  it('keeps the order of its rows, and tells exactly the categories that do not add up', () => {
    fc.assert(
      fc.property(
        fc.array(category, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 2 }),
        (planned, off) => {
          const rows: (string | null)[][] = [['类别', '考核内容', '分值', '评分标准']]
          const wrong: string[] = []
          let total = 0
          for (const [at, { points, off: own }] of planned.entries()) {
            const sum = points.reduce((a, b) => a + b, 0)
            total += sum + own
            if (own !== 0) wrong.push(`A${rows.length + 1}`)
            for (const [index, value] of points.entries())
              rows.push([
                index === 0 ? `第${at + 1}类工作（${sum + own}分）` : null,
                `内容甲${at}乙${index}`,
                `${value}`,
                '缺一次扣1分',
              ])
          }
          rows.push(['总计', null, `${total + off}`, null])
          const sheet = readSchemeSheet(sheetOf(rows))
          const found = sheet?.categories.flatMap(({ items }) => items.map(({ name, points }) => `${name} ${points}`))
          expect(found).toEqual(
            planned.flatMap(({ points }, at) => points.map((value, index) => `内容甲${at}乙${index} ${value}`)),
          )
          expect(sheet?.warnings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
            ...wrong.map((cell) => `categorySumMismatch ${cell}`),
            ...(off === 0 ? [] : [`totalMismatch C${rows.length}`]),
          ])
        },
      ),
      { numRuns: 60 },
    )
  })
})
