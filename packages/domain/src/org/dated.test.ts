import { expect, test } from 'vitest'
import { addDays, plainDate } from '../kernel/index.ts'
import { type Dated, holds, isValidOn } from './dated.ts'

const FIRST = plainDate('2026-02-26')
const DAYS = Array.from({ length: 8 }, (_, at) => addDays(FIRST, at))
const at = (n: number) => `2026-01-0${n}T00:00:00.000Z`

test('a fact is valid on its first and on its last day, and on no day outside', () => {
  const fact = { validFrom: plainDate('2026-03-01'), validTo: plainDate('2026-03-03') }
  const valid = DAYS.filter((day) => isValidOn(fact, day))
  expect(valid).toEqual(['2026-03-01', '2026-03-02', '2026-03-03'])
  expect(isValidOn({ ...fact, validTo: null }, plainDate('2099-12-31'))).toBe(true)
})

test('a fact is known from the instant it was recorded until the instant it was voided', () => {
  const fact: Dated = { validFrom: FIRST, validTo: null, recordedAt: at(3), voidedAt: at(5) }
  expect([2, 3, 4, 5, 6].map((known) => holds(fact, FIRST, at(known)))).toEqual([false, true, true, false, false])
  expect([2, 3, 9].map((known) => holds({ ...fact, voidedAt: null }, FIRST, at(known)))).toEqual([false, true, true])
  expect(holds(fact, addDays(FIRST, -1), at(4))).toBe(false)
})
