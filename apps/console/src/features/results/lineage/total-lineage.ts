import { totalGap } from '@jianjia/domain/assessment'
import type { CategoryNode, RaterNode, TotalsNode } from '@jianjia/domain/scoring'
import { describeCap } from '@jianjia/domain/scoring'
import type { LineageNode } from '../../../ui/lineage/lineage-node.ts'
import { itemStep } from './item-lineage.ts'
import type { Column, Sources } from './sources.ts'

/** One line of the way from the items to the total: "折算到 100 分制". */
export interface TotalStep {
  readonly id: string
  readonly label: string
  readonly value: string
}

/** The way from the items to the final total in the order in which it is reckoned; empty for a unit without a total. */
export function totalSteps({ node, scheme, t }: Sources): readonly TotalStep[] {
  const { totals } = node
  const { scaledOwn, rescaled } = totals
  const step = (id: string, label: string, value: string | null) => (value === null ? [] : [{ id, label, value }])
  return [
    ...step('items', t('step.items'), totals.items),
    ...node.raters.map((rater) => voiceStep(rater, t)),
    ...(node.raters.length === 0 ? [] : step('raters', t('step.raters'), totals.raters)),
    ...(scaledOwn === null ? [] : step('scaledOwn', t('step.scaledOwn', scaledOwn), scaledOwn.to)),
    ...(rescaled === null
      ? []
      : step('rescaled', t('step.rescaled', { ...rescaled, to: rescaled.rescaleTo }), rescaled.to)),
    ...bonusSteps(totals, t),
    ...(totals.penalty === null || totals.penalty === '0'
      ? []
      : step('penalty', t('step.penalty', { days: totals.lateDays }), `−${totals.penalty}`)),
    ...step('total', t('step.total'), totals.total),
    ...(scheme.totalRounding === null
      ? []
      : step('rounded', t('step.rounded', { step: scheme.totalRounding.step }), totals.final)),
  ]
}

/** One voice with its weight, and what its mark was collected from. */
function voiceStep({ id: voice, weight, combined, points, marks }: RaterNode, t: Sources['t']): TotalStep {
  const from = marks.flatMap(({ papers, by, note }) =>
    papers === undefined ? [] : [t('step.collected', { papers, by: by ?? '', reason: note ?? '' })],
  )
  const label =
    combined === null ? t('step.voiceLeftOut', { voice }) : t('step.voice', { voice, mark: combined, weight })
  return { id: `voice.${voice}`, label: [label, ...from].join(''), value: points ?? '0' }
}

function bonusSteps(totals: TotalsNode, t: Sources['t']): readonly TotalStep[] {
  const { bonusPools, bonusLines, bonus } = totals
  if (bonus === null || (bonus === '0' && bonusLines.length === 0)) return []
  return [
    ...(bonusPools === null || bonusPools === '0'
      ? []
      : [{ id: 'pools', label: t('step.bonusPools'), value: bonusPools }]),
    ...bonusLines.map(({ reason, amount }, at) => {
      const label = reason === undefined ? t('step.bonusOther') : t('step.bonusLine', { reason })
      return { id: `bonus.${at}`, label, value: amount ?? '0' }
    }),
    { id: 'bonus', label: t('step.bonus'), value: bonus },
  ]
}

/** The final total: its steps, then every line with its records and files. */
export function totalLineage(sources: Sources): LineageNode {
  const { node, language, t } = sources
  const { bonusCap, penaltyCap } = node.totals
  const caps = [bonusCap, penaltyCap].filter((cap) => cap !== null).map((cap) => describeCap(cap, language))
  return {
    id: 'total/final',
    label: t('unit.final'),
    value: node.totals.final,
    notes: caps,
    children: [...totalSteps(sources).map((step) => ({ ...step, id: `step.${step.id}` })), ...lines(sources, 'final')],
  }
}

/** One step of the way to the total: the steps before it, then every line with its records and files. */
export function stepLineage(sources: Sources, id: string): LineageNode | undefined {
  const steps = totalSteps(sources)
  const at = steps.findIndex((step) => step.id === id)
  const step = steps[at]
  if (step === undefined) return undefined
  const before = steps.slice(0, at).map((each) => ({ ...each, id: `step.${each.id}` }))
  return { ...step, id: `step/${id}`, children: [...before, ...lines(sources, 'final')] }
}

/** Final − self of the whole sheet, and the gap of every line. */
export function totalGapLineage(sources: Sources): LineageNode | undefined {
  const { node, t } = sources
  const self = node.self?.points ?? null
  const { final } = node.totals
  const value = totalGap({ self, final })
  if (value === null) return undefined
  const gaps = node.items.flatMap((item) => {
    const line = item.gap === null ? undefined : itemStep(sources, item, 'final')
    return line === undefined ? [] : [{ ...line, value: item.gap }]
  })
  return {
    id: 'total/gap',
    label: t('unit.gap'),
    value,
    clause: t('lineage.gapOf'),
    children: [
      { id: 'final', label: t('unit.final'), value: final },
      { id: 'self', label: t('unit.self'), value: self },
      ...gaps,
    ],
  }
}

/** The sum of the self or the review column. */
export function columnLineage(sources: Sources, column: 'self' | 'review'): LineageNode | undefined {
  const sum = sources.node[column]
  if (sum === null) return undefined
  const { t } = sources
  const { points, scored, of, full } = sum
  return {
    id: `total/${column}`,
    label: t(`unit.${column}`),
    value: points,
    clause: t('lineage.sumOf', { scored, of, full }),
    children: lines(sources, column, 'base'),
  }
}

export function percentLineage(sources: Sources): LineageNode {
  const { node, t } = sources
  const { total, countedFull, percent } = node.totals
  return {
    id: 'total/percent',
    label: t('unit.percent'),
    value: percent,
    clause: t('lineage.totalPercent', { total: total ?? '—', full: countedFull ?? '—' }),
    children: lines(sources, 'final'),
  }
}

/** The points of a category, or their share of its full mark. */
export function categoryLineage(sources: Sources, category: CategoryNode, what: 'points' | 'percent'): LineageNode {
  const { node, scheme, t } = sources
  const name = scheme.categories?.find(({ id }) => id === category.id)?.name ?? category.id
  const { points, full } = category
  const clause = what === 'points' ? t('lineage.categorySum', { full }) : t('lineage.percentOf', { points, full })
  const own = node.items.filter((item) => item.category === category.id && item.role === 'base')
  return {
    id: `category/${category.id}/${what}`,
    label: t('lineage.title', { name, column: t(what === 'points' ? 'unit.points' : 'unit.share') }),
    value: category[what],
    clause,
    children: own.flatMap((item) => itemStep(sources, item, 'final') ?? []),
  }
}

export function rankLineage(sources: Sources, among: 'all' | 'segment'): LineageNode | undefined {
  const { node, scheme, participants, assessmentId, segmentName, t } = sources
  const rank = among === 'all' ? node.rank : node.rankInSegment
  if (rank === null || node.rankedBy === null) return undefined
  const value = node.rankedBy
  const by = t(`lineage.by.${scheme.rankBy}`)
  const own = t('lineage.rankBy', { by, value, of: participants, ahead: (node.rank ?? 1) - 1 })
  return {
    id: `rank/${among}`,
    label: t(among === 'all' ? 'unit.rank' : 'unit.segmentRank'),
    value: `${rank}`,
    clause: among === 'all' ? own : t('lineage.segmentRank', { segment: segmentName(node.segment) }),
    children: [
      {
        id: 'ranking',
        label: t('lineage.toRanking'),
        href: rankingAddress(assessmentId, among === 'all' ? null : node.segment),
      },
      { id: 'by', label: by, value },
      ...lines(sources, 'final'),
    ],
  }
}

function rankingAddress(assessmentId: string, segment: string | null): string {
  return `/results/${assessmentId}${segment === null ? '' : `?segment=${encodeURIComponent(segment)}`}`
}

function lines(sources: Sources, column: Column, role?: 'base'): readonly LineageNode[] {
  return sources.node.items
    .filter((item) => item.role !== 'condition' && (role === undefined || item.role === role))
    .flatMap((item) => itemStep(sources, item, column) ?? [])
}
