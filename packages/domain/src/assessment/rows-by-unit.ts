import type { UnitId } from '../kernel/index.ts'

/** The rows of each unit, in the order in which they come: read once, however many units ask. */
export function rowsByUnit<Row>(
  rows: readonly Row[],
  unitOf: (row: Row) => UnitId,
): (unitId: UnitId) => readonly Row[] {
  const groups = new Map<UnitId, Row[]>()
  for (const row of rows) {
    const group = groups.get(unitOf(row))
    if (group === undefined) groups.set(unitOf(row), [row])
    else group.push(row)
  }
  return (unitId) => groups.get(unitId) ?? []
}
