import { describe, expect, it } from 'vitest'
import { charactersOf, withoutRadicals } from './radicals.ts'

describe('radicals', () => {
  it('become characters, all of them but the repeat mark', () => {
    const all = [
      ...Array.from({ length: 0x2ef4 - 0x2e80 }, (_, index) => String.fromCharCode(0x2e80 + index)),
      ...Array.from({ length: 0x2fd6 - 0x2f00 }, (_, index) => String.fromCharCode(0x2f00 + index)),
    ].filter((sign) => /\p{Script=Han}/u.test(sign))
    expect(all).toHaveLength(329)
    const left = all.filter((sign) => /[\u2E80-\u2FDF]/.test(charactersOf(sign)))
    expect(left).toEqual(['\u2E80'])
    expect(all.filter((sign) => [...charactersOf(sign)].length !== 1)).toEqual([])
  })

  it('of both blocks are those of the words they stand in', () => {
    expect(charactersOf('⼯会⻅⾯、⻋间、⻓期、⽬标、⼀⽉、⻘年、⻛采、⺠主')).toBe(
      '工会见面、车间、长期、目标、一月、青年、风采、民主',
    )
  })

  it('are told of where they stood; without any, the document is the same one', () => {
    const document = {
      container: 'pdf',
      paragraphs: [
        { number: 1, text: '⼯会⼯作计划' },
        { number: 2, text: '三月' },
      ],
      notes: [],
    } as const
    expect(withoutRadicals(document)).toEqual({
      container: 'pdf',
      paragraphs: [
        { number: 1, text: '工会工作计划' },
        { number: 2, text: '三月' },
      ],
      notes: [{ code: 'radicals', paragraph: 1, text: '⼯→工' }],
    })
    const plain = { container: 'text', paragraphs: [{ number: 1, text: '工会' }], notes: [] } as const
    expect(withoutRadicals(plain)).toBe(plain)
  })
})
