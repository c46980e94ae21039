import { describe, expect, it, test } from 'vitest'
import { plainDate, type UnitId } from '../kernel/index.ts'
import { actsOfMember, afterMemberAct, type MemberAct } from './member-acts.ts'

const branch = '00000000-0000-7000-8000-000000000001' as UnitId
const maths = '00000000-0000-7000-8000-000000000002' as UnitId
const today = plainDate('2026-03-31')
const NAMES = { [branch]: 'branch', [maths]: 'maths' }

type Row = readonly [UnitId, string, string | null]

function happened(rows: readonly Row[], act: MemberAct, retired: string | null = null) {
  const memberships = rows.map(([unitId, from, to]) => ({
    unitId,
    validFrom: plainDate(from),
    validTo: to === null ? null : plainDate(to),
  }))
  const result = afterMemberAct({ memberships, retiredOn: retired === null ? null : plainDate(retired) }, act, today)
  if (!result.ok) return result.refusal.code
  const told = result.value.memberships.map(({ unitId, validFrom, validTo }) => [NAMES[unitId], validFrom, validTo])
  return { retiredOn: result.value.retiredOn, told }
}

const on = (day: string) => plainDate(day)
const SINCE_2020: readonly Row[] = [[branch, '2020-09-01', null]]
const LEFT: readonly Row[] = [[branch, '2020-09-01', '2025-08-31']]
const TWO_STAYS: readonly Row[] = [...LEFT, [maths, '2025-11-01', null]]

test('who stands so can do this next', () => {
  expect(actsOfMember('inService')).toEqual(['move', 'retire', 'leave'])
  expect(actsOfMember('retired')).toEqual(['move', 'leave'])
  expect(actsOfMember('left')).toEqual(['return'])
})

describe('what happens to a member', () => {
  it('retires on a day, known ahead or gone by, and stays a member', () => {
    for (const day of ['2026-03-01', '2026-09-01'])
      expect(happened(SINCE_2020, { kind: 'retire', on: on(day) })).toEqual({
        retiredOn: day,
        told: [['branch', '2020-09-01', null]],
      })
    expect(happened(SINCE_2020, { kind: 'retire', on: on('2020-08-31') })).toBe('datesOutOfOrder')
    expect(happened(SINCE_2020, { kind: 'retire', on: on('2026-03-01') }, '2026-01-01')).toBe('memberStatusDiffers')
  })

  it('leaves on a last day of the present stay, never of a former one', () => {
    expect(happened(SINCE_2020, { kind: 'leave', on: on('2026-03-31') })).toMatchObject({
      told: [['branch', '2020-09-01', '2026-03-31']],
    })
    expect(happened(TWO_STAYS, { kind: 'leave', on: on('2026-01-31') })).toMatchObject({
      told: [
        ['branch', '2020-09-01', '2025-08-31'],
        ['maths', '2025-11-01', '2026-01-31'],
      ],
    })
    expect(happened(TWO_STAYS, { kind: 'leave', on: on('2025-10-15') })).toBe('datesOutOfOrder')
    expect(happened(SINCE_2020, { kind: 'leave', on: on('2026-04-01') })).toBe('entryInFuture')
    expect(happened(LEFT, { kind: 'leave', on: on('2026-01-31') })).toBe('memberStatusDiffers')
  })

  it('a change of group within the stay does not hide when the stay began', () => {
    const moved: readonly Row[] = [
      [branch, '2020-09-01', '2025-08-31'],
      [maths, '2025-09-01', null],
    ]
    expect(happened(moved, { kind: 'leave', on: on('2021-01-31') })).toMatchObject({
      told: [['branch', '2020-09-01', '2021-01-31']],
    })
  })

  it('returns after the last day, and the gap stays', () => {
    expect(happened(LEFT, { kind: 'return', on: on('2026-03-01'), unitId: maths })).toMatchObject({
      told: [
        ['branch', '2020-09-01', '2025-08-31'],
        ['maths', '2026-03-01', null],
      ],
    })
    expect(happened(LEFT, { kind: 'return', on: on('2025-08-31'), unitId: maths })).toBe('datesOutOfOrder')
    expect(happened(LEFT, { kind: 'return', on: on('2026-04-01'), unitId: maths })).toBe('entryInFuture')
    expect(happened(SINCE_2020, { kind: 'return', on: on('2026-03-01'), unitId: maths })).toBe('memberStatusDiffers')
  })

  it('moves to another group after the first day in the present one', () => {
    expect(happened(SINCE_2020, { kind: 'move', on: on('2026-03-01'), unitId: maths })).toMatchObject({
      told: [
        ['branch', '2020-09-01', '2026-02-28'],
        ['maths', '2026-03-01', null],
      ],
    })
    expect(happened(SINCE_2020, { kind: 'move', on: on('2020-09-01'), unitId: maths })).toBe('datesOutOfOrder')
    expect(happened(SINCE_2020, { kind: 'move', on: on('2026-04-01'), unitId: maths })).toBe('entryInFuture')
    expect(happened(SINCE_2020, { kind: 'move', on: on('2026-03-01'), unitId: branch })).toBe('memberStatusDiffers')
    expect(happened(LEFT, { kind: 'move', on: on('2026-03-01'), unitId: maths })).toBe('memberStatusDiffers')
    expect(happened([], { kind: 'move', on: on('2026-03-01'), unitId: maths })).toBe('memberStatusDiffers')
  })
})
