import { describe, expect, it, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { isIdentityNumber, maskIdentityNumber } from './identity-number.ts'
import { acceptMemberDates, memberStatus } from './roster.ts'

const day = plainDate
const dayOrNull = (text: string | null) => (text === null ? null : day(text))

test('a member is in service, retired or gone by the dates alone', () => {
  const on = day('2026-03-31')
  const told = (retiredOn: string | null, leftOn: string | null) =>
    memberStatus({ retiredOn: dayOrNull(retiredOn), leftOn: dayOrNull(leftOn) }, on)
  expect(told(null, null)).toBe('inService')
  expect(told('2026-03-31', null)).toBe('retired')
  expect(told('2026-04-01', null)).toBe('inService')
  expect(told(null, '2026-03-31')).toBe('inService')
  expect(told(null, '2026-03-30')).toBe('left')
  expect(told('2026-01-01', '2026-03-30')).toBe('left')
})

describe('the days of a member', () => {
  const today = day('2026-03-31')
  const judged = (joined: string, retired: string | null, left: string | null) => {
    const dates = { joinedOn: day(joined), retiredOn: dayOrNull(retired), leftOn: dayOrNull(left) }
    const result = acceptMemberDates(dates, today)
    return result.ok ? 'ok' : [result.refusal.code, result.refusal.path?.[0]]
  }

  it('follow each other, and joining and leaving have happened', () => {
    expect(judged('2020-09-01', '2026-12-31', null)).toBe('ok')
    expect(judged('2026-03-31', null, '2026-03-31')).toBe('ok')
    expect(judged('2026-04-01', null, null)).toEqual(['entryInFuture', 'joinedOn'])
    expect(judged('2020-09-01', '2020-08-31', null)).toEqual(['datesOutOfOrder', 'retiredOn'])
    expect(judged('2020-09-01', null, '2020-08-31')).toEqual(['datesOutOfOrder', 'leftOn'])
    expect(judged('2020-09-01', null, '2026-04-01')).toEqual(['entryInFuture', 'leftOn'])
  })
})

test('an identity number is judged by length, birth date and check digit, and shown with its middle hidden', () => {
  expect(isIdentityNumber('11010519491231002X')).toBe(true)
  expect(isIdentityNumber('110105194912310021')).toBe(false)
  expect(isIdentityNumber('11010519491331002X')).toBe(false)
  expect(isIdentityNumber('110105491231002')).toBe(true)
  expect(isIdentityNumber('11010549123100')).toBe(false)
  expect(maskIdentityNumber('11010519491231002X')).toBe('110*************2X')
})
