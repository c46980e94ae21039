import type { TenantRead } from '@jianjia/db'
import { listDuties, listOwnMeasures, listOwnRoster, type OwnMember, type StoredDuty } from '@jianjia/db/duty'
import { listTreeRecords } from '@jianjia/db/org'
import { type DutyStanding, daysLookedAt, dutyStanding, holdsOn } from '@jianjia/domain/duty'
import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { subtree, type Tree, type TreeNode, treeAsOf } from '@jianjia/domain/org'

export interface UnitWithDuties {
  readonly node: TreeNode
  readonly roster: readonly OwnMember[]
  /** Those that the unit owes. */
  readonly duties: readonly { readonly duty: StoredDuty; readonly standing: DutyStanding }[]
}

export interface FoundStandings {
  readonly tree: Tree
  /** The duties that hold today. */
  readonly duties: readonly StoredDuty[]
  /** In the order of the tree. */
  readonly units: readonly UnitWithDuties[]
}

interface Asked {
  readonly today: PlainDate
  readonly now: string
  readonly sees: (node: TreeNode) => boolean
}

/** How some units stand with every duty that holds today: six statements, whatever their number. */
export async function findStandings(db: TenantRead, { today, now, sees }: Asked): Promise<FoundStandings> {
  const [all, records] = await Promise.all([listDuties(db), listTreeRecords(db, { day: today, knownAt: now })])
  const duties = all.filter((duty) => holdsOn(duty, today))
  const tree = treeAsOf(records, today, now)
  const owing = new Set<string>(duties.flatMap(({ unitKinds }) => unitKinds))
  const nodes = (tree.rootId === null ? [] : subtree(tree, tree.rootId)).filter(
    (node) => owing.has(node.kind) && sees(node),
  )
  const unitIds = nodes.map(({ id }) => id)
  const asksEverybody = duties.some(({ cadence }) => cadence.kind === 'everybody')
  const start = duties.map((duty) => daysLookedAt(duty, today).start).toSorted()[0] ?? today
  const metrics = [...new Set(duties.map(({ counted }) => counted.metric))]
  const [measures, roster] = await Promise.all([
    listOwnMeasures(db, { unitIds, metrics, days: { start, end: today } }),
    asksEverybody ? listOwnRoster(db, unitIds, today) : [],
  ])
  const opened = new Map(records.units.map(({ id, openedOn }) => [id, openedOn]))
  const [measuresOf, rosterOf] = [byOwner(measures), byOwner(roster)]
  const units = nodes.map((node) => {
    const own = rosterOf.get(node.id) ?? []
    const unit = { openedOn: opened.get(node.id) ?? today, measures: measuresOf.get(node.id) ?? [], roster: own }
    const kinds: readonly string[] = [node.kind]
    const owed = duties.filter(({ unitKinds }) => unitKinds.some((kind) => kinds.includes(kind)))
    return { node, roster: own, duties: owed.map((duty) => ({ duty, standing: dutyStanding(duty, unit, today) })) }
  })
  return { tree, duties, units }
}

function byOwner<Row extends { readonly ownerId: UnitId }>(rows: readonly Row[]): ReadonlyMap<UnitId, readonly Row[]> {
  const found = new Map<UnitId, Row[]>()
  for (const row of rows) {
    const known = found.get(row.ownerId)
    if (known === undefined) found.set(row.ownerId, [row])
    else known.push(row)
  }
  return found
}
