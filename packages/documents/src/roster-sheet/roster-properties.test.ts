import { type PersonId, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { maskIdentityNumber, memberStatus } from '@jianjia/domain/org'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastedTable } from '../record-sheet/pasted-table.ts'
import { readRecordSheet } from '../record-sheet/read-record-sheet.ts'
import { readSheet } from '../read-sheet.ts'
import { tableCsv } from '../table/plain-table.ts'
import { planRosterImport } from './plan-roster-import.ts'
import { ROSTER_HEADINGS, rosterColumns } from './roster-columns.ts'
import type { KnownMember, PlannedMember, RosterScene, WantedRow } from './roster-import.ts'
import { rosterTable } from './roster-table.ts'

const TODAY = plainDate('2026-03-31')
const UNITS = ['第一中学工会', '数学组', '英语组', '数学组(东校区)'].map((name, at) => ({
  ...{ unitId: `00000000-0000-7000-8000-00000000000${at}` as UnitId, name, shortName: name, closedOn: null },
}))
const [BRANCH = UNITS[0]] = UNITS
const NUMBERS = ['11010519491231002X', '440524188001010014', '110105491231002', '320102198003075513']

const idOf = (at: number) => `00000000-0000-7000-8000-${String(at + 100).padStart(12, '0')}` as PersonId

function knownOf(personId: PersonId, wanted: WantedRow, before?: KnownMember): KnownMember {
  const { name, unitId, joinedOn, retiredOn, leftOn, mobile, returnsOn } = wanted
  const kept = before === undefined ? null : { index: before.numberIndex, masked: before.maskedNumber }
  const { idNumber } = wanted
  const isKept = idNumber === undefined
  return {
    ...{ personId, name, unitId, joinedOn, retiredOn, leftOn, mobile },
    unitName: UNITS.find((unit) => unit.unitId === unitId)?.name ?? '',
    status: memberStatus({ retiredOn, leftOn }, TODAY),
    stayFrom: returnsOn ?? (before !== undefined && joinedOn === before.joinedOn ? before.stayFrom : joinedOn),
    numberIndex: isKept ? (kept?.index ?? null) : idNumber,
    maskedNumber: isKept ? (kept?.masked ?? null) : idNumber === null ? null : maskIdentityNumber(idNumber),
  }
}

/** Few names and few days, so that many are called alike and many rows say the same. */
const Row = fc.record({
  name: fc.constantFrom('张伟', '李娜', '王芳', '=SUM(A1)', '欧阳 娜娜'),
  unit: fc.constantFrom(...UNITS.map(({ name }) => name), ''),
  status: fc.constantFrom('', '在职', '退休', '离会'),
  joined: fc.constantFrom('2019-09-01', '2021年9月', '2023/9/1', '2026-01-01', ''),
  retired: fc.constantFrom('', '', '2024-09-01', '2026-09-01'),
  left: fc.constantFrom('', '', '2025-01-31', '2024-12-31'),
  mobile: fc.constantFrom('', '13800138000', '139 0013 9000'),
  number: fc.constantFrom('', '', '', ...NUMBERS),
})
type Row = typeof Row extends fc.Arbitrary<infer Value> ? Value : never

function scene(members: readonly KnownMember[], answers: RosterScene['answers'] = {}): RosterScene {
  const held = members.flatMap(({ numberIndex, personId }) =>
    numberIndex === null ? [] : [[numberIndex, personId] as const],
  )
  return {
    ...{ branchId: BRANCH?.unitId ?? ('' as UnitId), units: UNITS, members, today: TODAY, answers },
    ...{ fill: { joinedOn: plainDate('2018-09-01') }, indexOf: (number) => number, holders: new Map(held) },
  }
}

function sheetOf(rows: readonly Row[]) {
  const head = (['name', 'group', 'status', 'joinedOn', 'retiredOn', 'leftOn', 'mobile', 'idNumber'] as const).map(
    (field) => ROSTER_HEADINGS[field].zh,
  )
  const lines = rows.map((row) => [
    ...[row.name, row.unit, row.status, row.joined, row.retired, row.left, row.mobile, row.number],
  ])
  const sheet = readRecordSheet(pastedTable([head, ...lines].map((cells) => cells.join('\t')).join('\n')), {
    columns: rosterColumns(),
  })
  if (sheet === undefined) throw new Error('no header was found')
  return sheet
}

/** The roster after an import, as far as its judgement looks at it. */
function after(members: readonly KnownMember[], planned: readonly PlannedMember[]): readonly KnownMember[] {
  const byId = new Map(members.map((member) => [member.personId, member]))
  for (const { wanted, known } of planned)
    if (wanted !== null) {
      const id = known?.personId ?? idOf(byId.size)
      byId.set(id, knownOf(id, wanted, known ?? undefined))
    }
  return [...byId.values()]
}

function imported(members: readonly KnownMember[], rows: readonly Row[]): readonly KnownMember[] {
  return after(members, planRosterImport(sheetOf(rows), scene(members)).rows)
}

test('what was imported is the same the next time; nobody is lost, and no number is anybody else’s', () => {
  fc.assert(
    fc.property(fc.array(Row, { maxLength: 8 }), fc.array(Row, { maxLength: 8 }), (first, rows) => {
      const members = imported([], first)
      const plan = planRosterImport(sheetOf(rows), scene(members))
      const then = after(members, plan.rows)
      const again = planRosterImport(sheetOf(rows), scene(then))
      const good = plan.rows.filter(({ wanted }) => wanted !== null).map(({ row }) => row)
      const changedAgain = again.rows.filter(({ row, state }) => good.includes(row) && state !== 'same')
      expect(changedAgain.map(({ row, state, changes, faults }) => ({ row, state, changes, faults }))).toEqual([])
      const ids = new Set(then.map(({ personId }) => personId))
      expect(members.every(({ personId }) => ids.has(personId))).toBe(true)
      const numbers = then.flatMap(({ numberIndex }) => numberIndex ?? [])
      expect(new Set(numbers).size).toBe(numbers.length)
    }),
    { numRuns: 120 },
  )
})

test('an export of any roster goes back as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Row, { maxLength: 10 }), fc.constantFrom('zh', 'en'), async (rows, language) => {
      const members = imported(imported([], rows.slice(0, 5)), rows)
      const table = rosterTable({ title: '花名册', condition: '全部', lines: members, withNumbers: true, language })
      const book = await readSheet(tableCsv(table), { fileName: 'a.csv' })
      const sheet = book.ok ? readRecordSheet(book.value, { columns: rosterColumns() }) : undefined
      if (sheet === undefined) throw new Error('nothing was read')
      const plan = planRosterImport(sheet, scene(members))
      expect(plan.rows.map(({ state, faults, changes }) => [state, faults, changes])).toEqual(
        members.map(() => ['same', [], []]),
      )
    }),
    { numRuns: 40 },
  )
})
