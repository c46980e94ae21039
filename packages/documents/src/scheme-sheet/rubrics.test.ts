import { describe, expect, it } from 'vitest'
import { hasRubrics, NO_RUBRICS, readRubrics, rightKinds, type Rubric } from '../../testing/scheme-sheets/rubrics.ts'
import type { CellRange, SheetTable } from '../sheet/sheet-table.ts'
import { readSchemeSheet } from './read-scheme-sheet.ts'

if (!hasRubrics) process.stdout.write(`${NO_RUBRICS}\n`)

type Printed = { readonly rows: readonly (readonly (string | null)[])[]; readonly merges?: readonly CellRange[] }

/** Merged categories, points in a column. */
function asColumns({ title, categories }: Rubric): Printed {
  const merges: CellRange[] = []
  const rows: (string | null)[][] = [[title], ['项目', '考核内容', '分值', '评分标准', '得分']]
  for (const { name, points, items } of categories) {
    const firstRow = rows.length + 1
    const heading = points === null ? name : `${name}（${points}分）`
    for (const [at, item] of items.entries())
      rows.push([at === 0 ? heading : null, `${at + 1}.${item.name}`, item.points, item.rule, null])
    if (items.length > 1) merges.push({ firstRow, lastRow: rows.length, firstColumn: 0, lastColumn: 0 })
  }
  return { rows, merges }
}

/** Headings between the rows, a number column, 小计 below each category. */
function asSections({ title, categories }: Rubric): Printed {
  const rows: (string | null)[][] = [
    [title],
    [null, '单位（盖章）：'],
    ['序号', '考核内容', '标准分', '扣分说明', '自评分'],
  ]
  for (const [at, { name, points, items }] of categories.entries()) {
    rows.push(['一二三四五六七八九十'.charAt(at), name, points, null, null])
    rows.push(...items.map((item, index) => [`${index + 1}`, item.name, item.points, item.rule, null]))
    if (items.every((item) => item.points !== null)) rows.push(['小计', null, points, null, null])
  }
  return { rows }
}

/** One column of text, points at its end. */
function asText({ title, categories }: Rubric): Printed {
  const rows: (string | null)[][] = [[title], ['考核内容', '评分标准', '自评分', '校评分']]
  for (const [at, { name, points, items }] of categories.entries()) {
    rows.push([
      `${'一二三四五六七八九十'.charAt(at)}、${name}${points === null ? '' : `（${points}分）`}`,
      null,
      null,
      null,
    ])
    for (const [index, item] of items.entries())
      rows.push([
        `${index + 1}.${item.name}${item.points === null ? '' : `（${item.points}分）`}`,
        item.rule,
        null,
        null,
      ])
  }
  return { rows }
}

function bare(name: string): string {
  return name.replaceAll(/\s|\(\d\)/g, '')
}

function read({ rows, merges = [] }: Printed) {
  const table: SheetTable = {
    ...{ name: 'a', hidden: false, merges },
    rows: rows.map((cells, at) => ({
      number: at + 1,
      cells: cells.flatMap((text, column) =>
        text === null || text === '' ? [] : [{ column, text, type: 'text' as const }],
      ),
    })),
  }
  return readSchemeSheet({ container: 'xlsx', sheets: [table] })
}

describe.runIf(hasRubrics)('the real rubrics, printed as sheets', () => {
  const rubrics = hasRubrics
    ? readRubrics().filter(({ categories }) => categories.some(({ items }) => items.length > 0))
    : []

  it.each([
    ['categories in a column', asColumns],
    ['headings between the rows', asSections],
    ['points at the end of the text', asText],
  ])('%s: points and kinds come back', (layout, print) => {
    let all = 0
    let points = 0
    let kinds = 0
    const wrong: string[] = []
    for (const rubric of rubrics) {
      const found = read(print(rubric))?.categories.flatMap((category) => category.items) ?? []
      for (const item of rubric.categories.flatMap((category) => category.items)) {
        const own = found.find((one) => bare(one.name) === bare(item.name))
        all += 1
        points += own?.points === item.points ? 1 : 0
        const isRight = own !== undefined && rightKinds(item).includes(own.ruleKind)
        kinds += isRight ? 1 : 0
        if (!isRight || own.points !== item.points)
          wrong.push(`${rubric.file} ${item.name} | ${item.points} ${item.ruleType} | ${own?.points} ${own?.ruleKind}`)
      }
    }
    process.stdout.write(`${layout}: ${points} of ${all} points, ${kinds} of ${all} kinds\n`)
    expect(all).toBeGreaterThan(100)
    expect(points / all).toBeGreaterThanOrEqual(0.97)
    expect(kinds / all).toBeGreaterThanOrEqual(0.95)
  })
})
