import { describeRuleOf } from '@jianjia/domain/scheme'
import {
  describeCap,
  describeClause,
  describeMore,
  type ItemNode,
  type PartScore,
  type ScoreColumn,
  scoreMoves,
} from '@jianjia/domain/scoring'
import type { LineageNode } from '../../../ui/lineage/lineage-node.ts'
import { provenanceLines } from './provenance-lines.ts'
import { type Column, criterionOf, type Sources } from './sources.ts'
import { formatAside, formatTold, listSign } from '../../../lib/format/signs.ts'

/** One cell of a line: the rule in words, the clause that gave the points, what cut them, parts, records, files. */
export function cellLineage(sources: Sources, item: ItemNode, column: Column): LineageNode | undefined {
  const score = item[column]
  if (score === null) return undefined
  const { t } = sources
  return {
    id: `item/${item.id}/${column}`,
    label: t('lineage.title', { name: item.name, column: t(`unit.columns.${column}`) }),
    value: score.points,
    ...columnBody(sources, item, score),
  }
}

/** Final − self: who has moved it, and both under it. */
export function gapLineage(sources: Sources, item: ItemNode): LineageNode | undefined {
  if (item.gap === null) return undefined
  const { t } = sources
  return {
    id: `item/${item.id}/gap`,
    label: t('lineage.title', { name: item.name, column: t('unit.columns.gap') }),
    value: item.gap,
    clause: t('lineage.gapOf'),
    children: [
      { id: 'moves', label: t('lineage.moves'), children: moveLines(sources, item) },
      ...(['final', 'self'] as const).flatMap((column) => {
        const score = item[column]
        if (score === null) return []
        const label = t(`unit.columns.${column}`)
        return [{ id: column, label, value: score.points, ...columnBody(sources, item, score) }]
      }),
    ],
  }
}

/** A line as a step of a sum. */
export function itemStep(sources: Sources, item: ItemNode, column: Column): LineageNode | undefined {
  const score = item[column]
  if (score === null) return undefined
  const label =
    score.points === null ? formatAside(item.name, sources.t(`unit.state.${score.state}`), sources.language) : item.name
  return { id: item.id, label, value: score.points, ...columnBody(sources, item, score) }
}

function columnBody(
  sources: Sources,
  item: ItemNode,
  score: ScoreColumn,
): Pick<LineageNode, 'clause' | 'notes' | 'children'> {
  const { t, language } = sources
  const criterion = criterionOf(sources, item)
  const { points, unrounded, cap, more } = score
  const names = {
    itemName: (id: string) => sources.scheme.items.find((each) => each.id === id)?.name ?? id,
    segmentName: (segment: string) => sources.segmentName(segment),
  }
  const rule = criterion && t('lineage.rule', { rule: describeRuleOf(criterion, language, names) })
  const notes = [
    rule,
    cap === null ? undefined : t('lineage.cap', { cap: describeCap(cap, language) }),
    unrounded === null || unrounded === points ? undefined : t('lineage.rounding', { from: unrounded }),
    more === null ? undefined : t('lineage.more', { more: describeMore(more, language, criterion?.source) }),
  ]
  return {
    clause: describeClause(score.clause, language, criterion?.source),
    notes: notes.filter((note) => note !== undefined),
    children: [...partLines(sources, score.parts ?? [], 'part'), ...provenanceLines(sources, score)],
  }
}

function partLines(sources: Sources, parts: readonly PartScore[], id: string): readonly LineageNode[] {
  return parts.flatMap((part, at) => [
    {
      id: `${id}.${at}`,
      label: formatTold(part.name, describeClause(part.clause, sources.language), sources.language),
      value: part.points,
    },
    ...partLines(sources, part.parts ?? [], `${id}.${at}`),
  ])
}

/** Who has brought the line to its points, one after the other, each with what that changed. */
function moveLines({ t, language }: Sources, item: ItemNode): readonly LineageNode[] {
  return scoreMoves(item).map(({ mover, name, points, change, reason, present }, at) => {
    const who =
      name === null ? t(`lineage.mover.${mover}`) : t('lineage.moverOf', { mover: t(`lineage.mover.${mover}`), name })
    const notes = [
      change === null || change === '0'
        ? undefined
        : t('lineage.moved', { change: change.startsWith('-') ? change : `+${change}` }),
      reason === null || reason === '' ? undefined : t('lineage.moveReason', { reason }),
      present.length === 0 ? undefined : t('lineage.present', { names: present.join(listSign(language)) }),
    ]
    return { id: `move.${at}`, label: who, value: points, notes: notes.filter((note) => note !== undefined) }
  })
}
