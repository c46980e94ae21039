import type { Tx } from '@jianjia/db'
import {
  insertPlacements,
  insertSegments,
  insertUnitNames,
  insertUnits,
  type NewFact,
  openEarlier,
  saveHeadcounts,
  succeedFacts,
  updateUnits,
} from '@jianjia/db/org'
import type { PlannedUnit, TreePlan, UnitDetail } from '@jianjia/documents'
import { type PersonId, type PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { UnitKind } from '@jianjia/domain/org'
import type { Services } from '../../frame/context.ts'
import type { CurrentTree } from './current-tree.ts'

export interface TreeWriting {
  readonly plan: TreePlan
  readonly current: CurrentTree
  readonly dates: { readonly since: PlainDate; readonly today: PlainDate; readonly now: string }
  readonly by: PersonId
  readonly newId: <Id extends string>() => Id
  readonly pinyin: Services['pinyin']
}

/** A planned unit with the ids it gets or has, as it will stand in the tree. */
interface Settled extends Omit<PlannedUnit, 'parent'> {
  readonly id: UnitId
  readonly parent: { readonly id: UnitId; readonly kind: UnitKind } | null
}

const DIMENSIONS = ['stage', 'ownership', 'zone'] as const

/** Writes the good rows of a plan in a number of statements that does not depend on how many there are. */
export async function writeTreePlan(tx: Tx, writing: TreeWriting): Promise<void> {
  const { plan, current, dates, by } = writing
  const settled = settle(writing)
  const added = settled.filter(({ state }) => state === 'new')
  if (added.length > 0 && current.tree.rootId !== null)
    await openEarlier(tx, { unitId: current.tree.rootId, from: dates.since, by })
  await addUnits(tx, added, writing)
  await changeUnits(
    tx,
    settled.filter(({ state }) => state === 'changed'),
    writing,
  )
  const counted = settled.filter(({ state, changes }) => state === 'new' || changes.some(isOf('memberCount')))
  await saveHeadcounts(
    tx,
    counted.flatMap(({ id, memberCount }) =>
      memberCount === null ? [] : [{ unitId: id, day: dates.today, members: memberCount, recordedBy: by }],
    ),
  )
  if (settled.length !== plan.order.length) throw new Error('a planned unit was lost')
}

function settle({ plan, current, newId }: TreeWriting): readonly Settled[] {
  const ids = new Map<number, UnitId>(
    plan.units.map(({ index, knownId }) => [index, knownId === null ? newId<UnitId>() : UnitId.parse(knownId)]),
  )
  return plan.order.flatMap((index) => {
    const unit = plan.units[index]
    const id = ids.get(index)
    if (unit === undefined || id === undefined) return []
    const { parent } = unit
    const parentId =
      parent === null ? undefined : parent.from === 'tree' ? UnitId.parse(parent.id) : ids.get(parent.index)
    const kind =
      parent?.from === 'row' ? plan.units[parent.index]?.kind : parentId && current.tree.nodes.get(parentId)?.kind
    return [{ ...unit, id, parent: parentId === undefined || kind === undefined ? null : { id: parentId, kind } }]
  })
}

async function addUnits(tx: Tx, units: readonly Settled[], writing: TreeWriting): Promise<void> {
  const opened = openingDays(units, writing)
  const since = ({ id }: Settled) => ({
    ...{ unitId: id, validFrom: opened.get(id) ?? writing.dates.since, recordedBy: writing.by },
  })
  await insertUnits(
    tx,
    units.map((unit) => ({ id: unit.id, kind: unit.kind, code: unit.code, openedOn: since(unit).validFrom })),
  )
  await insertUnitNames(
    tx,
    units.map((unit) => ({
      ...since(unit),
      ...{ name: unit.name, shortName: unit.shortName ?? unit.name, nameEn: unit.englishName },
      ...writing.pinyin(unit.name),
    })),
  )
  await insertPlacements(
    tx,
    units.map((unit) => ({ ...since(unit), unitKind: unit.kind, parent: unit.parent })),
  )
  await insertSegments(
    tx,
    units.flatMap((unit) =>
      DIMENSIONS.flatMap((dimension) => {
        const value = unit[dimension]
        return value === null ? [] : [{ ...since(unit), dimension, value }]
      }),
    ),
  )
}

/** A unit cannot have been there before its parent was. Parents come before their children. */
function openingDays(units: readonly Settled[], { current, dates }: TreeWriting): ReadonlyMap<UnitId, PlainDate> {
  const days = new Map<UnitId, PlainDate>()
  for (const { id, parent } of units) {
    const above = parent === null ? undefined : (days.get(parent.id) ?? current.directory.get(parent.id)?.openedOn)
    const isRoot = parent?.id === current.tree.rootId
    days.set(id, above === undefined || isRoot || above < dates.since ? dates.since : above)
  }
  return days
}

async function changeUnits(tx: Tx, units: readonly Settled[], writing: TreeWriting): Promise<void> {
  const { current, dates, by, pinyin } = writing
  const from = dates.today
  const names = units.filter(({ changes }) => changes.some(isOf('name', 'shortName', 'englishName')))
  const renamed = names.map((unit): NewFact<'unit_name'> => {
    const node = current.tree.nodes.get(unit.id)
    const isNew = unit.changes.some(isOf('name'))
    const name = isNew || node === undefined ? unit.name : node.name
    const shortName = unit.shortName ?? (node === undefined || node.shortName === node.name ? name : node.shortName)
    const nameEn = unit.englishName ?? current.words.get(unit.id)?.nameEn ?? null
    return { unitId: unit.id, from, values: { name, short_name: shortName, name_en: nameEn, ...pinyin(name) } }
  })
  const moved = units
    .filter(({ changes }) => changes.some(isOf('parent')))
    .flatMap((unit): NewFact<'placement'>[] => {
      const { id, kind, parent } = unit
      if (parent === null) return []
      const values = { unit_kind: kind, parent_id: parent.id, parent_kind: parent.kind, line: 'union' } as const
      return [{ unitId: id, from, values }]
    })
  const segments = units.flatMap((unit) =>
    DIMENSIONS.flatMap((dimension): NewFact<'unit_segment'>[] => {
      const value = unit[dimension]
      if (value === null || !unit.changes.some(isOf(dimension))) return []
      return [{ unitId: unit.id, from, values: { dimension, value } }]
    }),
  )
  await succeedFacts(tx, { table: 'unit_name', facts: renamed, by })
  await succeedFacts(tx, { table: 'placement', facts: moved, by })
  await succeedFacts(tx, { table: 'unit_segment', facts: segments, by })
  await updateUnits(
    tx,
    units.map(({ id, code }) => ({ unitId: id, code })),
  )
}

function isOf(...fields: readonly UnitDetail[]): (change: { readonly field: UnitDetail }) => boolean {
  return ({ field }) => fields.includes(field)
}
