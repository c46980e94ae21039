import type { PlannedUnit, TreeFault } from './plan.ts'

/** A known unit that two rows are about is planned once; a row below a wrong new one is wrong too, all the way down. */
export function judgeAcrossRows(units: readonly PlannedUnit[], columns: readonly string[]): readonly PlannedUnit[] {
  const seen = new Set<string>()
  const single = units.map((unit) => {
    if (unit.knownId === null || unit.state === 'wrong') return unit
    if (seen.has(unit.knownId)) return wrong(unit, 'duplicateInFile', columns[unit.index])
    seen.add(unit.knownId)
    return unit
  })
  const hanging = new Map<number, boolean>()
  function hangs(unit: PlannedUnit): boolean {
    const known = hanging.get(unit.index)
    if (known !== undefined) return known
    hanging.set(unit.index, false)
    const parent = unit.parent?.from === 'row' ? single[unit.parent.index] : undefined
    const answer = parent !== undefined && (parent.state === 'wrong' || hangs(parent))
    hanging.set(unit.index, answer)
    return answer
  }
  return single.map((unit) => (hangs(unit) ? wrong(unit, 'parentRowWrong', columns[unit.index]) : unit))
}

function wrong(unit: PlannedUnit, code: 'duplicateInFile' | TreeFault, column = 'name'): PlannedUnit {
  return { ...unit, state: 'wrong', faults: [...unit.faults, { row: unit.row, column, code }] }
}

/** Indexes of the units to write, each after the one it stands under. */
export function parentsFirst(units: readonly PlannedUnit[]): readonly number[] {
  const order = new Set<number>()
  const open = new Set<number>()
  function visit(unit: PlannedUnit): void {
    if (order.has(unit.index) || open.has(unit.index)) return
    open.add(unit.index)
    const parent = unit.parent?.from === 'row' ? units[unit.parent.index] : undefined
    if (parent !== undefined) visit(parent)
    if (unit.state === 'new' || unit.state === 'changed') order.add(unit.index)
  }
  for (const unit of units) visit(unit)
  return [...order]
}
