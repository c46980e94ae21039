import { type ApiBench, apiBench, newKey, outcomeOf, refusalOf } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { addDays, type PlainDate, plainDate } from '@jianjia/domain/kernel'
import type { EntryDraft } from '@jianjia/domain/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BenchAssessment, handInSheet, seedAssessment } from '../../../testing/bench-assessment.ts'
import type { BenchPersonName, BenchUnitName } from '../../../testing/bench-tenant.ts'

let bench: ApiBench
let assessment: BenchAssessment
beforeAll(async () => {
  bench = await apiBench()
  assessment = await seedAssessment(bench, bench.tenant, { units: ['school', 'otherSchool'] })
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name])
const base = () => ({ districtId: bench.tenant.districtId, key: newKey() })

function draft(unit: BenchUnitName, day: PlainDate, title = '春季健步走'): EntryDraft {
  const details = { genre: 'news', channel: '公众号', level: 'district', adopted: false } as const
  const { unitId } = bench.tenant.units[unit]
  return { kind: 'dispatch', unitId, day, title, details: { ...details, adoptedOn: null, link: null, author: null } }
}

const record = async (entry: EntryDraft, by: BenchPersonName = 'groupLeader') =>
  (await as(by).ledger.record({ ...base(), entry, fileIds: [] })).entryId

test('what a handed-in sheet rests on stands still until the officer returns it; all else goes on', async () => {
  const { today } = assessment
  const yesterday = addDays(today, -1)
  const before = plainDate(`${Number(today.slice(0, 4)) - 2}-06-01`)
  const entryId = await record(draft('schoolGroup', yesterday))
  const old = await record(draft('schoolGroup', before))
  const binned = await record(draft('schoolGroup', yesterday))
  await as('groupLeader').ledger.trash({ ...base(), entryId: binned, expectedVersion: 1 })
  await handInSheet(bench, bench.tenant, { assessmentId: assessment.assessmentId, unit: 'school' })

  const leader = as('groupLeader').ledger
  const correct = (id: typeof entryId, entry: EntryDraft) =>
    leader.correct({ ...base(), entryId: id, entry, fileIds: [], expectedVersion: 1 })
  const refused = [
    ['recorded', () => record(draft('schoolGroup', today))],
    ['corrected', () => correct(entryId, draft('schoolGroup', yesterday, '改过'))],
    ['moved away', () => correct(entryId, draft('schoolGroup', before))],
    ['moved in', () => correct(old, draft('schoolGroup', yesterday))],
    ['binned', () => leader.trash({ ...base(), entryId, expectedVersion: 1 })],
    ['taken out', () => leader.restore({ ...base(), entryId: binned, expectedVersion: 2 })],
    ['by the chair', () => record(draft('school', today), 'chair')],
  ] as const
  const checksum = await databaseChecksum(bench.scratch.owner)
  for (const [what, call] of refused) expect([what, await outcomeOf(call())]).toEqual([what, 'entryUnderReview'])
  expect(await databaseChecksum(bench.scratch.owner)).toBe(checksum)
  expect(await refusalOf(record(draft('schoolGroup', today)))).toMatchObject({
    ...{ path: ['entry', 'day'], until: assessment.reviewDue },
    detail: { day: today, handedInOn: today, assessment: expect.any(String) },
  })

  await correct(old, draft('schoolGroup', before, '改过'))
  await record(draft('otherSchool', today), 'otherChair')
  await bench.scratch.owner.query(
    `update assessment_unit set state = 'open', submitted_at = null where assessment_id = $1`,
    [assessment.assessmentId],
  )
  await correct(entryId, draft('schoolGroup', yesterday, '退回后改过'))
})
