import type { UnitId } from '../kernel/index.ts'
import { subtree, type Tree } from '../org/index.ts'
import type { Round } from './round.ts'

/** A unit that owes a report, with its place in the tree of the due day. */
export interface ExpectedUnit {
  readonly unitId: UnitId
  /** Root first, the unit itself last. */
  readonly path: readonly UnitId[]
}

/**
 * Who owes the round: the units below the one that asks, of the kinds and stages that it names, in the order of the
 * tree. `tree` and `stages` are those of the due day: who is founded, closed or moved until then is in or out by that day.
 */
export function expectedUnits(
  round: Pick<Round, 'unitId' | 'unitKinds' | 'stages'>,
  { tree, stages }: { readonly tree: Tree; readonly stages: ReadonlyMap<UnitId, string> },
): readonly ExpectedUnit[] {
  const kinds: readonly string[] = round.unitKinds
  const ofStage = (unitId: UnitId) => round.stages.length === 0 || round.stages.includes(stages.get(unitId) ?? '')
  return subtree(tree, round.unitId)
    .filter((node) => node.id !== round.unitId && kinds.includes(node.kind) && ofStage(node.id))
    .map(({ id, path }) => ({ unitId: id, path }))
}
