import { plainDate } from '@jianjia/domain/kernel'
import { describe, expect, test } from 'vitest'
import { daysLeft, formatDay, formatNearDay } from './day.ts'
import { formatFileSize } from './file-size.ts'
import { formatDayOrInstant, formatInstant, formatTime } from './instant.ts'
import { alignDecimals, withDecimals } from './points.ts'
import { formatAside, formatTold, listSign } from './signs.ts'

const CHINA = 'Asia/Shanghai'
const NEW_YEAR = plainDate('2026-01-01')

describe('days and instants', () => {
  test('a plain date is the same day everywhere', () => {
    expect(formatDay('2026-09-01', 'zh-CN')).toBe('2026年9月1日')
    expect(formatDay('2026-09-01', 'en')).toBe('1 September 2026')
    expect(formatNearDay('2026-12-05', NEW_YEAR, 'zh-CN')).toBe('12月5日（周六）')
    expect(formatNearDay('2026-12-05', NEW_YEAR, 'en')).toBe('Sat 5 December')
    expect(formatNearDay('2025-12-10', NEW_YEAR, 'zh-CN')).toBe('2025年12月10日')
  })
  test('what is no date is shown as it is', () => {
    expect(formatDay('2026-02-30', 'zh-CN')).toBe('2026-02-30')
  })
  test('an instant is shown in the tenant’s zone, whatever the device says', () => {
    expect(formatTime('2026-11-20T23:59:00Z', CHINA)).toBe('07:59')
    expect(formatInstant('2026-11-20T23:59:00Z', 'zh-CN', CHINA)).toBe('2026年11月21日 07:59')
    expect(formatDayOrInstant('2026-11-20', 'zh-CN', CHINA)).toBe('2026年11月20日')
  })
  test('midnight is 00, not 24', () => {
    expect(formatTime('2026-11-20T16:05:00Z', CHINA)).toBe('00:05')
  })
  test('the last day has 0 days left and the day after is one too late', () => {
    expect([daysLeft('2026-11-21', '2026-11-21'), daysLeft('2026-11-20', '2026-11-21')]).toEqual([0, -1])
    expect(daysLeft('2027-01-01', '2026-12-30')).toBe(2)
  })
})

describe('figures', () => {
  test('a column has equal decimals, fractions and gaps stay', () => {
    expect(alignDecimals(['8.5', '10', '-0.25', '1/3', null])).toEqual(['8.50', '10.00', '-0.25', '1/3', null])
  })
  test('nothing is rounded', () => {
    expect(withDecimals('8.125', 1)).toBe('8.125')
    expect(withDecimals('3', 0)).toBe('3')
  })
  test('sizes read as in a file manager', () => {
    expect([812, 655_360, 20 * 1024 * 1024, 3_400_000].map(formatFileSize)).toEqual([
      '812 B',
      '640 KB',
      '20 MB',
      '3.2 MB',
    ])
  })
})

test('what stands beside each other is parted as the language does', () => {
  expect([listSign('en'), listSign('zh-CN')]).toEqual([', ', '、'])
  expect([formatTold('甲', 'late', 'en'), formatTold('甲', '迟交', 'zh-CN')]).toEqual(['甲: late', '甲：迟交'])
  expect([formatAside('甲', 'exempt', 'en'), formatAside('甲', '免检', 'zh-CN')]).toEqual(['甲 (exempt)', '甲（免检）'])
})
