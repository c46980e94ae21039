import { type ApiBench, apiBench, fillSheet, newKey, outcomeOf, refusalOf, seedAssessment } from '@jianjia/api/testing'
import { databaseChecksum, setClock } from '@jianjia/db/testing'
import { addDays } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'

/** A filled sheet of the first school, handed in by its chair; the tenant is eight hours ahead of UTC. */
async function filledSheet(bench: ApiBench) {
  const { tenant } = bench
  const { districtId, units, people } = tenant
  const seeded = await seedAssessment(bench, tenant)
  await fillSheet(bench, tenant, { assessmentId: seeded.assessmentId, unit: 'school' })
  const about = { districtId, assessmentId: seeded.assessmentId, unitId: units.school.unitId }
  const chair = bench.callerFor(people.chair).selfAssessment
  const submit = (expectedVersion = 1, key = newKey()) => chair.submit({ ...about, expectedVersion, key })
  return { ...seeded, about, chair, submit, officer: bench.callerFor(people.officer).assessment }
}

const lastSecond = (day: string) => `${day}T15:59:59.000Z`
const firstSecondAfter = (day: string) => `${day}T16:00:00.500Z`

test('handing in gives a receipt, moves the unit, freezes the obligation, and cannot be done twice', async () => {
  await using bench = await apiBench()
  const { scratch } = bench
  const { about, chair, submit, officer, assessmentId, reviewDue } = await filledSheet(bench)
  const key = newKey()
  const first = await submit(1, key)
  expect(first).toMatchObject({
    receiptNo: expect.stringMatching(/^\d{4}-0001-\d$/),
    receiver: '芦溪区教育工会',
    reviewDue,
    publicityDays: 7,
  })
  expect(first.askNames).toHaveLength(1)
  const before = await databaseChecksum(scratch.owner)
  expect(await submit(1, key)).toEqual(first)
  expect(await chair.receipt(about)).toEqual(first)
  expect(await outcomeOf(submit(2))).toBe('alreadySubmitted')
  const late = { ...about, itemId: 'rules', key: newKey() }
  expect(await outcomeOf(chair.saveItem({ ...late, value: false, note: '', expectedVersion: 1 }))).toBe(
    'alreadySubmitted',
  )
  expect(await databaseChecksum(scratch.owner)).toBe(before)

  const { rows } = await scratch.owner.query(
    `select (select state from assessment_unit where receipt_no is not null) as state,
       (select state from obligation_due) as obligation,
       (select event || ' ' || from_state || ' ' || to_state from transition_log where subject_kind = 'unitAssessment') as moved`,
  )
  expect(rows).toEqual([{ state: 'selfAssessed', obligation: 'onTime', moved: 'submit open selfAssessed' }])
  const seen = await officer.get({ districtId: about.districtId, assessmentId })
  expect(seen.five).toMatchObject({ onTime: 1, open: 3 })
})

test('what was taken back is not on time: the last hand-in counts, the ones before stay', async () => {
  await using bench = await apiBench()
  const { about, chair, submit, selfDue: dueOn, assessmentId } = await filledSheet(bench)
  const { owner } = bench.scratch
  const kept = async () => {
    const { rows } = await owner.query('select nth, state, submitted_at from obligation_due order by nth')
    return rows.map(({ nth, state, submitted_at: at }) => [nth, state, at === null ? null : 'handed in'])
  }
  const withdraw = (expectedVersion: number) => chair.withdraw({ ...about, expectedVersion, key: newKey() })
  await submit(1)
  await withdraw(2)
  expect(await outcomeOf(withdraw(3))).toBe('stateMoved')
  expect(await kept()).toEqual([
    [1, 'onTime', 'handed in'],
    [2, 'open', null],
  ])
  await setClock(owner, firstSecondAfter(dueOn))
  expect(await outcomeOf(submit(3))).toBe('deadlinePassed')
  expect(await kept()).toHaveLength(2)
  const officer = bench.callerFor(bench.tenant.people.officer)
  const { rows } = await officer.overview.matrix({ districtId: about.districtId })
  expect(rows.find(({ unitId }) => unitId === about.unitId)?.cells).toContainEqual({ state: 'missing', dueOn })
  const unitIds = [about.unitId]
  const longer = { districtId: about.districtId, assessmentId, unitIds, dueOn: addDays(dueOn, 3), reason: '停电一天' }
  await officer.assessment.extendDeadline({ ...longer, key: newKey() })
  await submit(3)
  expect(await kept()).toEqual([
    [1, 'onTime', 'handed in'],
    [2, 'open', null],
    [3, 'onTime', 'handed in'],
  ])
})

test('five attempts at once end in one receipt', async () => {
  await using bench = await apiBench()
  const { submit } = await filledSheet(bench)
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcomeOf(submit())))
  expect(outcomes.toSorted()).toEqual([
    'alreadySubmitted',
    'alreadySubmitted',
    'alreadySubmitted',
    'alreadySubmitted',
    'ok',
  ])
  const { rows } = await bench.scratch.owner.query(
    'select count(receipt_no)::int as receipts, (select count(*)::int from obligation_due) as due from assessment_unit',
  )
  expect(rows).toEqual([{ receipts: 1, due: 1 }])
})

test('two schools that hand in at the same moment get two numbers', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { submit, about, assessmentId } = await filledSheet(bench)
  await fillSheet(bench, tenant, { assessmentId, unit: 'otherSchool' })
  const other = bench.callerFor(tenant.people.otherChair).selfAssessment
  const unitId = tenant.units.otherSchool.unitId
  const receipts = await Promise.all([submit(), other.submit({ ...about, unitId, expectedVersion: 1, key: newKey() })])
  expect(receipts.map(({ receiptNo }) => receiptNo.slice(5, 9)).toSorted()).toEqual(['0001', '0002'])
})

test('what is incomplete, or has changed since it was looked at, is not handed in', async () => {
  await using bench = await apiBench()
  const { submit, about, chair } = await filledSheet(bench)
  await chair.saveItem({ ...about, itemId: 'joined', value: null, note: '', expectedVersion: 1, key: newKey() })
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(submit(2))).toBe('selfAssessmentIncomplete')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  await chair.saveItem({ ...about, itemId: 'joined', value: [97, 100], note: '', expectedVersion: 2, key: newKey() })
  expect(await outcomeOf(submit(2))).toBe('staleVersion')
  expect(await outcomeOf(submit(3))).toBe('ok')
})

test('the deadline is the end of the due day in the tenant’s time zone', async () => {
  await using bench = await apiBench()
  const { submit, selfDue, about, chair } = await filledSheet(bench)
  await setClock(bench.scratch.owner, firstSecondAfter(selfDue))
  const before = await databaseChecksum(bench.scratch.owner, ['clock'])
  expect(await outcomeOf(submit())).toBe('deadlinePassed')
  expect(await databaseChecksum(bench.scratch.owner, ['clock'])).toBe(before)
  expect(await chair.get(about)).toMatchObject({ overdue: true, obligation: 'missing', dueOn: selfDue })
  await setClock(bench.scratch.owner, lastSecond(selfDue))
  expect(await outcomeOf(submit())).toBe('ok')
})

test('after the day nothing typed is lost, and an extension opens the door again, to the second', async () => {
  await using bench = await apiBench()
  const { submit, selfDue, about, chair, officer } = await filledSheet(bench)
  const later = addDays(selfDue, 3)
  await setClock(bench.scratch.owner, firstSecondAfter(addDays(selfDue, 1)))
  await chair.saveItem({ ...about, itemId: 'joined', value: [98, 100], note: '', expectedVersion: 1, key: newKey() })
  expect(await outcomeOf(submit(2))).toBe('deadlinePassed')
  const { districtId, assessmentId, unitId } = about
  await officer.extendDeadline({
    districtId,
    assessmentId,
    unitIds: [unitId],
    dueOn: later,
    reason: '停电两天',
    key: newKey(),
  })
  expect(await chair.get(about)).toMatchObject({
    overdue: false,
    dueOn: later,
    adjustment: { kind: 'extension', reason: '停电两天' },
  })
  const { adjustment, usualDue } = await chair.get(about)
  expect([usualDue, adjustment]).toEqual([
    selfDue,
    {
      kind: 'extension',
      dueOn: later,
      reason: '停电两天',
      by: expect.stringContaining('周禾'),
      on: addDays(selfDue, 2),
    },
  ])
  await setClock(bench.scratch.owner, firstSecondAfter(later))
  // The refusal says that there was an extension, from which day, why and by whom.
  expect(await refusalOf(submit(2))).toMatchObject({
    code: 'deadlinePassed',
    detail: { dueOn: later, insteadOf: selfDue, reason: '停电两天', by: adjustment?.by },
  })
  await setClock(bench.scratch.owner, lastSecond(later))
  expect(await outcomeOf(submit(2))).toBe('ok')
})

test('an exempt unit and one that was let off owe nothing', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId, units, people } = tenant
  const { assessmentId } = await seedAssessment(bench, tenant, { exempt: ['school'] })
  const about = { districtId, assessmentId, unitId: units.school.unitId }
  const chair = bench.callerFor(people.chair).selfAssessment
  expect(await chair.get(about)).toMatchObject({ exemptReason: '上年度示范单位' })
  expect(await outcomeOf(chair.submit({ ...about, expectedVersion: 1, key: newKey() }))).toBe('unitExempt')
  expect(
    await outcomeOf(
      chair.saveItem({ ...about, itemId: 'rules', value: true, note: '', expectedVersion: 0, key: newKey() }),
    ),
  ).toBe('unitExempt')

  const { unitId } = units.otherSchool
  await bench
    .callerFor(people.officer)
    .assessment.waive({ districtId, assessmentId, unitIds: [unitId], reason: '学校撤并', key: newKey() })
  const other = bench.callerFor(people.otherChair).selfAssessment
  expect(await outcomeOf(other.submit({ ...about, unitId, expectedVersion: 1, key: newKey() }))).toBe(
    'alreadySubmitted',
  )
  expect(await other.get({ ...about, unitId })).toMatchObject({ obligation: 'waived', state: 'selfAssessed' })
})

test('branches that hand in at the same moment get receipts of their own', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId, units, people } = tenant
  const { assessmentId } = await seedAssessment(bench, tenant)
  const all = [
    ['school', 'chair'],
    ['otherSchool', 'otherChair'],
    ['townSchool', 'townSchoolChair'],
    ['town', 'townChair'],
  ] as const
  for (const [unit] of all) await fillSheet(bench, tenant, { assessmentId, unit })
  const receipts = await Promise.all(
    all.map(([unit, chair]) => {
      const about = { districtId, assessmentId, unitId: units[unit].unitId, expectedVersion: 1, key: newKey() }
      return bench.callerFor(people[chair]).selfAssessment.submit(about)
    }),
  )
  const numbers = receipts.map(({ receiptNo }) => receiptNo.replace(/^\d{4}-/, ''))
  expect(numbers.toSorted()).toEqual(['0001', '0002', '0003', '0004'].map((n) => expect.stringMatching(`^${n}-\\d$`)))
})
