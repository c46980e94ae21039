import { expect, type Page } from '@playwright/test'
import { add, exact, subtract, sum, toText } from '@jianjia/domain/kernel'
import type { Scheme } from '@jianjia/domain/scheme'
import { combineReviews, type ItemNode, type UnitNode } from '@jianjia/domain/scoring'
import { normal, readLineage, type ShownLineage, type ShownStep } from './lineage.ts'
import type { Procedures } from './procedures.ts'

export interface Crawl {
  readonly procedures: Procedures
  readonly assessmentId: string
  readonly unitId: string
}

interface Published {
  readonly node: UnitNode
  readonly scheme: Scheme
}

/**
 * Opens every figure of a result page. The drawer must show the figure's own value, and what it shows below must make
 * that value again: sums from their lines, gaps from their columns, marks from the reviewers', counts from the records.
 */
export async function crawlResult(page: Page, { procedures, assessmentId, unitId }: Crawl): Promise<void> {
  const published = await procedures.read<Published>('result.unit', { assessmentId, unitId })
  const figures = page.locator('[data-figure]')
  const count = await figures.count()
  expect(count).toBeGreaterThan(3 * published.node.items.length)
  const checked = { sums: 0, gaps: 0, marks: 0, records: 0 }
  for (let at = 0; at < count; at++) {
    const figure = figures.nth(at)
    const value = await figure.innerText()
    const shown = await readLineage(page, figure)
    expect(normal(shown.value), shown.title).toBe(normal(value))
    const kind = reckonAgain(shown, published)
    if (kind !== undefined) checked[kind] += 1
  }
  for (const [kind, times] of Object.entries(checked)) expect(times, `figures of kind ${kind}`).toBeGreaterThan(0)
}

function reckonAgain(shown: ShownLineage, published: Published): 'sums' | 'gaps' | 'marks' | 'records' | undefined {
  const { node } = published
  if (shown.title.endsWith('差距')) return reckonGap(shown)
  const item = node.items.find((each) => shown.title.startsWith(`${each.name} · `))
  if (item !== undefined) return reckonItem(shown, item, published)
  if (shown.title.endsWith('得分率') || shown.title.endsWith('名次')) return undefined
  const lines = shown.steps.filter((step) => node.items.some((each) => step.label.startsWith(each.name)))
  const total = toText(sum(lines.map((step) => exact(step.value ?? '0'))))
  if (shown.title === '综评总分') expect(normal(stepNamed(shown, '各项得分合计')), shown.title).toBe(total)
  else expect(normal(shown.value), shown.title).toBe(total)
  for (const line of lines) expect(line.links.length + line.inside.length, line.label).toBeGreaterThan(0)
  return 'sums'
}

function reckonGap(shown: ShownLineage): 'gaps' {
  const final = exact(stepNamed(shown, '综评'))
  const self = exact(stepNamed(shown, '自评'))
  expect(normal(shown.value), shown.title).toBe(toText(subtract(final, self)))
  return 'gaps'
}

function reckonItem(shown: ShownLineage, item: ItemNode, { scheme }: Published): 'marks' | 'records' | undefined {
  const column = shown.title.endsWith('自评') ? item.self : shown.title.endsWith('考评') ? item.review : item.final
  const [source] = column?.provenance ?? []
  if (source?.source === 'judgement') {
    const marks = source.marks.map(({ rater }) => ({ value: valueOf(shown.steps, rater) }))
    const again = combineReviews(scheme.review, marks, item.full ?? '0').value
    if (source.agreed === undefined) expect(normal(shown.value), shown.title).toBe(again)
    else expect(shown.steps.some((step) => step.label.includes(source.agreed?.reason ?? ''))).toBe(true)
    return 'marks'
  }
  if (source?.source !== 'measure') return undefined
  const records = shown.steps.filter((step) => step.links.some((link) => link.startsWith('/ledger/')))
  const amount = toText(records.reduce((all, step) => add(all, exact(step.value ?? '0')), exact('0')))
  expect(String(column?.fact), shown.title).toBe(amount)
  return 'records'
}

function valueOf(steps: readonly ShownStep[], name: string): string | null {
  return steps.find((step) => step.label.startsWith(name))?.value ?? null
}

function stepNamed(shown: ShownLineage, name: string): string {
  const value = valueOf(shown.steps, name)
  if (value === null) throw new Error(`the drawer of ${shown.title} has no step ${name}`)
  return value
}
