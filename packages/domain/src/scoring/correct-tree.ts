import { exact, subtract, toText } from '../kernel/index.ts'
import type { Scheme } from '../scheme/index.ts'
import { clause } from './clause.ts'
import { type CompiledScheme, compileScheme } from './compile-scheme.ts'
import { levelsFromTop } from './levels.ts'
import type { Provenance } from './provenance.ts'
import { type SettledUnit, settleUnit, withRanks } from './settle-unit.ts'
import type { AssessmentTree, ItemNode, UnitNode } from './tree.ts'
import type { ScoredItem } from './unit-items.ts'

/** Other points for one line of one unit. They are rounded as the line declares. */
export interface PointsCorrection {
  readonly unitId: string
  readonly itemId: string
  readonly points: string
  readonly by: string
  readonly reason: string
  readonly decidedOn: Extract<Provenance, { source: 'objection' }>['decidedOn']
}

/** Whether a line has points that can be others: not a condition, not fallen to zero by a veto, not left out. */
export function isCorrectable({ role, zeroedBy, final }: Pick<ItemNode, 'role' | 'zeroedBy' | 'final'>): boolean {
  return role !== 'condition' && zeroedBy === null && final.state === 'scored' && final.points !== null
}

/**
 * The tree with other points in the final column of some lines, and everything that follows from them: totals, levels and
 * ranks, also those of units whose lines stay as they are. No fact is read again, so lines that compare units keep their
 * points. A line that cannot be corrected throws: whoever decides has asked before.
 */
export function correctTree(
  scheme: Scheme,
  tree: AssessmentTree,
  corrections: readonly PointsCorrection[],
): AssessmentTree {
  const compiled = compileScheme(scheme)
  return {
    ...tree,
    units: withRanks(
      tree.units.map((node) =>
        settledAgain(
          compiled,
          node,
          corrections.filter(({ unitId }) => unitId === node.id),
        ),
      ),
    ),
  }
}

function settledAgain(compiled: CompiledScheme, node: UnitNode, corrections: readonly PointsCorrection[]): SettledUnit {
  const { scheme } = compiled
  const { standing, raters, totals } = node
  const items = node.items.map((item) => {
    const correction = corrections.find(({ itemId }) => itemId === item.id)
    return asScored(correction === undefined ? item : correctItem(compiled, item, { node, correction }))
  })
  return settleUnit({
    ...{ scheme, levels: levelsFromTop(scheme), head: node, items, raters },
    outside: standing === 'exempt' || standing === 'notAdmitted' ? standing : null,
    extras: { bonus: totals.bonusLines, lateDays: totals.lateDays },
  })
}

interface Corrected {
  readonly node: UnitNode
  readonly correction: PointsCorrection
}

function correctItem(compiled: CompiledScheme, item: ItemNode, { node, correction }: Corrected): ItemNode {
  const scorable = compiled.items.find(({ criterion }) => criterion.id === item.id)?.forSegment(node.segment)
  const before = item.final.points
  if (scorable === undefined || before === null || !isCorrectable(item))
    throw new RangeError(`line ${item.id} has no points to be corrected`)
  const { points, unrounded } = scorable.take(correction.points)
  const { by, reason, decidedOn } = correction
  const to = points ?? correction.points
  const source: Provenance = { source: 'objection', from: before, to, by, reason, decidedOn }
  const self = item.self?.points ?? null
  return {
    ...item,
    final: {
      ...item.final,
      points: to,
      unrounded,
      // Points said of the line as a whole are out of all of it, also where a part was left out before.
      countedFull: scorable.fullText,
      clause: clause('corrected', { points: to, full: scorable.fullText }),
      ...{ cap: null, more: null, parts: null },
      provenance: [...item.final.provenance, source],
    },
    gap: self === null ? null : toText(subtract(exact(to), exact(self))),
  }
}

/** A line of a tree with its numbers as numbers again. */
function asScored(node: ItemNode): ScoredItem {
  const { points, countedFull } = node.final
  return {
    node,
    rounded: points === null ? null : exact(points),
    countedFull: exact(countedFull),
    declaredFull: exact(node.full ?? '0'),
  }
}
