import { type CellFault } from '../import/cell-codes.ts'
import type { Field } from '../import/fields.ts'
import { type CellNote, soundValue } from '../import/judged-record.ts'
import { OWNERSHIP_NAMES, STAGE_NAMES } from '../import/unit/unit-kind-names.ts'
import { comparable } from '../import/values/plain-text.ts'
import type { KnownUnit } from './known-tree.ts'
import type { Place, PlacedRow } from './place-rows.ts'
import type { ParentRef, PlannedUnit, TreeFault, UnitChange } from './plan.ts'
import { printedKind } from './unit-row.ts'

/** The unit that a placed row proposes, and what it would change about the known one. Faults of the tree are added. */
export function planRow(placed: PlacedRow, parentOf: (known: KnownUnit) => KnownUnit | undefined): PlannedUnit {
  const { record, known } = placed
  const text = (field: Field) => soundValue(record, field) ?? null
  const count = text('memberCount')
  const values = {
    index: placed.index,
    row: record.row,
    name: placed.unit?.name ?? printedName(placed),
    shortName: text('shortName'),
    englishName: text('englishName'),
    kind: placed.kind,
    parent: placed.parent === undefined ? null : toRef(placed.parent),
    code: text('code'),
    memberCount: count === null ? null : Number.parseInt(count, 10),
    stage: word(text('stage'), STAGE_NAMES),
    ownership: word(text('ownership'), OWNERSHIP_NAMES),
    zone: text('zone'),
    note: text('note'),
    knownId: known?.id ?? null,
  }
  const faults = faultsOf(placed)
  const changes = known === undefined ? [] : changesOf(placed, values, { known, parent: parentOf(known) })
  const state = faults.length > 0 ? 'wrong' : known === undefined ? 'new' : changes.length > 0 ? 'changed' : 'same'
  return { ...values, state, changes, faults }
}

function toRef(place: Place): ParentRef {
  if ('known' in place) return { from: 'tree', id: place.known.id, name: place.known.name }
  return { from: 'row', index: place.row.index, name: place.row.unit?.name ?? '' }
}

function printedName({ record }: PlacedRow): string {
  const fields = ['name', 'level3Unit', 'level2Unit', 'level1Unit'] as const
  return fields.map((field) => record.values.get(field) ?? '').find((name) => name !== '') ?? ''
}

function word(text: string | null, words: ReadonlyMap<string, string>): string | null {
  return text === null ? null : (words.get(comparable(text)) ?? null)
}

function faultsOf(placed: PlacedRow): readonly CellNote<CellFault | TreeFault>[] {
  const { record, unit } = placed
  const at = (field: Field, code: CellFault | TreeFault): CellNote<CellFault | TreeFault> => {
    return {
      row: record.row,
      column: record.columns.get(field) ?? record.columns.get(unit?.nameField ?? 'name') ?? field,
      code,
    }
  }
  const parentField = unit?.parentField ?? unit?.nameField ?? 'name'
  const isMarked = (code: string) => record.faults.some((fault) => fault.code === code)
  const unknownWords = (
    [
      ['kind', printedKind(placed)],
      ['stage', STAGE_NAMES.get(comparable(soundValue(record, 'stage') ?? ''))],
      ['ownership', OWNERSHIP_NAMES.get(comparable(soundValue(record, 'ownership') ?? ''))],
    ] as const
  ).filter(([field, meaning]) => soundValue(record, field) !== undefined && meaning === undefined)
  return [
    ...record.faults,
    ...unknownWords.map(([field]) => at(field, 'unknownKind')),
    ...(placed.known !== undefined && placed.kind !== placed.known.kind ? [at('kind', 'kindCannotChange')] : []),
    ...placed.faults
      .filter((code) => !isMarked(code))
      .map((code) =>
        at(code === 'childKindNotLegal' ? 'kind' : code === 'codeOfOtherUnit' ? 'code' : parentField, code),
      ),
  ]
}

type PlannedValues = Omit<PlannedUnit, 'state' | 'changes' | 'faults'>

/** Only what the sheet says is compared: a blank never clears what is known. */
function changesOf(
  placed: PlacedRow,
  values: PlannedValues,
  now: { readonly known: KnownUnit; readonly parent: KnownUnit | undefined },
): readonly UnitChange[] {
  const { known } = now
  const isNamed = [known.name, known.shortName ?? known.name].some(
    (name) => comparable(name) === comparable(values.name),
  )
  const parentId = placed.parent !== undefined && 'known' in placed.parent ? placed.parent.known.id : undefined
  const isMoved = placed.parent !== undefined && parentId !== known.parentId
  const number = (count: number | null | undefined) => (count === null || count === undefined ? null : `${count}`)
  const texts: readonly UnitChange[] = [
    { field: 'shortName', from: known.shortName ?? null, to: values.shortName },
    { field: 'englishName', from: known.englishName ?? null, to: values.englishName },
    { field: 'code', from: known.code ?? null, to: values.code },
    { field: 'memberCount', from: number(known.memberCount), to: number(values.memberCount) },
    { field: 'stage', from: known.stage ?? null, to: values.stage },
    { field: 'ownership', from: known.ownership ?? null, to: values.ownership },
    { field: 'zone', from: known.zone ?? null, to: values.zone },
  ]
  return [
    ...(isNamed ? [] : [{ field: 'name' as const, from: known.name, to: values.name }]),
    ...(isMoved ? [{ field: 'parent' as const, from: now.parent?.name ?? null, to: values.parent?.name ?? null }] : []),
    ...texts.filter(({ from, to }) => to !== null && from !== to),
  ]
}
