import { expect, test } from 'vitest'
import { idOf } from '../../testing/assessment-rows.ts'
import type { UnitId } from '../kernel/index.ts'
import { changeExemption, type ScoredUnit } from './exempt-unit.ts'

const unit = (n: number, more: Partial<ScoredUnit> = {}): ScoredUnit => ({
  ...{ unitId: idOf<UnitId>(n), name: `第${n}小学工会`, state: 'open', exempt: false },
  ...more,
})
const COHORT = [unit(1), unit(2, { state: 'returned' }), unit(3, { exempt: true }), unit(4, { state: 'reviewed' })]
function outcome(numbers: number[], exempt = true, cohort = COHORT) {
  const decided = changeExemption(cohort, { unitIds: numbers.map((n) => idOf<UnitId>(n)), exempt })
  return decided.ok ? decided.value.map((unitId) => Number(unitId.slice(-3))) : decided.refusal.code
}

test.each([
  ['units that are still open', [1, 2], true, [1, 2]],
  ['one that is exempt already is left as it is', [1, 3], true, [1]],
  ['one takes part again', [3], false, [3]],
  ['one whose marks are combined', [1, 4], true, 'stateMoved'],
  ['a stranger', [9], true, 'notFoundOrNoAccess'],
])('%s', (_, numbers, exempt, expected) => expect(outcome(numbers, exempt)).toEqual(expected))

test('somebody is left to be scored', () => {
  expect(outcome([1], true, [unit(1), unit(3, { exempt: true })])).toBe('cohortEmpty')
  expect(outcome([1], true, [unit(1), unit(2)])).toEqual([1])
})
