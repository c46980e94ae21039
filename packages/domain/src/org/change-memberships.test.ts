import { describe, expect, it } from 'vitest'
import { plainDate, type UnitId } from '../kernel/index.ts'
import { changeMemberships, type MembershipDays, type MembershipWish } from './change-memberships.ts'

const branch = '00000000-0000-7000-8000-000000000001' as UnitId
const maths = '00000000-0000-7000-8000-000000000002' as UnitId
const day = (text: string | null) => (text === null ? null : plainDate(text))

function told(
  rows: readonly (readonly [UnitId, string, string | null])[],
  wish: Partial<Record<string, string | null>>,
) {
  const given = rows.map(([unitId, from, to]): MembershipDays => {
    return { unitId, validFrom: plainDate(from), validTo: day(to) }
  })
  const full: MembershipWish = {
    joinedOn: plainDate(wish['joined'] ?? '2020-09-01'),
    leftOn: day(wish['left'] ?? null),
    unitId: wish['unit'] === 'maths' ? maths : branch,
    from: plainDate(wish['from'] ?? '2026-03-31'),
  }
  return changeMemberships(given, full).map(({ unitId, validFrom, validTo }) => [
    unitId === maths ? 'maths' : 'branch',
    ...[validFrom, validTo],
  ])
}

const SINCE_2020 = [[branch, '2020-09-01', null]] as const

describe('memberships as they are to be told', () => {
  it('stay where nothing is different', () => {
    expect(told(SINCE_2020, {})).toEqual([['branch', '2020-09-01', null]])
  })

  it('begin earlier or later, and end', () => {
    expect(told(SINCE_2020, { joined: '2019-09-01' })).toEqual([['branch', '2019-09-01', null]])
    expect(told(SINCE_2020, { joined: '2021-09-01' })).toEqual([['branch', '2021-09-01', null]])
    expect(told(SINCE_2020, { left: '2025-08-31' })).toEqual([['branch', '2020-09-01', '2025-08-31']])
    expect(told([[branch, '2020-09-01', '2025-08-31']], {})).toEqual([['branch', '2020-09-01', null]])
  })

  it('change the group from a day on', () => {
    expect(told(SINCE_2020, { unit: 'maths' })).toEqual([
      ['branch', '2020-09-01', '2026-03-30'],
      ['maths', '2026-03-31', null],
    ])
    expect(told(SINCE_2020, { unit: 'maths', from: '2020-09-01' })).toEqual([['maths', '2020-09-01', null]])
  })

  it('end before a change of group that was still to come', () => {
    const moving = [
      [branch, '2020-09-01', '2026-03-30'],
      [maths, '2026-03-31', null],
    ] as const
    expect(told(moving, { unit: 'maths', left: '2025-12-31' })).toEqual([['branch', '2020-09-01', '2025-12-31']])
    expect(told(moving, { unit: 'maths', joined: '2026-03-31' })).toEqual([['maths', '2026-03-31', null]])
  })

  it('keep a gap between them', () => {
    const twice = [
      [branch, '2010-09-01', '2015-08-31'],
      [branch, '2020-09-01', null],
    ] as const
    expect(told(twice, { joined: '2010-09-01' })).toEqual([
      ['branch', '2010-09-01', '2015-08-31'],
      ['branch', '2020-09-01', null],
    ])
  })
})
