import { apiBench, type ApiBench, newKey, outcomeOf, seedCombined, seedPublished } from '@jianjia/api/testing'
import type { AssessmentId } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

function deskOf(assessmentId: AssessmentId) {
  const { districtId, people } = bench.tenant
  return {
    ranking: (by = people.officer) => bench.callerFor(by).result.ranking({ districtId, assessmentId }),
    unit: (unit: keyof typeof bench.tenant.units, by = people.officer) =>
      bench.callerFor(by).result.unit({ districtId, assessmentId, unitId: bench.tenant.units[unit].unitId }),
  }
}

test('sideways only ranks and levels; the own unit with everything behind it; before publication nothing', async () => {
  const { tenant } = bench
  const { people } = tenant
  const { assessmentId } = await seedPublished(bench, tenant, { marks: { school: { joined: '3' } } })
  const desk = deskOf(assessmentId)
  const seen = await desk.ranking(people.chair)
  const own = seen.units.filter((unit) => unit.points !== null)
  expect(own.map((unit) => unit.unitId)).toEqual([tenant.units.school.unitId])
  expect(seen.units.map((unit) => unit.rank)).toEqual([1, 1, 1, 4])
  expect((await desk.ranking(people.member)).units.every((unit) => unit.points === null)).toBe(true)
  expect(await outcomeOf(desk.unit('otherSchool', people.chair))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(desk.unit('school', people.member))).toBe('notPermitted')
  const result = await desk.unit('school', people.chair)
  expect(result).toMatchObject({ participants: 4, rating: null, node: { rank: 4, totals: { final: '7' } } })
  expect(result.files.length).toBe(1)
  const unpublished = deskOf((await seedCombined(bench, tenant, { units: ['school'] })).assessmentId)
  expect(await outcomeOf(unpublished.ranking())).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(unpublished.unit('school', people.chair))).toBe('notFoundOrNoAccess')
})

test('a unit that took no part has no result, whoever asks; a town sees ranks of its schools and no more', async () => {
  const { tenant, otherTenant } = bench
  const { people } = tenant
  const { assessmentId } = await seedPublished(bench, tenant, { units: ['townSchool', 'school'] })
  const desk = deskOf(assessmentId)
  expect(await outcomeOf(desk.unit('otherSchool'))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(desk.unit('otherSchool', people.otherChair))).toBe('notFoundOrNoAccess')
  const withPoints = (await desk.ranking(people.townChair)).units.filter((unit) => unit.points !== null)
  expect(withPoints).toEqual([])
  expect(await outcomeOf(desk.unit('townSchool', people.townChair))).toBe('notPermitted')
  const stranger = otherTenant.people.officer
  expect(await outcomeOf(desk.ranking(stranger))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(desk.unit('school', stranger))).toBe('notFoundOrNoAccess')
  const asIfTheirs = { districtId: otherTenant.districtId, assessmentId }
  expect(await outcomeOf(bench.callerFor(stranger).result.ranking(asIfTheirs))).toBe('notFoundOrNoAccess')
})

test('an exempt unit stands in the list without a rank, and equal ranks are in the order of names', async () => {
  const { tenant } = bench
  const { assessmentId } = await seedPublished(bench, tenant, { exempt: ['town'] })
  const { units } = await deskOf(assessmentId).ranking()
  expect(units.map((unit) => [unit.name, unit.rank, unit.reasons])).toEqual([
    ['第一中学工会', 1, []],
    ['第二中学工会', 1, []],
    ['柳河镇中心小学工会', 1, []],
    ['柳河镇教育工会', null, ['exempt']],
  ])
  expect((await deskOf(assessmentId).unit('school')).participants).toBe(3)
})

test('the list of results shows each published assessment once, with whether it is rated', async () => {
  await using own = await apiBench()
  const { tenant } = own
  const { districtId, people } = tenant
  await seedCombined(own, tenant, { units: ['school'] })
  const { assessmentId } = await seedPublished(own, tenant, {
    units: ['school', 'otherSchool'],
    scheme: { levels: [{ name: '合格', min: '3' }] },
  })
  await seedPublished(own, own.otherTenant, { units: ['school'] })
  const list = () => own.callerFor(people.member).result.list({ districtId })
  const ranking = () => own.callerFor(people.member).result.ranking({ districtId, assessmentId })
  expect((await list()).results).toMatchObject([{ assessmentId, units: 2, rated: false, state: 'published' }])
  expect(await ranking()).toMatchObject({ rated: false, units: [{ level: null }, { level: null }] })
  const officer = own.callerFor(people.officer)
  const { fingerprint } = await officer.rating.preview({ districtId, assessmentId })
  const days = { validFrom: '2027-01-01', validTo: null }
  await officer.rating.decide({ districtId, assessmentId, fingerprint, key: newKey(), ...days })
  expect((await list()).results).toMatchObject([{ assessmentId, rated: true }])
  expect(await ranking()).toMatchObject({ rated: true, units: [{ level: '合格' }, { level: '合格' }] })
})

test('spread and means: the district sees every figure, a chair none of fewer than five units, and the own shares', async () => {
  const { tenant } = bench
  const { districtId, people, units } = tenant
  const { assessmentId } = await seedPublished(bench, tenant, {
    segments: { school: 'junior', otherSchool: 'junior' },
    marks: { school: { joined: '3' } },
  })
  const seen = (by = people.officer) => bench.callerFor(by).result.statistics({ districtId, assessmentId })
  const all = await seen()
  expect(all).toMatchObject({ least: 1, rankedBy: 'total', spread: { count: 4 } })
  expect(all.spread?.bands.reduce((sum, band) => sum + band.count, 0)).toBe(4)
  expect(all.units).toHaveLength(4)
  const organisation = all.means.filter(({ category }) => category === 'organisation')
  expect(organisation).toMatchObject([
    { segment: null, units: 4, sum: '377.78', mean: '94.45' },
    { segment: 'junior', units: 2, sum: '177.78', mean: '88.89' },
  ])
  expect(all.categories).toContainEqual({ id: 'organisation', name: '组织建设' })
  const own = await seen(people.chair)
  expect(own).toMatchObject({ least: 5, spread: null })
  expect(own.units.map(({ unitId }) => unitId)).toEqual([units.school.unitId])
  expect(own.means.every(({ sum, mean }) => sum === null && mean === null)).toBe(true)
  expect((await seen(people.member)).units).toEqual([])
  expect(
    await outcomeOf(bench.callerFor(bench.otherTenant.people.officer).result.statistics({ districtId, assessmentId })),
  ).toBe('notFoundOrNoAccess')
})

test('two years: ranks for everybody, points line by line for the own unit, nothing subtracted that is not alike', async () => {
  const { tenant } = bench
  const { districtId, people, units } = tenant
  const { unitId } = units.school
  const item = (id: string, name: string, points: string) => ({
    ...{ id, name, points, missing: 'zero', rounding: null, minEvidence: 1 },
    ...{ rule: { kind: 'allOrNothing' }, source: { kind: 'judgement' } },
  })
  const joined = { ...item('joined', '会员入会率', '5'), rule: { kind: 'ratioThreshold', minPct: '95' } }
  const added = {
    ...{ id: 'members', name: '参加全区活动', points: '2', missing: 'zero', rounding: null },
    ...{ rule: { kind: 'minimumCount', min: 2, below: 'proportional' }, source: { kind: 'districtEntry' } },
  }
  const earlier = await seedPublished(bench, tenant, {
    units: ['school', 'otherSchool'],
    scheme: { categories: [], items: [item('rules', '制度健全', '4'), joined] },
    marks: { school: { rules: '4', joined: '3' } },
  })
  const later = await seedPublished(bench, tenant, {
    units: ['school', 'townSchool'],
    scheme: {
      categories: [],
      items: [item('rules', '制度健全', '4'), { ...joined, points: '6' }, added],
    },
    marks: { school: { rules: '0', joined: '5' } },
  })
  const of = { districtId, assessmentId: later.assessmentId, earlierId: earlier.assessmentId }
  const years = await bench.callerFor(people.member).result.compareYears(of)
  expect(years.moves.map(({ name, took }) => `${name} ${took}`).toSorted()).toEqual(
    ['第一中学工会 both', '第二中学工会 earlier', '柳河镇中心小学工会 later'].toSorted(),
  )
  expect(years.changes.length).toBeGreaterThan(0)
  const unit = await bench.callerFor(people.chair).result.compareUnit({ ...of, unitId })
  // Two schemes, not two versions of one: lines of the same id and name are the same line.
  expect(unit).toMatchObject({ oneScheme: false, earlier: { rank: 2 }, later: { rank: 2 } })
  expect(unit.lines.map(({ id, kind, difference }) => [id, kind, difference])).toEqual([
    ['rules', 'same', '-4'],
    ['joined', 'changed', null],
    ['members', 'new', null],
  ])
  expect(unit.lines[1]?.changes[0]?.text.zh).toContain('满分')
  const stranger = bench.callerFor(people.otherChair)
  expect(await outcomeOf(stranger.result.compareUnit({ ...of, unitId }))).toBe('notFoundOrNoAccess')
  const joinedLater = { ...of, unitId: units.townSchool.unitId }
  expect(await bench.callerFor(people.officer).result.compareUnit(joinedLater)).toMatchObject({
    earlier: null,
    lines: [],
  })
  const foreign = await seedPublished(bench, bench.otherTenant, { units: ['school'] })
  const across = { ...of, earlierId: foreign.assessmentId }
  expect(await outcomeOf(bench.callerFor(people.officer).result.compareYears(across))).toBe('notFoundOrNoAccess')
})
