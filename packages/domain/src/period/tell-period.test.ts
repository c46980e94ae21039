import { expect, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { periodsAround } from './named-periods.ts'
import { tellPeriod } from './tell-period.ts'

test('every name that is made here has its English, and none is Chinese in it', () => {
  const made = ['2026-07-31', '2026-08-01'].flatMap((day) => periodsAround(plainDate(day)))
  const told = made.map(({ label }) => tellPeriod(label, 'en'))
  expect(told.filter((name) => /[\u3400-\u9fff—]/.test(name))).toEqual([])
  expect(new Set(told).size).toBe(new Set(made.map(({ label }) => label)).size)
  expect(told.slice(0, 4)).toEqual([
    ...['2026', 'school year 2025–2026', 'first term of 2025–2026', 'second term of 2025–2026'],
  ])
  expect(made.map(({ label }) => tellPeriod(label, 'zh'))).toEqual(made.map(({ label }) => label))
})

test('what somebody typed stays as it was typed', () => {
  const typed = ['2026年度', '2026 年上半年', '第三季度', 'Q3', '2026—2027学年第三学期', '']
  expect(typed.map((label) => tellPeriod(label, 'en'))).toEqual(typed)
})
