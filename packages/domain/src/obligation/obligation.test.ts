import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, plainDate, type UnitId } from '../kernel/index.ts'
import { calendarYear } from '../period/index.ts'
import { countStates, effectiveDueOn, type Obligation, ObligationState, stateOn } from './obligation.ts'

const due = plainDate('2026-12-10')
const owed: Obligation = {
  kind: 'selfAssessment',
  unitId: 'u' as UnitId,
  period: calendarYear(2026),
  dueOn: due,
  adjustment: null,
  submittedOn: null,
}

test('the due day itself is on time, the next day is late', () => {
  expect(stateOn({ ...owed, submittedOn: due }, addDays(due, 30))).toBe('onTime')
  expect(stateOn({ ...owed, submittedOn: addDays(due, 1) }, addDays(due, 30))).toBe('late')
})

test('before the end of the due day nothing is missing, after it everything not handed in is', () => {
  expect([stateOn(owed, due), stateOn(owed, addDays(due, 1))]).toEqual(['open', 'missing'])
})

test('an extension moves the day of one unit and never pulls it forward', () => {
  const extended = { ...owed, adjustment: { kind: 'extension', dueOn: addDays(due, 5), reason: '校舍维修' } } as const
  expect(stateOn({ ...extended, submittedOn: addDays(due, 5) }, addDays(due, 9))).toBe('onTime')
  expect(effectiveDueOn({ dueOn: due, adjustment: { ...extended.adjustment, dueOn: addDays(due, -5) } })).toBe(due)
})

test('a waiver is a waiver whatever was handed in', () => {
  expect(stateOn({ ...owed, submittedOn: due, adjustment: { kind: 'waiver', reason: '新建校' } }, due)).toBe('waived')
})

test('expected is on time + late + waived + missing, open ones are shown beside it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ObligationState.options), { maxLength: 40 }), (states) => {
      const five = countStates(states)
      expect(five.onTime + five.late + five.waived + five.missing).toBe(five.expected)
      expect(five.expected + five.open).toBe(states.length)
    }),
  )
})
