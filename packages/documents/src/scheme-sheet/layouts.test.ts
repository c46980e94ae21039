import { expect, test } from 'vitest'
import { makeXlsx } from '../../testing/make-xlsx.ts'
import type { Layout } from '../../testing/scheme-sheets/layout.ts'
import { OTHER_LAYOUTS } from '../../testing/scheme-sheets/other-layouts.ts'
import { PLAIN_LAYOUTS } from '../../testing/scheme-sheets/plain-layouts.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { readSchemeSheet } from './read-scheme-sheet.ts'
import type { SchemeSheet, SheetItem } from './scheme-sheet.ts'

const LAYOUTS = [...PLAIN_LAYOUTS, ...OTHER_LAYOUTS]

function read({ rows, merges = [], before = [] }: Layout): SchemeSheet | undefined {
  const bytes = makeXlsx({ sheets: [...before, { name: '评分表', rows, merges }] })
  return readSchemeSheet(readSheetBytes(bytes, 'a.xlsx'))
}

function itemLine({ name, points, ruleKind }: SheetItem): string {
  return `${name} ${points ?? '-'} ${ruleKind}`
}

test('at least twenty layouts are read', () => {
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(20)
})

test.each(LAYOUTS)('$name', (layout) => {
  const sheet = read(layout)
  const items = sheet?.categories.flatMap((category) => category.items) ?? []
  const bonus = sheet?.bonus && { ...sheet.bonus, items: sheet.bonus.items.map(itemLine) }
  const told = {
    ...{ total: sheet?.total, baseTotal: sheet?.baseTotal, bonus, gates: sheet?.gates, vetoes: sheet?.vetoes },
    categories: sheet?.categories.map(({ name, points }) => `${name} ${points ?? '-'}`),
    items: items.map(itemLine),
    byType: items.map(({ pointsByType }) => pointsByType),
    levels: sheet?.levels.map(({ name, min }) => `${name} ${min}`),
    warnings: sheet?.warnings.map(({ code, cell }) => `${code} ${cell}`),
  }
  expect(sheet?.sheet).toBe('评分表')
  expect(told).toMatchObject(layout.want)
})
