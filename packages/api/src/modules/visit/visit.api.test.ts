import {
  type ApiBench,
  apiBench,
  BENCH_ITEMS,
  type BenchVisit,
  castBallot,
  newKey,
  openBenchVote,
  OPINION,
  outcomeOf,
  refusalOf,
  seedReviews,
  seedVisit,
  visitedScheme,
} from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { addDays } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const about = ({ visitId }: Pick<BenchVisit, 'visitId'>) => ({ districtId: bench.tenant.districtId, visitId })
const callerOf = (name: 'officer' | 'chair' | 'otherChair' | 'townSchoolChair') =>
  bench.callerFor(bench.tenant.people[name])

test('nobody is sent to the own unit, to an exempt one, or after the review is over', async () => {
  const { tenant } = bench
  const made = await seedVisit(bench, tenant, { exempt: ['town'] })
  const { assessmentId, today, reviewDue } = made
  const plan = (more: object) =>
    outcomeOf(
      callerOf('officer').visit.plan({
        ...{ districtId: tenant.districtId, key: newKey(), assessmentId, unitId: tenant.units.school.unitId },
        ...{ heldOn: today, leaderId: tenant.people.otherChair.personId, visitorIds: [], ...more },
      }),
    )
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await plan({ leaderId: tenant.people.chair.personId })).toBe('reviewerOfOwnUnit')
  expect(await plan({ visitorIds: [tenant.people.chair.personId] })).toBe('reviewerOfOwnUnit')
  expect(await plan({ unitId: tenant.units.town.unitId })).toBe('unitExempt')
  expect(await plan({ heldOn: addDays(reviewDue, 1) })).toBe('datesOutOfOrder')
  expect(await plan({ leaderId: bench.otherTenant.people.otherChair.personId })).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  expect(await plan({ heldOn: reviewDue })).toBe('ok')
})

test('two visitors write in lines of their own; only the leader ends it, and then it stands', async () => {
  const visit = await seedVisit(bench, bench.tenant, { visitors: ['otherChair', 'townSchoolChair'] })
  const line = (note: string, seenVersion: number) => ({
    ...{ ...about(visit), key: newKey() },
    lines: [{ itemId: BENCH_ITEMS.rules, finding: 'confirmed' as const, note, seenVersion }],
  })
  await callerOf('townSchoolChair').visit.saveLines(line('制度齐全', 0))
  expect(await refusalOf(callerOf('otherChair').visit.saveLines(line('另一种说法', 0)))).toMatchObject({
    ...{ code: 'staleVersion', path: ['lines', BENCH_ITEMS.rules] },
  })
  await callerOf('otherChair').visit.saveLines(line('制度齐全，上墙', 1))
  const strange = { ...line('', 0), lines: [{ itemId: BENCH_ITEMS.dispatch, finding: null, note: '', seenVersion: 0 }] }
  expect(await outcomeOf(callerOf('otherChair').visit.saveLines(strange))).toBe('notFoundOrNoAccess')
  const end = { ...about(visit), summary: '总体良好', expectedVersion: 1 }
  expect(await outcomeOf(callerOf('townSchoolChair').visit.finish({ ...end, key: newKey() }))).toBe('visitLeaderOnly')
  await callerOf('otherChair').visit.finish({ ...end, key: newKey() })
  const kept = await callerOf('officer').visit.get(about(visit))
  expect(kept).toMatchObject({ state: 'finished', summary: '总体良好', mine: { writes: false, leads: false } })
  expect(kept.lines.map(({ itemId, finding, note, savedBy }) => [itemId, finding, note, savedBy])).toEqual([
    [BENCH_ITEMS.rules, 'confirmed', '制度齐全，上墙', expect.any(String)],
    [OPINION, null, '', null],
  ])
  expect(await outcomeOf(callerOf('otherChair').visit.saveLines(line('改一改', 2)))).toBe('stateMoved')
})

test('a vote fills its line for the reviewers: they read it and the notes, and are asked for no mark', async () => {
  const { tenant } = bench
  const { assessmentId } = await seedReviews(bench, tenant, { scheme: visitedScheme() })
  const unitId = tenant.units.school.unitId
  const { today: heldOn } = await callerOf('officer').visit.list({ districtId: tenant.districtId })
  // The branch and its reviewers read the same of the vote, at every step.
  const votes = async () => {
    const of = { districtId: tenant.districtId, assessmentId, unitId }
    const { votes: toBranch } = await callerOf('chair').selfAssessment.get(of)
    expect((await callerOf('townSchoolChair').review.get(of)).votes).toEqual(toBranch)
    return toBranch
  }
  expect(await votes()).toEqual([{ itemId: OPINION, state: 'none' }])
  const { visitId } = await callerOf('officer').visit.plan({
    ...{ districtId: tenant.districtId, key: newKey(), assessmentId, unitId, visitorIds: [], heldOn },
    leaderId: tenant.people.otherChair.personId,
  })
  expect(await votes()).toEqual([{ itemId: OPINION, state: 'planned', heldOn, again: false }])
  const caller = callerOf('otherChair')
  await caller.visit.saveLines({
    ...{ ...about({ visitId }), key: newKey() },
    lines: [{ itemId: BENCH_ITEMS.rules, finding: 'partly', note: '缺档案制度', seenVersion: 0 }],
  })
  const { voteId, code } = await openBenchVote(bench, tenant, { visitId, leader: 'otherChair' })
  for (const choice of [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2]) await castBallot(bench, code, choice)
  const finish = { ...about({ visitId }), summary: '良好', expectedVersion: 1 }
  expect(await outcomeOf(caller.visit.finish({ ...finish, key: newKey() }))).toBe('visitVoteOpen')
  expect(await votes()).toEqual([{ itemId: OPINION, state: 'open', heldOn }])
  await caller.visit.closeVote({ ...about({ visitId }), key: newKey(), voteId })
  await caller.visit.finish({ ...finish, key: newKey() })
  const sheet = await callerOf('townSchoolChair').review.get({ districtId: tenant.districtId, assessmentId, unitId })
  expect(await votes()).toMatchObject([
    {
      ...{ itemId: OPINION, state: 'counted', heldOn, way: 'live', by: expect.stringContaining('周禾'), second: null },
      told: { present: 20, returned: 12, valid: 12, abstained: 0 },
    },
  ])
  const lineOf = (id: string) => sheet.items.find(({ itemId }) => itemId === id)
  expect(lineOf(OPINION)).toMatchObject({
    ...{ needsMark: false, selfPoints: '8.5' },
  })
  expect(lineOf(BENCH_ITEMS.rules)).toMatchObject({
    ...{ needsMark: true, visits: [{ finding: 'partly', note: '缺档案制度' }] },
  })
  const byHand = { assessmentId, unitId, itemId: OPINION, value: { members: 20, returned: 20, valid: 20, 满意: 20 } }
  const entered = callerOf('officer').assessment.setDistrictFact({
    ...{ districtId: tenant.districtId, key: newKey(), ...byHand, expectedVersion: 0 },
  })
  expect(await outcomeOf(entered)).toBe('filledByVote')
})

test('counts of paper are entered by two who went, add up, and say why there was paper', async () => {
  const { people } = bench.tenant
  const visit = await seedVisit(bench, bench.tenant, { visitors: ['otherChair', 'townSchoolChair'] })
  const two = [people.otherChair.personId, people.townSchoolChair.personId] as const
  const enter = (more: object) =>
    callerOf('otherChair').visit.enterPaperVote({
      ...{ ...about(visit), key: newKey(), itemId: OPINION, present: 20, returned: 18, valid: 17, abstained: 2 },
      ...{ votes: { 满意: 14, 不满意: 1 }, countedBy: [...two], reason: '现场没有网络', ...more },
    })
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(enter({ countedBy: [two[0], two[0]] }))).toBe('secondPersonNeeded')
  expect(await outcomeOf(enter({ countedBy: [two[0], people.officer.personId] }))).toBe('secondPersonNeeded')
  expect(await outcomeOf(enter({ valid: 18 }))).toBe('answerInvalid')
  expect(await outcomeOf(enter({ itemId: BENCH_ITEMS.rules }))).toBe('notByVote')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  expect((await enter({})).told).toMatchObject({ returned: 18, valid: 17, abstained: 2, quorumMissed: null })
})

test('a visit is called off with a reason, and not while a vote stands', async () => {
  const visit = await seedVisit(bench, bench.tenant)
  const { voteId } = await openBenchVote(bench, bench.tenant, visit)
  const cancel = () =>
    outcomeOf(
      callerOf('officer').visit.cancel({ ...about(visit), key: newKey(), reason: '学校停课', expectedVersion: 1 }),
    )
  expect(await cancel()).toBe('visitVoteOpen')
  await callerOf('otherChair').visit.discardVote({ ...about(visit), key: newKey(), voteId, reason: '改期再投' })
  expect(await cancel()).toBe('ok')
  const mine = await callerOf('otherChair').visit.list({ districtId: bench.tenant.districtId })
  expect(mine.visits.find(({ visitId }) => visitId === visit.visitId)?.state).toBe('cancelled')
})
