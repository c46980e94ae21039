import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastDay } from './day-values.ts'
import { birthOf, checkDigit, identityNumber } from './identity-number.ts'
import type { CellInput, Validator } from './judgement.ts'
import { mobileNumber } from './mobile-number.ts'
import { amount, count } from './number-values.ts'
import { toHalfWidth } from './plain-text.ts'
import { personName } from './text-values.ts'

function judge(validator: Validator, text: string, more: Partial<CellInput> = {}) {
  const input: CellInput = {
    cell: { column: 0, type: 'text', text },
    plain: toHalfWidth(text).trim(),
    header: '列',
    inTenThousands: false,
    untyped: false,
    today: '2026-03-01',
    ...more,
  }
  const { value, faults } = validator(input)
  return faults[0] ?? value
}

describe('days', () => {
  it.each([
    ['2022-03-05', '2022-03-05'],
    ['2022/3/5', '2022-03-05'],
    ['2022.3.5', '2022-03-05'],
    ['2022年3月5日', '2022-03-05'],
    ['2022年3月5号', '2022-03-05'],
    ['2022 年 3 月 5 日', '2022-03-05'],
    ['２０２２－０３－０５', '2022-03-05'],
    ['20220305', '2022-03-05'],
    ['44625', '2022-03-05'],
    ['2022-03-05 08:30:00', '2022-03-05'],
    ['2022-03-05T08:30', '2022-03-05'],
    ['13/04/2022', '2022-04-13'],
    ['04/13/2022', '2022-04-13'],
    ['05/05/2022', '2022-05-05'],
    ['二〇二二年十二月二十五日', '2022-12-25'],
    ['二○二二年三月十日', '2022-03-10'],
    ['2024-02-29', '2024-02-29'],
    ['03/04/2022', 'ambiguousDate'],
    ['2022.3', 'ambiguousDate'],
    ['2022年3月', 'ambiguousDate'],
    ['2022年', 'ambiguousDate'],
    ['3月上旬', 'ambiguousDate'],
    ['3月5日', 'ambiguousDate'],
    ['22.3.5', 'ambiguousDate'],
    ['9-10月', 'ambiguousDate'],
    ['202203', 'ambiguousDate'],
    ['2022-02-30', 'badDate'],
    ['2023-02-29', 'badDate'],
    ['20221301', 'badDate'],
    ['全年', 'badDate'],
    ['待定', 'badDate'],
    ['12345', 'badDate'],
    ['1', 'badDate'],
    ['2026-03-01', '2026-03-01'],
    ['2026-03-02', 'futureDate'],
  ])('%s is %s', (text, expected) => {
    expect(judge(pastDay, text)).toBe(expected)
  })
})

describe('amounts and counts', () => {
  it.each([
    ['1200', '1200'],
    ['1,200.00', '1200'],
    ['￥1,200.5', '1200.5'],
    ['1200元', '1200'],
    ['0.12万元', '1200'],
    ['１，２００', '1200'],
    ['0', '0'],
    ['1200.005', 'badAmount'],
    ['1,20', 'badAmount'],
    ['12..5', 'badAmount'],
    ['200-300', 'badAmount'],
    ['约200', 'badAmount'],
    ['-5', 'negativeAmount'],
    ['(5)', 'negativeAmount'],
    ['外出教研', 'textInNumber'],
  ])('%s yuan is %s', (text, expected) => {
    expect(judge(amount, text)).toBe(expected)
  })

  it.each([
    ['1.2', '12000'],
    ['1.2万', '12000'],
    ['1,200元', '1200'],
    ['1200元整', '1200'],
  ])('%s in a column of ten thousands is %s yuan', (text, expected) => {
    expect(judge(amount, text, { inTenThousands: true })).toBe(expected)
  })

  it.each([
    ['45', '45'],
    ['45人', '45'],
    ['1,200', '1200'],
    ['2.5', 'badAmount'],
    ['-1', 'negativeAmount'],
    ['查资料', 'textInNumber'],
  ])('%s people are %s', (text, expected) => {
    expect(judge(count, text)).toBe(expected)
  })

  it('binary noise of a stored number is not taken for fen', () => {
    const cell = { column: 0, type: 'number', text: '0.3', stored: '0.30000000000000004' } as const
    expect(judge(amount, '0.3', { cell })).toBe('0.3')
  })
})

describe('names of persons', () => {
  it.each([
    ['张三', '张三'],
    ['张 三', '张三'],
    ['张\n三', '张三'],
    ['诸葛 亮', '诸葛亮'],
    ['欧阳 娜娜', '欧阳娜娜'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['Anna  Lee', 'Anna Lee'],
    ['张三（退休）', '张三（退休）'],
    ['张三 李四', 'twoPeopleInOneCell'],
    ['张三、李四', 'twoPeopleInOneCell'],
    ['张三,李四', 'twoPeopleInOneCell'],
    ['张三/李四', 'twoPeopleInOneCell'],
    ['王 小明 李 小红', 'twoPeopleInOneCell'],
  ])('%s is %s', (text, expected) => {
    expect(judge(personName, text)).toBe(expected)
  })
})

describe('identity and mobile numbers', () => {
  it('a right number is right whatever its day and sequence, and any changed digit before the check is found', () => {
    const digits = fc
      .tuple(fc.integer({ min: 0, max: 28_000 }), fc.integer({ min: 0, max: 999 }))
      .map(([day, sequence]) => {
        const birth = new Date(Date.UTC(1940, 0, 1) + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
        return `990101${birth}${`${sequence}`.padStart(3, '0')}`
      })
    fc.assert(
      fc.property(digits, fc.integer({ min: 14, max: 16 }), fc.integer({ min: 1, max: 9 }), (base, at, by) => {
        const right = base + checkDigit(base)
        expect(judge(identityNumber, right)).toBe(right)
        const changed = `${base.slice(0, at)}${(Number(base[at]) + by) % 10}${base.slice(at + 1)}`
        expect(['idChecksum', 'idPrecisionLost']).toContain(judge(identityNumber, changed + checkDigit(base)))
      }),
    )
  })

  it('the birth date within is read for both lengths', () => {
    expect(birthOf('990101199003070015')).toBe('1990-03-07')
    expect(birthOf('990101900307001')).toBe('1990-03-07')
    expect(judge(identityNumber, '990101901307001')).toBe('idBirthMismatch')
  })

  it.each([
    ['13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['86-13800138000', '13800138000'],
    ['19912345678', '19912345678'],
    ['1380013800', 'mobileLength'],
    ['138001380000', 'mobileLength'],
    ['57187654321', 'mobileLength'],
    ['0571-87654321', 'mobileLength'],
    ['13800138000/13900139000', 'mobileLength'],
  ])('%s is %s', (text, expected) => {
    expect(judge(mobileNumber, text)).toBe(expected)
  })

  it.each(['57187654321', '5718765432', '2587654321', '1012345678'])(
    '%s as a number lost the 0 of its area code',
    (text) => {
      expect(judge(mobileNumber, text, { cell: { column: 0, type: 'number', text, stored: text } })).toBe(
        'phoneLeadingZeroLost',
      )
      expect(judge(mobileNumber, text, { untyped: true })).toBe('phoneLeadingZeroLost')
    },
  )
})
