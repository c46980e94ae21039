import { apiBench, newKey, outcomeOf, seedAssessment, seedReviews } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { addDays } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'

test('district facts are checked against the rule, versioned, and counted', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { assessmentId } = await seedAssessment(bench, tenant, {
    units: ['school', 'otherSchool'],
    exempt: ['otherSchool'],
  })
  const officer = bench.callerFor(people.officer)
  const input = {
    districtId,
    assessmentId,
    unitId: units.school.unitId,
    itemId: 'members',
    value: 3,
    expectedVersion: 0,
  }
  const set = (change: object) => officer.assessment.setDistrictFact({ ...input, ...change, key: newKey() })
  expect(await set({})).toEqual({ version: 1 })
  expect(await set({ value: 1, expectedVersion: 1 })).toEqual({ version: 2 })
  const table = await officer.assessment.districtFacts({ districtId, assessmentId })
  expect(table.criteria.map((criterion) => criterion.id)).toEqual(['members'])
  expect(table.units).toEqual([{ unitId: units.school.unitId, name: units.school.name, full: { members: '5' } }])
  expect(table.facts).toMatchObject([{ value: 1, version: 2 }])
  expect((await officer.assessment.get({ districtId, assessmentId })).facts).toEqual({ needed: 1, entered: 1 })

  const before = await databaseChecksum(scratch.owner)
  expect(await outcomeOf(set({ expectedVersion: 1 }))).toBe('staleVersion')
  expect(await outcomeOf(set({ expectedVersion: 0 }))).toBe('staleVersion')
  for (const value of [-1, '3', null, 1.5, [1]])
    expect(await outcomeOf(set({ value, expectedVersion: 2 }))).toBe('answerInvalid')
  expect(await outcomeOf(set({ itemId: 'rules', value: true }))).toBe('itemNotClaimed')
  expect(await outcomeOf(set({ itemId: 'nothing' }))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(set({ unitId: units.otherSchool.unitId }))).toBe('unitExempt')
  expect(await outcomeOf(set({ unitId: units.town.unitId }))).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('an extension moves the day and gives its reason; a waiver lifts what is owed and lets the review begin', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { assessmentId, selfDue, reviewDue } = await seedAssessment(bench, tenant)
  const officer = bench.callerFor(people.officer)
  const extend = (unitIds: string[], dueOn: string) =>
    officer.assessment.extendDeadline({ districtId, assessmentId, unitIds, dueOn, reason: '停电两天', key: newKey() })
  const waive = (unitIds: string[]) =>
    officer.assessment.waive({ districtId, assessmentId, unitIds, reason: '学校撤并', key: newKey() })
  const { school, otherSchool, town } = units

  const twice = [school.unitId, otherSchool.unitId, school.unitId]
  expect(await extend(twice, addDays(selfDue, 3))).toEqual({ extended: 2 })
  expect(await waive([town.unitId, town.unitId])).toEqual({ waived: 1 })
  const seen = await officer.assessment.get({ districtId, assessmentId })
  const line = (unitId: string) => seen.units.find((unit) => unit.unitId === unitId)
  expect(line(school.unitId)).toMatchObject({
    dueOn: addDays(selfDue, 3),
    adjustment: { kind: 'extension', dueOn: addDays(selfDue, 3), reason: '停电两天', on: seen.today },
    earlier: [],
  })
  expect(line(school.unitId)?.adjustment?.by).toContain('周禾')
  await extend([otherSchool.unitId], addDays(selfDue, 4))
  const again = (await officer.assessment.get({ districtId, assessmentId })).units
  expect(again.find(({ unitId }) => unitId === otherSchool.unitId)).toMatchObject({
    ...{ dueOn: addDays(selfDue, 4), adjustment: { dueOn: addDays(selfDue, 4) } },
    earlier: [{ dueOn: addDays(selfDue, 3), reason: '停电两天' }],
  })
  expect(line(town.unitId)).toMatchObject({
    state: 'selfAssessed',
    obligation: 'waived',
    adjustment: { kind: 'waiver' },
  })
  expect(seen.five).toMatchObject({ waived: 1, open: 3 })
  const log = await scratch.owner.query(
    `select event, from_state, to_state, reason from transition_log where unit_id = $1`,
    [town.unitId],
  )
  expect(log.rows).toEqual([{ event: 'waive', from_state: 'open', to_state: 'selfAssessed', reason: '学校撤并' }])

  const before = await databaseChecksum(scratch.owner)
  expect(await outcomeOf(extend([school.unitId], addDays(selfDue, 3)))).toBe('datesOutOfOrder')
  expect(await outcomeOf(extend([school.unitId], addDays(reviewDue, 1)))).toBe('datesOutOfOrder')
  expect(await outcomeOf(extend([school.unitId, town.unitId], addDays(selfDue, 4)))).toBe('alreadySubmitted')
  expect(await outcomeOf(waive([town.unitId]))).toBe('alreadySubmitted')
  expect(await outcomeOf(waive([school.unitId, units.schoolGroup.unitId]))).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('an officer who is also a teacher of the school decides nothing for it', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { assessmentId, selfDue } = await seedAssessment(bench, tenant)
  await scratch.owner.query(
    `insert into post (district_id, id, person_id, unit_id, role, valid_from) values ($1, gen_random_uuid(), $2, $3, 'member', '2024-01-01')`,
    [districtId, people.officer.personId, units.schoolGroup.unitId],
  )
  const before = await databaseChecksum(scratch.owner)
  const officer = bench.callerFor(people.officer)
  const { unitId } = units.school
  const about = { districtId, assessmentId }
  expect(
    await Promise.all([
      outcomeOf(
        officer.assessment.setDistrictFact({
          ...about,
          unitId,
          itemId: 'members',
          value: 2,
          expectedVersion: 0,
          key: newKey(),
        }),
      ),
      outcomeOf(officer.assessment.waive({ ...about, unitIds: [unitId], reason: '撤并', key: newKey() })),
      outcomeOf(
        officer.assessment.extendDeadline({
          ...about,
          unitIds: [unitId],
          dueOn: addDays(selfDue, 1),
          reason: '停电',
          key: newKey(),
        }),
      ),
    ]),
  ).toEqual(['decisionForOwnUnit', 'decisionForOwnUnit', 'decisionForOwnUnit'])
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('each unit gets a day of its own with one reason: all of them, or none with the reason at its move', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { assessmentId, selfDue, reviewDue } = await seedAssessment(bench, tenant)
  const officer = bench.callerFor(people.officer)
  const move = (...moves: readonly { readonly unitId: string; readonly seen: string; readonly dueOn: string }[]) =>
    officer.assessment.moveDeadlines({ districtId, assessmentId, moves: [...moves], reason: '停电两天', key: newKey() })
  const { school, otherSchool } = units
  const to = (unit: typeof school, days: number, seen = selfDue) => ({
    ...{ unitId: unit.unitId, seen, dueOn: addDays(selfDue, days) },
  })

  expect(await move(to(school, 1), to(otherSchool, 2))).toEqual({ moved: 2 })
  const seen = await officer.assessment.get({ districtId, assessmentId })
  const line = (unitId: string) => seen.units.find((unit) => unit.unitId === unitId)
  expect(line(school.unitId)).toMatchObject({ dueOn: addDays(selfDue, 1), adjustment: { reason: '停电两天' } })
  expect(line(otherSchool.unitId)).toMatchObject({ dueOn: addDays(selfDue, 2), adjustment: { reason: '停电两天' } })
  const told = await scratch.owner.query(`select kind from notice_event`)
  expect(told.rows).toEqual([{ kind: 'deadlineMoved' }, { kind: 'deadlineMoved' }])

  const before = await databaseChecksum(scratch.owner)
  const first = to(school, 3, addDays(selfDue, 1))
  await expect(move(first, to(otherSchool, 3))).rejects.toMatchObject({
    cause: { refusal: { code: 'staleVersion', detail: { dueOn: addDays(selfDue, 2) }, path: ['moves', 1, 'dueOn'] } },
  })
  const beyond = { ...to(otherSchool, 0, addDays(selfDue, 2)), dueOn: addDays(reviewDue, 1) }
  await expect(move(first, beyond)).rejects.toMatchObject({
    cause: { refusal: { code: 'datesOutOfOrder', path: ['moves', 1, 'dueOn'] } },
  })
  expect(await outcomeOf(move(first, first)), 'one unit twice').toBe('malformed')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('a unit is let off with a reason and an approver, leaves what counts, and takes part again', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId, units, people } = tenant
  const { assessmentId } = await seedReviews(bench, tenant, { units: ['school', 'otherSchool'] })
  const officer = bench.callerFor(people.officer)
  const set = (reason: string | null, ...names: (keyof typeof units)[]) => {
    const unitIds = names.map((name) => units[name].unitId)
    return officer.assessment.setExemption({ districtId, key: newKey(), assessmentId, unitIds, reason })
  }
  const school = async () =>
    (await officer.assessment.get({ districtId, assessmentId })).units.find(
      ({ unitId }) => unitId === units.school.unitId,
    )
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(set('示范单位', 'school', 'otherSchool'))).toBe('cohortEmpty')
  expect(await outcomeOf(set('示范单位', 'district'))).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  expect(await set('连续三年示范单位', 'school')).toEqual({ changed: 1 })
  expect(await school()).toMatchObject({
    ...{ exemptReason: '连续三年示范单位', exemptedBy: expect.stringContaining('周禾'), assigned: 0 },
  })
  const { five } = await officer.assessment.get({ districtId, assessmentId })
  expect(five.expected).toBe(1)
  const tasks = await bench.callerFor(people.otherChair).home.tasks({ districtId })
  expect(tasks.tasks.filter(({ unitId }) => unitId === units.school.unitId)).toEqual([])
  expect(await set(null, 'school')).toEqual({ changed: 1 })
  expect(await school()).toMatchObject({ exemptReason: null, exemptedBy: null, state: 'selfAssessed' })
  await bench.scratch.owner.query(`update assessment_unit set state = 'reviewed' where assessment_id = $1`, [
    assessmentId,
  ])
  expect(await outcomeOf(set('晚了', 'school'))).toBe('stateMoved')
})
