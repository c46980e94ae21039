import { apiBench, type ApiBench, giveMarks, newKey, outcomeOf, seedCombined, seedReviews } from '@jianjia/api/testing'
import { addedRows, databaseChecksum, rowCounts } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

test('everybody who keeps a result from being released is told in one go, once a day', async () => {
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { assessmentId } = await seedReviews(bench, tenant, { units: ['school', 'otherSchool', 'town'] })
  await scratch.owner.query(
    `update assessment_unit set state = 'open', submitted_at = null, submitted_by = null, receipt_no = null
     where assessment_id = $1 and unit_id = $2`,
    [assessmentId, units.town.unitId],
  )
  await scratch.owner.query('delete from app.directory where person_id = $1', [people.otherChair.personId])
  await giveMarks(bench, tenant, { assessmentId, unit: 'otherSchool', reviewer: 'chair' })
  await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer: 'townSchoolChair' })
  const { combination } = bench.callerFor(people.officer)
  const about = { districtId, assessmentId }
  const standings = async () =>
    (await combination.previewReminder(about)).calls.map(({ kind, unitName, waiting, people: asked }) => [
      ...[kind, unitName === '' ? waiting.join() : unitName, asked.map(({ standing }) => standing).join()],
    ])
  expect(await standings()).toEqual([
    ['handInAsked', units.town.name, 'tell'],
    ['marksAsked', units.school.name, 'noAccount'],
    ['marksAsked', units.otherSchool.name, 'tell'],
  ])
  const before = await rowCounts(scratch.owner)
  expect(await combination.remind({ ...about, key: newKey() })).toEqual({ notices: 2 })
  expect(addedRows(before, await rowCounts(scratch.owner))).toEqual({ notice: 2, idempotency: 1, audit_log: 1 })
  expect(await combination.remind({ ...about, key: newKey() })).toEqual({ notices: 0 })
  expect(await standings()).toEqual([
    ['handInAsked', units.town.name, 'toldToday'],
    ['marksAsked', units.school.name, 'noAccount'],
    ['marksAsked', units.otherSchool.name, 'toldToday'],
  ])
  // Each sees it among the own notices, the reviewer by the assignment alone.
  const inbox = async (name: 'townChair' | 'townSchoolChair') =>
    (await bench.callerFor(people[name]).notice.list({ districtId, kinds: ['handInAsked', 'marksAsked'] })).notices
  expect(await inbox('townChair')).toMatchObject([
    { kind: 'handInAsked', subjectId: assessmentId, detail: { count: 1 } },
  ])
  expect(await inbox('townSchoolChair')).toMatchObject([
    { kind: 'marksAsked', subjectId: assessmentId, sentBy: expect.stringContaining('周禾'), detail: { count: 1 } },
  ])
  await scratch.owner.query('insert into app.directory (account_id, tenant_id, person_id) values ($1, $2, $3)', [
    people.otherChair.accountId,
    districtId,
    people.otherChair.personId,
  ])
  expect(await combination.remind({ ...about, key: newKey() })).toEqual({ notices: 1 })
})

test('once published nobody is asked any more', async () => {
  const { tenant } = bench
  const { districtId, people } = tenant
  const { assessmentId } = await seedCombined(bench, tenant, { units: ['school'] })
  const { combination, publication } = bench.callerFor(people.officer)
  expect((await combination.previewReminder({ districtId, assessmentId })).calls).toEqual([])
  await publication.publish({ districtId, assessmentId, key: newKey() })
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(combination.remind({ districtId, assessmentId, key: newKey() }))).toBe('alreadyPublished')
  expect(await outcomeOf(combination.previewReminder({ districtId, assessmentId }))).toBe('alreadyPublished')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})
