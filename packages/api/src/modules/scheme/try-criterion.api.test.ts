import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum, setClock } from '@jianjia/db/testing'
import type { EntryDraft } from '@jianjia/domain/ledger'
import { Criterion } from '@jianjia/domain/scheme'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-21T02:00:00Z')
})
afterAll(() => bench[Symbol.asyncDispose]())

const officer = () => bench.callerFor(bench.tenant.people.officer).scheme

function line(more: object = {}) {
  const {
    id: _id,
    name: _name,
    ...tried
  } = Criterion.parse({
    ...{ id: 'n1', name: '走访', points: '4', missing: 'zero', rounding: null },
    rule: { kind: 'pointsPerOccurrence', each: '2', cap: '4' },
    source: {
      kind: 'measure',
      query: { aggregate: 'sum', of: { metric: 'visit.done' }, window: { kind: 'assessment' } },
    },
    ...more,
  })
  return tried
}

const attempt = (more: object = {}) =>
  officer().tryCriterion({ districtId: bench.tenant.districtId, criterion: line(more) })

async function visit(day: string) {
  const { districtId, units, people } = bench.tenant
  const details = {
    ...{ visitKind: '退休', personName: '周晓梅', memberId: null, visitedOn: day },
    ...{ visitors: null, amountFen: null, goods: null, note: null },
  }
  const entry = { kind: 'visit', unitId: units.school.unitId, day, title: '走访', details } as EntryDraft
  await bench.callerFor(people.chair).ledger.record({ districtId, key: newKey(), entry, fileIds: [] })
}

test('a line that no scheme holds yet is tried on what is on record this year, and nothing is written', async () => {
  await visit('2026-03-04')
  await visit('2026-05-06')
  await visit('2025-12-31')
  const before = await databaseChecksum(bench.scratch.owner)
  const tried = await attempt()
  expect(tried).toMatchObject({ from: '2026-01-01', to: '2026-11-21', whole: 1 })
  expect(tried?.shown[0]).toEqual({
    ...{ unitId: bench.tenant.units.school.unitId, name: expect.any(String) },
    ...{ fact: { zh: '2', en: '2' }, points: '4', full: '4' },
  })
  expect(tried?.none).toBe((tried?.units ?? 0) - 1)
  expect(tried?.shown.length).toBeLessThanOrEqual(6)
  const gate = await attempt({ rule: { kind: 'gate', effect: 'notAdmitted' }, points: '0' })
  expect(gate?.shown.find(({ unitId }) => unitId === bench.tenant.units.school.unitId)).toMatchObject({
    ...{ fact: { zh: '已达到' }, points: null },
  })
  const ranks = await attempt({ rule: { kind: 'rankPoints', byRank: ['4', '1'], ties: 'shareHigher' } })
  expect(ranks?.shown.map(({ points }) => points).slice(0, 2)).toEqual(['4', '1'])
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('a unit without full marks in the line gets no points, and the others get theirs', async () => {
  const tried = await attempt({ points: {} })
  expect(tried?.shown.length).toBeGreaterThan(0)
  expect(new Set(tried?.shown.map(({ points, full }) => [points, full].join()))).toEqual(new Set([',']))
})

test('what is not on record, or cannot feed the rule, is not tried', async () => {
  const owed = await attempt({
    rule: { kind: 'allOrNothing' },
    source: { kind: 'obligation', obligation: 'plan', fact: 'onTime' },
  })
  expect(owed?.units).toBeGreaterThan(1)
  expect(await attempt({ source: { kind: 'judgement' } })).toBeNull()
  expect(await attempt({ rule: { kind: 'lateness', perDay: '1', maxDeduction: '2' } })).not.toBeNull()
  expect(await attempt({ rule: { kind: 'ratioThreshold', minPct: '90' } })).toBeNull()
  const self = { kind: 'obligation', obligation: 'selfAssessment', fact: 'onTime' }
  expect(await attempt({ rule: { kind: 'allOrNothing' }, source: self })).toBeNull()
  const chair = bench.callerFor(bench.tenant.people.chair).scheme
  expect(await outcomeOf(chair.tryCriterion({ districtId: bench.tenant.districtId, criterion: line() }))).toBe(
    'notPermitted',
  )
})
