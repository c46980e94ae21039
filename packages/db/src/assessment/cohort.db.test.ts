import { parseScheme } from '@jianjia/domain/scheme'
import { type AssessmentId, plainDate, type SchemeId, type UnitId } from '@jianjia/domain/kernel'
import {
  countStatements,
  type ScratchDb,
  scratchDb,
  type SmallDistrict,
  setClock,
  smallDistrict,
} from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { insertRows } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import { handIn, nextReceipt, saveSelfItem } from '../self-assessment/index.ts'
import { findOwnPart } from '../self-assessment/own-part.queries.ts'
import { insertAdjustments } from './adjustments.writes.ts'
import { insertAssignments, withdrawAssignments } from './assignments.writes.ts'
import { saveDistrictFact } from './district-facts.writes.ts'
import { findEvaluationRows } from './evaluation-rows.queries.ts'
import { listAssignments } from './marks.queries.ts'
import { insertAssessment } from './opening.writes.ts'
import { listAssessmentLines, listParts } from './overview.queries.ts'

const reading = parseScheme({
  format: 'jianjia.scheme/1',
  items: [
    {
      ...{
        id: 'rules',
        name: '制度健全',
        points: '4',
        rule: { kind: 'allOrNothing' },
        missing: 'zero',
        rounding: null,
      },
      source: { kind: 'judgement' },
    },
  ],
  ...{ totalRounding: null, rankBy: 'total', levels: [], compare: 'afterRounding' },
})

async function open(scratch: ScratchDb, d: SmallDistrict, unitIds: readonly UnitId[]): Promise<AssessmentId> {
  if (!reading.ok) throw new Error('the scheme is right')
  const body = JSON.stringify(reading.scheme)
  const assessmentId = newId<AssessmentId>()
  await inTenant(scratch.db, d.districtId, 'write', async (tx) => {
    const schemeId = newId<SchemeId>()
    const named = { name: '细则', year_label: '2026', owner_unit_id: d.rootId, state: 'published' as const }
    await insertRows(tx, 'scheme', [{ id: schemeId, ...named, draft: body }])
    const hashes = { canonical: body, content_hash: 'c', structure_hash: 's' }
    await insertRows(tx, 'scheme_version', [{ scheme_id: schemeId, number: 1, body, ...hashes }])
    await insertAssessment(tx, {
      ...{ assessmentId, assessorUnitId: d.rootId, openedBy: d.personId },
      draft: {
        ...{ name: '2026 年度考核', schemeId, schemeVersion: 1, publicityDays: 7 },
        ...{ periodStart: plainDate('2026-01-01'), periodEnd: plainDate('2026-12-31') },
        ...{ selfDue: plainDate('2026-12-10'), reviewDue: plainDate('2026-12-20') },
      },
      cohort: unitIds.map((unitId) => ({ unitId, segment: 'primary', exemptReason: null })),
    })
  })
  return assessmentId
}

/** More schools than a class has children, so that a loop of statements would show. */
async function manySchools(scratch: ScratchDb, { districtId }: SmallDistrict): Promise<readonly UnitId[]> {
  const ids = Array.from({ length: 40 }, () => newId<UnitId>())
  await inTenant(scratch.db, districtId, 'write', (tx) =>
    insertRows(
      tx,
      'unit',
      ids.map((id) => ({ id, kind: 'branch' as const, opened_on: plainDate('2020-01-01') })),
    ),
  )
  return ids
}

test('reading and opening take as many statements for two units as for forty', async () => {
  await using scratch = await scratchDb()
  const d = await smallDistrict(scratch)
  const few = [d.schoolId, d.otherSchoolId]
  const many = [...(await manySchools(scratch, d)), ...few]
  const counted = async (unitIds: readonly UnitId[]) => {
    const opening = await countStatements(scratch.db, () => open(scratch, d, unitIds))
    const assessmentId = opening.result
    const reads = await countStatements(scratch.db, () =>
      inTenant(scratch.db, d.districtId, 'read', async (read) => {
        expect((await findEvaluationRows(read, { assessmentId }))?.units).toHaveLength(unitIds.length)
        expect(await listAssessmentLines(read, unitIds)).not.toEqual([])
        expect(await listParts(read, unitIds)).not.toEqual([])
      }),
    )
    return [opening.statements.length, reads.statements.length]
  }
  expect(await counted(few)).toEqual(await counted(many))
})

test('the last adjustment holds, the deadline is the end of its day, and a waiver leaves the first day', async () => {
  await using scratch = await scratchDb()
  const d = await smallDistrict(scratch)
  const assessmentId = await open(scratch, d, [d.schoolId])
  const of = { assessmentId, unitId: d.schoolId }
  const adjust = (adjustment: Parameters<typeof insertAdjustments>[1]['adjustment']) =>
    inTenant(scratch.db, d.districtId, 'write', (tx) =>
      insertAdjustments(tx, { assessmentId, unitIds: [d.schoolId], adjustment, approvedBy: d.personId }),
    )
  const part = () => inTenant(scratch.db, d.districtId, 'read', (read) => findOwnPart(read, of))
  const extension = (day: string) => ({ kind: 'extension', dueOn: plainDate(day), reason: '停电' }) as const
  await setClock(scratch.owner, '2026-12-10T15:59:58Z')
  expect(await part()).toMatchObject({ dueOn: '2026-12-10', beforeDeadline: true })
  await setClock(scratch.owner, '2026-12-10T16:00:00Z')
  expect(await part()).toMatchObject({ beforeDeadline: false, closesAt: new Date('2026-12-10T16:00:00Z') })
  await adjust(extension('2026-12-12'))
  await adjust(extension('2026-12-15'))
  expect(await part()).toMatchObject({ dueOn: '2026-12-15', beforeDeadline: true })
  await adjust({ kind: 'waiver', reason: '撤并' })
  expect(await part()).toMatchObject({ dueOn: '2026-12-10' })
})

test('a save upon an older version changes nothing', async () => {
  await using scratch = await scratchDb()
  const d = await smallDistrict(scratch)
  const assessmentId = await open(scratch, d, [d.schoolId])
  const line = { assessmentId, unitId: d.schoolId, itemId: 'rules' }
  const write = <T>(work: Parameters<typeof inTenant<T>>[3]) => inTenant(scratch.db, d.districtId, 'write', work)
  const say = (value: boolean, seenVersion: number) =>
    write((tx) => saveSelfItem(tx, { ...line, answer: { value, note: '' }, savedBy: d.personId, seenVersion }))
  const fact = (value: number, seenVersion: number) =>
    write((tx) => saveDistrictFact(tx, { ...line, value, recordedBy: d.personId, seenVersion }))
  expect(await say(true, 0)).toMatchObject({ version: 1 })
  expect(await say(false, 0)).toBeUndefined()
  expect(await say(false, 1)).toMatchObject({ version: 2 })
  expect([await fact(1, 0), await fact(2, 0), await fact(2, 1), await fact(3, 1)]).toEqual([1, undefined, 2, undefined])
})

test('a sheet is handed in once, and numbers run on', async () => {
  await using scratch = await scratchDb()
  const d = await smallDistrict(scratch)
  const assessmentId = await open(scratch, d, [d.schoolId, d.otherSchoolId])
  const send = (unitId: UnitId, seenVersion: number) =>
    inTenant(scratch.db, d.districtId, 'write', async (tx) => {
      const number = await nextReceipt(tx, { assessmentId })
      const sheet = { assessmentId, unitId, receiptNo: `${number}`, submittedBy: d.personId, seenVersion }
      return (await handIn(tx, sheet)) === undefined ? undefined : number
    })
  expect(await send(d.schoolId, 2)).toBeUndefined()
  expect(await send(d.schoolId, 1)).toBe(1)
  expect(await send(d.schoolId, 2)).toBeUndefined()
  expect(await send(d.otherSchoolId, 1)).toBe(2)
})

test('a withdrawn reviewer may be asked again; one whose marks are in stays', async () => {
  await using scratch = await scratchDb()
  const d = await smallDistrict(scratch)
  const assessmentId = await open(scratch, d, [d.schoolId])
  const pairs = [{ unitId: d.schoolId, reviewerId: d.personId }]
  const change = { assessmentId, pairs, by: d.personId }
  const held = () =>
    inTenant(scratch.db, d.districtId, 'read', async (read) => (await listAssignments(read, { assessmentId })).length)
  await inTenant(scratch.db, d.districtId, 'write', (tx) => insertAssignments(tx, change))
  expect(await inTenant(scratch.db, d.districtId, 'write', (tx) => withdrawAssignments(tx, change))).toBe(1)
  expect(await held()).toBe(0)
  await inTenant(scratch.db, d.districtId, 'write', (tx) => insertAssignments(tx, change))
  await scratch.owner.query('update review_assignment set submitted_at = app.now() where withdrawn_at is null')
  expect(await inTenant(scratch.db, d.districtId, 'write', (tx) => withdrawAssignments(tx, change))).toBe(0)
  expect(await held()).toBe(1)
})
