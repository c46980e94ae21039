import {
  BENCH_ITEMS,
  benchInJune,
  benchScheme,
  newKey,
  seedAssessment,
  seedReport,
  seedRound,
} from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { findEvaluationRows } from '@jianjia/db/assessment'
import { advanceClock } from '@jianjia/db/testing'
import { assembleEvaluation } from '@jianjia/domain/assessment'
import { addDays } from '@jianjia/domain/kernel'
import { evaluateAssessment } from '@jianjia/domain/scoring'
import { expect, test } from 'vitest'

const line = { missing: 'pending', rounding: null, points: '6' }
const owed = (id: string, rule: object, fact: string) => ({
  ...{ ...line, id, name: id, rule, source: { kind: 'obligation', obligation: 'plan', fact } },
})

test('a scheme reads what the matrix says: days late by the lateness rule, and each of the five numbers', async () => {
  await using bench = await benchInJune()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const items = [
    ...benchScheme().items.filter(({ id }) => id === BENCH_ITEMS.rules),
    owed('late', { kind: 'lateness', perDay: '1', maxDeduction: '4' }, 'daysLate'),
    ...['expectedCount', 'onTimeCount', 'lateCount', 'waivedCount', 'missingCount'].map((fact) =>
      owed(fact, { kind: 'minimumCount', min: 1, below: '0' }, fact),
    ),
    owed('share', { kind: 'ratioLinear' }, 'onTimeShare'),
  ]
  const { assessmentId, today } = await seedAssessment(bench, tenant, { units: ['school'], scheme: { items } })
  const unitId = units.school.unitId
  const first = await seedRound(bench, tenant, { dueIn: 1 })
  const second = await seedRound(bench, tenant, { dueIn: 2 })
  const third = await seedRound(bench, tenant, { dueIn: 3 })
  await seedRound(bench, tenant, { dueIn: 30 })
  await seedRound(bench, tenant, { dueIn: 1, kind: 'yearSummary' })
  await seedReport(bench, tenant, { unitId, draft: first.draft, on: today })
  await seedReport(bench, tenant, { unitId, draft: second.draft, on: addDays(today, 5) })
  const waiver = { districtId, roundId: third.roundId, unitIds: [unitId], reason: '校舍维修' }
  const officer = bench.callerFor(people.officer)
  await officer.obligation.waive({ ...waiver, key: newKey() })
  await advanceClock(scratch.owner, '6 days')

  const rows = await inTenant(bench.db, districtId, 'read', (db) => findEvaluationRows(db, { assessmentId }))
  if (rows === undefined) throw new Error('no assessment')
  const input = assembleEvaluation(rows, addDays(today, 6))
  const facts = input.units[0]?.facts ?? {}
  const value = (id: string) => facts[id]?.final?.value
  const found = await bench.callerFor(people.chair).obligation.matrix({ districtId, kind: 'plan' })
  const { expected, onTime, late, waived, missing, open } = found.total
  expect([expected, onTime, late, waived, missing, open]).toEqual([3, 1, 1, 1, 0, 1])
  expect(['expectedCount', 'onTimeCount', 'lateCount', 'waivedCount', 'missingCount'].map((id) => value(id))).toEqual([
    expected,
    onTime,
    late,
    waived,
    missing,
  ])
  expect([value('late'), value('share')]).toEqual([3, [1, 2]])
  const scored = evaluateAssessment(input)
  const points = scored.units[0]?.items.find(({ id }) => id === 'late')?.final?.points
  expect(points).toBe('3')
})
