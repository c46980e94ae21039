import { apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { addDays, plainDate } from '@jianjia/domain/kernel'
import { advanceClock } from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { BENCH_ITEMS, seedAssessment } from '../../../testing/bench-assessment.ts'

test('a unit with more time is not reviewed without its own words before that time is over', async () => {
  await using bench = await apiBench()
  const { districtId, units, people } = bench.tenant
  const { assessmentId, selfDue } = await seedAssessment(bench, bench.tenant, { units: ['school', 'otherSchool'] })
  const unitId = units.school.unitId
  await bench.scratch.owner.query(
    `insert into review_assignment (district_id, id, assessment_id, unit_id, reviewer_id, assigned_by)
     values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
    [districtId, assessmentId, unitId, people.otherChair.personId, people.officer.personId],
  )
  await bench.scratch.owner.query(
    `insert into obligation_adjustment (district_id, id, kind, source_id, unit_id, adjustment, due_on, reason, approved_by)
     values ($1, gen_random_uuid(), 'selfAssessment', $2, $3, 'extension', $4::date + 5, '教学视导', $5)`,
    [districtId, assessmentId, unitId, selfDue, people.officer.personId],
  )
  const mark = () =>
    bench.callerFor(people.otherChair).review.saveMarks({
      ...{ districtId, key: newKey(), assessmentId, unitId },
      marks: [{ itemId: BENCH_ITEMS.rules, points: '4', note: '', seenVersion: 0 }],
    })
  const { reviews } = await bench.callerFor(people.otherChair).review.list({ districtId })
  expect(reviews).toMatchObject([{ unitId, unitState: 'open', selfDue: addDays(plainDate(selfDue), 5) }])
  await advanceClock(bench.scratch.owner, '11 days')
  expect(await outcomeOf(mark())).toBe('selfAssessmentMissing')
  await advanceClock(bench.scratch.owner, '5 days')
  expect(await outcomeOf(mark())).toBe('ok')
})
