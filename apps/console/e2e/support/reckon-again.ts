import { totalGap } from '@jianjia/domain/assessment'
import { compare, exact } from '@jianjia/domain/kernel'
import type { Scheme } from '@jianjia/domain/scheme'
import {
  combineReviews,
  evaluateAssessment,
  type GivenFact,
  type ItemFacts,
  type ItemNode,
  type ScoreColumn,
  type UnitNode,
} from '@jianjia/domain/scoring'
import { normal, type ShownFigure, sumOfRecords } from './lineage.ts'

export interface Published {
  readonly node: UnitNode
  readonly scheme: Scheme
}

export interface Ranking {
  readonly units: readonly {
    readonly unitId: string
    readonly segment: string | null
    readonly points: { readonly final: string | null } | null
  }[]
}

export interface Evidence {
  readonly published: Published
  readonly ranking: Ranking
  readonly unitId: string
}

const COLUMNS = { self: '自评', review: '考评', final: '综评' } as const
type Column = keyof typeof COLUMNS

/**
 * Evaluates the sheet once more, from what its drawers show: marks as each reviewer gave them, amounts of single records,
 * what was agreed. Gives the value of every figure of the page by the title of its drawer.
 */
export function reckonAgain(figures: readonly ShownFigure[], evidence: Evidence): ReadonlyMap<string, string> {
  const { node, scheme } = evidence.published
  const shown = new Map(figures.map((figure) => [figure.title, figure]))
  const facts = Object.fromEntries(node.items.map((item) => [item.id, factsOf(item, scheme, shown)]))
  const { bonusLines: bonus, lateDays } = node.totals
  const unit = { id: node.id, ...(node.segment !== null && { segment: node.segment }), facts, bonus, lateDays }
  const [again] = evaluateAssessment({ scheme, units: [unit] }).units
  if (again === undefined) throw new Error('the evaluation gives no unit')
  return new Map([...itemValues(again), ...totalValues(again, scheme), ...ranks(again, evidence)])
}

function factsOf(item: ItemNode, scheme: Scheme, shown: ReadonlyMap<string, ShownFigure>): ItemFacts {
  const of = (name: Column) => {
    const column = item[name]
    const figure = shown.get(`${item.name} · ${COLUMNS[name]}`)
    return column === null ? {} : { [name]: factOf(column, figure, (marks) => combine(marks, item, scheme)) }
  }
  return { ...of('self'), ...of('review'), ...of('final') }
}

type Marks = readonly { readonly value: string | null }[]

function combine(marks: Marks, item: ItemNode, scheme: Scheme): string | null {
  return combineReviews(scheme.review, marks, item.full ?? '0').value
}

function factOf(
  column: ScoreColumn,
  figure: ShownFigure | undefined,
  combined: (marks: Marks) => string | null,
): GivenFact {
  const [source] = column.provenance
  if (figure === undefined || source === undefined) return { value: column.fact }
  if (source.source === 'measure') {
    const amount = sumOfRecords(figure)
    return { value: typeof column.fact === 'number' ? Number(amount) : amount }
  }
  if (source.source !== 'judgement') return { value: column.fact }
  const { agreed } = source
  const shownOf = (what: (label: string) => boolean) => {
    const value = figure.steps.find((step) => what(step.label))?.value
    if (value === undefined) throw new Error(`${figure.title} shows too little`)
    return normal(value)
  }
  if (agreed !== undefined) return { value: null, points: shownOf((label) => label.includes(agreed.reason)) }
  const marks = source.marks.map(({ rater }) => ({ value: shownOf((label) => label.startsWith(rater)) }))
  return { value: null, points: combined(marks) }
}

type Values = readonly (readonly [string, string])[]

function given(title: string, value: string | null | undefined): Values {
  return value === null || value === undefined ? [] : [[title, value]]
}

function itemValues({ items }: UnitNode): Values {
  return items.flatMap((item) => [
    ...given(`${item.name} · 自评`, item.self?.points),
    ...given(`${item.name} · 考评`, item.review?.points),
    ...given(`${item.name} · 综评`, item.final.points),
    ...given(`${item.name} · 差距`, item.gap),
  ])
}

function totalValues({ categories, totals, self, review }: UnitNode, scheme: Scheme): Values {
  const nameOf = (id: string) => scheme.categories?.find((category) => category.id === id)?.name ?? id
  return [
    ...categories.flatMap(({ id, points, percent }) => [
      ...given(`${nameOf(id)} · 得分`, points),
      ...given(`${nameOf(id)} · 得分率`, percent),
    ]),
    ...given('综评总分', totals.final),
    ...given('自评合计', self?.points),
    ...given('考评合计', review?.points),
    ...given('总差距', totalGap({ self: self?.points ?? null, final: totals.final })),
    ...given('得分率', totals.percent),
    ...given('各项得分合计', totals.items),
    ...given('总分 = 基础分 + 加分 − 扣分', totals.total),
    ...(scheme.totalRounding === null ? [] : given(`取整到 ${scheme.totalRounding.step} 分`, totals.final)),
  ]
}

/** One more than have more points, in the district and in the segment. */
function ranks({ totals }: UnitNode, { ranking, unitId }: Evidence): Values {
  const own = ranking.units.find((unit) => unit.unitId === unitId)
  const rankAmong = (units: Ranking['units']) => {
    const ahead = units.filter(({ points }) => compare(exact(points?.final ?? '0'), exact(totals.final ?? '0')) > 0)
    return `${ahead.length + 1}`
  }
  return [
    ['全区名次', rankAmong(ranking.units)],
    ['学段名次', rankAmong(ranking.units.filter((unit) => unit.segment === own?.segment))],
  ]
}
