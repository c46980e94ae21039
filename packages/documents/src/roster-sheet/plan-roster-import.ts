import type { UnitId } from '@jianjia/domain/kernel'
import { maskIdentityNumber } from '@jianjia/domain/org'
import { CELL_FAULTS, type BilingualText } from '../import/cell-codes.ts'
import type { RowFault, ValueChange } from '../ledger-sheet/ledger-import.ts'
import type { RecordSheet } from '../record-sheet/record-sheet.ts'
import { type Match, matchMembers } from './match-members.ts'
import { askTwin, askWho, MASKED_OTHERWISE, NUMBER_ELSEWHERE } from './member-faults.ts'
import { type MemberRow, type MemberRows, readMemberRows } from './member-rows.ts'
import type { RosterField } from './roster-columns.ts'
import type { AskedMember, KnownMember, PlannedMember, RosterPlan, RosterScene, WantedRow } from './roster-import.ts'
import { wantedMember } from './wanted-member.ts'

/**
 * What importing a sheet would do to the roster of a branch; pure. Nobody is removed because a sheet does not name them:
 * they are listed. The same sheet again gives nothing but `same`.
 */
export function planRosterImport(sheet: RecordSheet, scene: RosterScene): RosterPlan {
  const reader = readMemberRows(sheet, scene)
  const matches = matchMembers(reader.rows, scene)
  const rows = reader.rows.map((row) => planRow(row, { reader, scene, match: matches.get(row) }))
  const named = new Set<KnownMember>()
  for (const match of matches.values()) {
    if (match.kind === 'known') named.add(match.known)
    if (match.kind === 'asked') for (const candidate of match.candidates) named.add(candidate)
  }
  const leftOut = scene.members.filter((member) => member.status !== 'left' && !named.has(member))
  return { rows, leftOut }
}

interface Planning {
  readonly reader: MemberRows
  readonly scene: RosterScene
  readonly match: Match | undefined
}

function planRow(row: MemberRow, { reader, scene, match }: Planning): PlannedMember {
  const unitName = scene.units.find(({ unitId }) => unitId === row.unitId)?.name ?? ''
  const told = { row: row.row, name: row.name, unitName }
  const wrong = (faults: readonly RowFault[], asked: AskedMember | null = null): PlannedMember => {
    return { ...told, state: 'wrong', changes: [], faults, asked, wanted: null, known: null }
  }
  const fault = (field: RosterField, reason: BilingualText) => ({ column: reader.columnOf(field), reason })
  if (row.faults.length > 0 || match === undefined) return wrong(row.faults)
  if (match.kind === 'repeated') return wrong([fault(match.field, CELL_FAULTS.duplicateInFile)])
  if (match.kind === 'numberElsewhere') return wrong([fault('idNumber', NUMBER_ELSEWHERE)])
  if (match.kind === 'asked') {
    const { candidates, twin } = match
    const reason = candidates.length > 0 ? askWho(candidates.length) : askTwin(twin ?? row.row)
    return wrong([fault('name', reason)], { key: row.key, candidates })
  }
  const asked = match.asked && { key: row.key, candidates: match.asked }
  const known = match.kind === 'known' ? match.known : null
  if (row.masked !== null && row.masked !== known?.maskedNumber)
    return wrong([fault('idNumber', MASKED_OTHERWISE)], asked)
  const wanted = wantedMember({ row, known, scene, reader })
  if (!('name' in wanted)) return wrong(wanted, asked)
  const changes = known === null ? [] : changesOf(known, wanted, scene)
  const state = known === null ? 'new' : changes.length === 0 ? 'same' : 'changed'
  return { ...told, state, changes, faults: [], asked, wanted, known }
}

function changesOf(known: KnownMember, wanted: WantedRow, { units }: RosterScene): readonly ValueChange[] {
  const nameOf = (id: UnitId) => units.find(({ unitId }) => unitId === id)?.name ?? ''
  const number = wanted.idNumber === undefined ? (known.maskedNumber ?? '') : masked(wanted.idNumber)
  const isOther = typeof wanted.idNumber === 'string'
  const compared: readonly (ValueChange & { readonly field: RosterField })[] = [
    { field: 'name', from: known.name, to: wanted.name },
    // Groups of one name are two groups.
    {
      field: 'group',
      from: known.unitName,
      to: wanted.unitId === known.unitId ? known.unitName : nameOf(wanted.unitId),
    },
    { field: 'joinedOn', from: known.joinedOn, to: wanted.returnsOn ?? wanted.joinedOn },
    { field: 'retiredOn', from: known.retiredOn ?? '', to: wanted.retiredOn ?? '' },
    { field: 'leftOn', from: known.leftOn ?? '', to: wanted.leftOn ?? '' },
    { field: 'mobile', from: known.mobile ?? '', to: wanted.mobile ?? '' },
    { field: 'idNumber', from: known.maskedNumber ?? '', to: number },
  ]
  const differs = ({ field, from, to }: (typeof compared)[number]) =>
    from !== to || (field === 'idNumber' && isOther) || (field === 'group' && wanted.unitId !== known.unitId)
  return compared.filter(differs)
}

function masked(idNumber: string | null): string {
  return idNumber === null ? '' : maskIdentityNumber(idNumber)
}
