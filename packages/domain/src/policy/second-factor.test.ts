import { expect, test } from 'vitest'
import { PlainDate } from '../kernel/index.ts'
import { Role } from '../org/index.ts'
import { normaliseCode, normaliseRecoveryCode, secondFactorNeed } from './second-factor.ts'

const day = (text: string) => PlainDate.parse(text)

test('only who decides for the whole tenant is asked, and only from the day on', () => {
  const today = day('2026-11-22')
  for (const role of Role.options) {
    const need = (fromDay: PlainDate | null) => secondFactorNeed({ posts: [{ role }], fromDay, today })
    const decides = role === 'districtAdministrator' || role === 'districtOfficer'
    const needs = [need(null), need(day('2026-11-23')), need(day('2026-11-22')), need(day('2020-01-01'))]
    expect([role, ...needs]).toEqual([role, 'none', ...(decides ? ['asked', 'due', 'due'] : ['none', 'none', 'none'])])
  }
  expect(secondFactorNeed({ posts: [], fromDay: today, today })).toBe('none')
  expect(secondFactorNeed({ posts: [{ role: 'chair' }, { role: 'districtOfficer' }], fromDay: today, today })).toBe(
    'due',
  )
})

test('codes are read as people type them', () => {
  expect(normaliseCode(' １２３ 456 ')).toBe('123456')
  expect(normaliseRecoveryCode(' k7mq 2XWF9abc ')).toBe('k7mq-2xwf-9abc')
  expect(normaliseRecoveryCode('k7mq—2xwf—9abc')).toBe('k7mq-2xwf-9abc')
  expect(normaliseRecoveryCode('')).toBe('')
})
