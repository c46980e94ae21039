import {
  apiBench,
  type ApiBench,
  BENCH_ITEMS,
  type BenchPerson,
  newKey,
  outcomeOf,
  refusalOf,
  type ReviewedOptions,
  seedCombined,
  seedPublished,
  seedReviewed,
} from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { type AssessmentId, unblockerOf } from '@jianjia/domain/kernel'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const LEVELS = [
  { name: '模范', min: '6' },
  { name: '合格', min: '3' },
]

function deskOf(assessmentId: AssessmentId, by: BenchPerson = bench.tenant.people.officer, tenant = bench.tenant) {
  const { districtId } = tenant
  const caller = bench.callerFor(by)
  const about = { districtId, assessmentId, validFrom: '2027-01-01', validTo: null }
  const preview = () => caller.rating.preview({ districtId, assessmentId })
  return {
    preview,
    decide: (other: object = {}) => caller.rating.decide({ ...about, key: newKey(), fingerprint: 'x', ...other }),
    /** Looks at the board and decides what it shows. */
    agree: async (other: object = {}) => {
      const { fingerprint } = await preview()
      return caller.rating.decide({ ...about, key: newKey(), fingerprint, ...other })
    },
  }
}

async function published(options: ReviewedOptions) {
  const scheme = { levels: LEVELS, ...options.scheme }
  const { assessmentId } = await seedPublished(bench, bench.tenant, { ...options, scheme })
  return { assessmentId, ...deskOf(assessmentId) }
}

async function expectNothingWritten(attempt: () => Promise<void>): Promise<void> {
  const before = await databaseChecksum(bench.scratch.owner)
  await attempt()
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
}

test('a decision is made once, also at the same moment; levels, certificates and titles are written together', async () => {
  const { agree, preview, assessmentId } = await published({ units: ['school', 'otherSchool'] })
  const { fingerprint, contentHash } = await preview()
  const outcomes = await Promise.all([outcomeOf(agree()), outcomeOf(agree()), outcomeOf(agree())])
  expect(outcomes.toSorted()).toEqual(['ok', 'ratingAlreadyDecided', 'ratingAlreadyDecided'])
  await expectNothingWritten(async () => {
    const refusal = await refusalOf(agree())
    expect(refusal.code).toBe('ratingAlreadyDecided')
    expect(unblockerOf(refusal)).toBe('nobody')
  })
  const { rows } = await bench.scratch.owner.query(
    `select r.canonical, r.content_hash, (select count(*)::int from rating_unit u where u.rating_id = r.id) as units,
       (select count(*)::int from title_award t where t.rating_id = r.id) as titles
     from rating r join result_set s on s.id = r.result_set_id where s.assessment_id = $1`,
    [assessmentId],
  )
  expect(rows).toMatchObject([{ units: 2, titles: 2 }])
  expect(createHash('sha256').update(rows[0].canonical).digest('hex')).toBe(rows[0].content_hash)
  expect(JSON.parse(rows[0].canonical)).toMatchObject({ format: 'jianjia.rating/1', result: contentHash })
  expect(await preview()).toMatchObject({ decidedAt: expect.any(String), fingerprint })

  const { districtId, people, units } = bench.tenant
  const { titles } = await bench.callerFor(people.member).title.list({ districtId })
  const own = titles.filter((title) => title.unitId === units.school.unitId)
  expect(own).toMatchObject([{ level: '模范', validFrom: '2027-01-01', validTo: null, standing: 'notYet' }])
  const about = { districtId, assessmentId, unitId: units.school.unitId }
  const result = await bench.callerFor(people.chair).result.unit(about)
  expect(result.rating).toMatchObject({ level: '模范', certificate: { trials: [{ level: '模范', holds: true }] } })
})

test('a double submit under one key decides once and says the same twice', async () => {
  const { agree } = await published({ units: ['school'] })
  const key = newKey()
  const [first, second] = await Promise.all([agree({ key }), agree({ key })])
  expect(second).toEqual(first)
  await expectNothingWritten(async () => expect(await agree({ key })).toEqual(first))
})

test('what was looked at is what is decided: a title that ended meanwhile changes the outcome, and nothing is written', async () => {
  const { tenant, scratch } = bench
  const prerequisites = [{ level: '模范', fact: 'held:合格', min: '1' }]
  const { preview, decide } = await published({ units: ['otherSchool'], scheme: { prerequisites } })
  const { rows } = await scratch.owner.query(
    `insert into title_award (district_id, id, unit_id, title, level, valid_from)
     values ($1, gen_random_uuid(), $2, '合格职工之家', '合格', '2024-01-01') returning id`,
    [tenant.districtId, tenant.units.otherSchool.unitId],
  )
  const { fingerprint, units } = await preview()
  expect(units).toMatchObject([{ level: '模范' }])
  await scratch.owner.query(
    `update title_award set revoked_at = app.now() - interval '2 days', revoke_reason = '核查不符' where id = $1`,
    [rows[0].id],
  )
  await expectNothingWritten(async () => {
    const refusal = await refusalOf(decide({ fingerprint }))
    expect(refusal.code).toBe('staleVersion')
    expect(unblockerOf(refusal)).toBe('self')
    expect(await outcomeOf(decide({ fingerprint: 'f'.repeat(64) }))).toBe('staleVersion')
  })
  const now = await preview()
  expect(now.units).toMatchObject([{ level: '合格', reasons: ['prerequisite'] }])
  expect(await outcomeOf(decide({ fingerprint: now.fingerprint }))).toBe('ok')
})

test('days in the wrong order, nothing published, somebody else’s decision: refused, nothing written', async () => {
  const { agree, decide, preview, assessmentId } = await published({ units: ['school'] })
  const { people } = bench.tenant
  const early = deskOf((await seedCombined(bench, bench.tenant, { units: ['school'] })).assessmentId)
  const { fingerprint } = await preview()
  await expectNothingWritten(async () => {
    const refusal = await refusalOf(agree({ validTo: '2026-12-31' }))
    expect(refusal).toMatchObject({ code: 'datesOutOfOrder', path: ['validTo'], detail: { second: '2026-12-31' } })
    for (const broken of [{ validFrom: '2027-02-30' }, { validFrom: null }, { validTo: 5 }, { fingerprint: '' }])
      expect([broken, await outcomeOf(agree(broken))]).toEqual([broken, 'malformed'])
    expect(await outcomeOf(early.decide({ fingerprint }))).toBe('notFoundOrNoAccess')
    expect(await outcomeOf(early.preview())).toBe('notFoundOrNoAccess')
    expect(await outcomeOf(decide({ fingerprint, assessmentId: crypto.randomUUID() }))).toBe('notFoundOrNoAccess')
    for (const name of ['administrator', 'auditor', 'chair', 'townChair'] as const)
      expect(await outcomeOf(deskOf(assessmentId, people[name]).decide({ fingerprint }))).toBe('notPermitted')
  })
  expect(await outcomeOf(agree({ validTo: '2027-01-01' }))).toBe('ok')
})

test('another tenant’s result is nothing, under its own district and under ours', async () => {
  const { otherTenant, tenant } = bench
  const { assessmentId } = await seedPublished(bench, otherTenant, { units: ['school'], scheme: { levels: LEVELS } })
  const theirs = deskOf(assessmentId, otherTenant.people.officer, otherTenant)
  const { fingerprint } = await theirs.preview()
  await expectNothingWritten(async () => {
    for (const desk of [deskOf(assessmentId), deskOf(assessmentId, tenant.people.officer, otherTenant)]) {
      expect(await outcomeOf(desk.preview())).toBe('notFoundOrNoAccess')
      expect(await outcomeOf(desk.decide({ fingerprint }))).toBe('notFoundOrNoAccess')
    }
  })
  await theirs.agree()
  const { titles } = await bench.callerFor(tenant.people.officer).title.list({ districtId: tenant.districtId })
  expect(titles.map((title) => title.unitId)).not.toContain(otherTenant.units.school.unitId)
})

test('titles held before count as a prerequisite of the next level, those of others and ended ones do not', async () => {
  const { tenant, scratch } = bench
  const prerequisites = [{ level: '模范', fact: 'held:先进', min: '1' }]
  const levels = [LEVELS[0], { name: '先进', min: '4' }, LEVELS[1]]
  const units = ['school', 'otherSchool', 'townSchool'] as const
  for (const [unit, until] of [
    ['otherSchool', null],
    ['townSchool', '2024-12-31'],
  ] as const)
    await scratch.owner.query(
      `insert into title_award (district_id, id, unit_id, title, level, valid_from, valid_to)
       values ($1, gen_random_uuid(), $2, '先进职工之家', '先进', '2024-01-01', $3)`,
      [tenant.districtId, tenant.units[unit].unitId, until],
    )
  const { preview } = await published({ units, scheme: { levels, prerequisites } })
  const board = await preview()
  const levelOf = (unit: (typeof units)[number]) =>
    board.units.find((each) => each.unitId === tenant.units[unit].unitId)
  expect(levelOf('otherSchool')).toMatchObject({ level: '模范', reasons: [] })
  for (const unit of ['school', 'townSchool'] as const)
    expect(levelOf(unit)).toMatchObject({
      ...{ level: '先进', reasons: ['prerequisite'] },
      certificate: {
        trials: [{ level: '模范', holds: false, checks: [{}, { kind: 'prerequisite', actual: '0' }] }, {}],
      },
    })
})

test('a veto keeps score and rank, bars the level, and its certificate names it', async () => {
  const { tenant } = bench
  const veto = {
    ...{ id: 'accident', name: '安全责任事故', points: '0', missing: 'zero', rounding: null },
    ...{ rule: { kind: 'veto', effect: 'noTopLevel' }, source: { kind: 'districtEntry' } },
  }
  const marked = {
    ...{ id: BENCH_ITEMS.rules, name: '制度健全', points: '4', missing: 'zero', rounding: null, minEvidence: 1 },
    ...{ rule: { kind: 'allOrNothing' }, source: { kind: 'judgement' } },
  }
  const joined = {
    ...marked,
    id: BENCH_ITEMS.joined,
    name: '会员入会率',
    points: '5',
    rule: { kind: 'ratioThreshold', minPct: '95' },
  }
  const quotas = [{ level: '模范', share: '0.5', base: 'participating', round: 'floor', ties: 'excludeTied' }]
  const scheme = { categories: [], items: [marked, joined, veto], levels: LEVELS, quotas }
  const { assessmentId } = await seedReviewed(bench, tenant, { units: ['school', 'otherSchool'], scheme })
  const { districtId, units, people } = tenant
  const officer = bench.callerFor(people.officer)
  const about = () => ({ districtId, assessmentId, key: newKey() })
  for (const [unit, value] of [
    ['school', true],
    ['otherSchool', false],
  ] as const)
    await officer.assessment.setDistrictFact({
      ...{ ...about(), unitId: units[unit].unitId, itemId: 'accident', value, expectedVersion: 0 },
    })
  await officer.combination.finish({ ...about(), unitIds: [units.school.unitId, units.otherSchool.unitId] })
  await officer.publication.publish(about())
  const board = await officer.rating.preview({ districtId, assessmentId })
  const [school, other] = [units.school, units.otherSchool].map(({ unitId }) =>
    board.units.find((unit) => unit.unitId === unitId),
  )
  expect(school).toMatchObject({ rank: 1, final: '9', level: '合格', reasons: ['veto'] })
  expect(school?.certificate.trials[0]?.checks[0]).toEqual({ kind: 'veto', holds: false, vetoes: ['accident'] })
  // The vetoed unit counts in the base of the share: half of two is one place, and the other unit has it.
  expect(other).toMatchObject({ rank: 1, level: '模范', reasons: [] })
  expect(board.quotas).toMatchObject([{ places: 1, taken: 1 }])
})

test('every unit has a certificate, those without a level and the exempt too', async () => {
  const { assessmentId, agree } = await published({
    exempt: ['town'],
    marks: { school: { rules: '0', joined: '0' } },
  })
  const { titles } = await agree()
  expect(titles).toBe(2)
  const { rows } = await bench.scratch.owner.query(
    `select u.unit_name, l.level, l.certificate from result_set s
     join result_unit u on u.result_set_id = s.id join rating r on r.result_set_id = s.id
     join rating_unit l on l.rating_id = r.id and l.unit_id = u.unit_id
     where s.assessment_id = $1 order by u.unit_name collate "C"`,
    [assessmentId],
  )
  expect(rows.map((row) => [row.unit_name, row.level, row.certificate.outside, row.certificate.trials.length])).toEqual(
    expect.arrayContaining([
      ['柳河镇教育工会', null, 'exempt', 0],
      ['第一中学工会', null, null, 2],
      ['第二中学工会', '模范', null, 1],
      ['柳河镇中心小学工会', '模范', null, 1],
    ]),
  )
})

test('a title stays with its unit, and in the register, after the unit is renamed and closed', async () => {
  await using own = await apiBench()
  const { districtId, people, units } = own.tenant
  const { assessmentId } = await seedPublished(own, own.tenant, { units: ['school'], scheme: { levels: LEVELS } })
  const officer = own.callerFor(people.officer)
  const { fingerprint } = await officer.rating.preview({ districtId, assessmentId })
  const days = { validFrom: '2024-06-01', validTo: null }
  await officer.rating.decide({ districtId, assessmentId, fingerprint, key: newKey(), ...days })
  const register = async () => (await own.callerFor(people.auditor).title.list({ districtId })).titles
  const before = await register()
  expect(before).toMatchObject([{ unitId: units.school.unitId, unitName: '第一中学工会', level: '模范' }])

  const administrator = own.callerFor(people.administrator)
  const change = async () => {
    const { rows } = await own.scratch.owner.query('select version from unit where id = $1', [units.school.unitId])
    return { districtId, key: newKey(), unitId: units.school.unitId, expectedVersion: rows[0].version }
  }
  const named = { name: '第一高级中学工会', shortName: null, nameEn: null }
  await administrator.org.renameUnit({ ...(await change()), ...named, from: '2025-01-01' })
  expect(await register()).toEqual(before)
  // A correction of the name on the title's own days is a correction in the register too.
  await administrator.org.renameUnit({ ...(await change()), ...named, name: '一中工会', from: '2024-01-01' })
  expect(await register()).toMatchObject([{ unitName: '一中工会' }])
  const closings = [
    ['schoolSubgroup', '2026-10-28'],
    ['schoolGroup', '2026-10-29'],
    ['schoolSecondGroup', '2026-10-29'],
    ['school', '2026-10-30'],
  ] as const
  for (const [name, lastDay] of closings) {
    const { unitId } = units[name]
    const { rows } = await own.scratch.owner.query('select version from unit where id = $1', [unitId])
    const closing = { unitId, lastDay, expectedVersion: rows[0].version }
    await administrator.org.closeUnit({ districtId, key: newKey(), ...closing })
  }
  expect(await register()).toMatchObject([{ unitId: units.school.unitId, level: '模范', standing: 'valid' }])
})

test('a title that began before anything is known of its unit stands in the register too', async () => {
  const { agree } = await published({ units: ['townSchool'] })
  await agree({ validFrom: '2019-01-01', validTo: '2021-12-31' })
  const { districtId, people, units } = bench.tenant
  const { titles } = await bench.callerFor(people.auditor).title.list({ districtId })
  const own = titles.filter((title) => title.unitId === units.townSchool.unitId && title.validFrom === '2019-01-01')
  expect(own).toMatchObject([{ unitName: '柳河镇中心小学工会', validTo: '2021-12-31' }])
})

test('a register of more than a thousand titles says that it goes on', async () => {
  const { agree } = await published({ units: ['townSchool'] })
  await agree({ validFrom: '2018-01-01', validTo: '2018-12-31' })
  const { districtId, people } = bench.tenant
  const list = () => bench.callerFor(people.auditor).title.list({ districtId })
  const { titles, more } = await list()
  expect(more).toBe(false)
  await bench.scratch.owner.query(
    `with units as (insert into unit (district_id, id, kind, opened_on)
       select $1, gen_random_uuid(), 'branch', '2024-01-01' from generate_series(1, $3::int) returning id),
     names as (insert into unit_name (district_id, id, unit_id, name, short_name, pinyin, initials, valid_from)
       select $1, gen_random_uuid(), id, '校', '校', 'xiao', 'x', '2024-01-01' from units)
     insert into title_award
       select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'unit_id', units.id,
         'number_serial', null))).*
       from title_award as t, units where t.id = $2`,
    [districtId, titles[0]?.titleAwardId, 1001 - titles.length],
  )
  const full = await list()
  expect([full.titles.length, full.more]).toEqual([1000, true])
})
