import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedPassages, similarPlans } from './index.ts'

const WORDS = '学习培训慰问走访登山读书会议选举审计宣传档案体检互助提案公开表彰结对讲座竞赛'
/** Clauses that no other part of the text repeats. */
const prose = (from: number, clauses: number) =>
  Array.from({ length: clauses }, (_, index) => {
    const at = (from * 37 + index * 11) % (WORDS.length - 6)
    return `第${from + index}项由${WORDS.slice(at, at + 6)}小组在第${(from + index) * 7}天完成`
  }).join('，')

const OWN = prose(1, 40)
const COPY = `${prose(1, 36)}。${prose(900, 4)}`
const OTHER = prose(300, 40)

describe('similar plans', () => {
  test('are those that share most of their wording, the most similar first', () => {
    const { pairs, hasMore } = similarPlans([
      { id: 'own', text: OWN },
      { id: 'other', text: OTHER },
      { id: 'copy', text: COPY },
      { id: 'same', text: OWN.replaceAll('，', '；\n') },
    ])
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      ['own', 'same'],
      ['own', 'copy'],
      ['copy', 'same'],
    ])
    expect(pairs[0]?.percent).toBe(100)
    expect(pairs[1]?.percent).toBeGreaterThanOrEqual(50)
    expect(hasMore).toBe(false)
  })

  test('differ neither by marks nor by width', () => {
    const { pairs } = similarPlans([
      { id: 1, text: '２０２６年：组织教职工春季健步走活动，慰问困难教职工。' },
      { id: 2, text: '2026年 组织教职工春季健步走活动;慰问困难教职工' },
    ])
    expect(pairs).toEqual([{ first: 1, second: 2, percent: 100 }])
  })

  test('may be asked for from another percentage, and no more than so many', () => {
    const plans = Array.from({ length: 6 }, (_, id) => ({ id, text: `${OWN}。${prose(1000 + id * 50, 2)}` }))
    expect(similarPlans(plans, { atMost: 4 })).toMatchObject({ hasMore: true, pairs: { length: 4 } })
    expect(similarPlans(plans, { fromPercent: 100 }).pairs).toEqual([])
  })

  test('that say nothing are like none', () => {
    expect(
      similarPlans([
        { id: 1, text: '' },
        { id: 2, text: '' },
        { id: 3, text: '。，' },
      ]).pairs,
    ).toEqual([])
  })

  test('of random texts are what a slow comparison says', () => {
    const text = fc.array(fc.constantFrom(...Array.from({ length: 30 }, (_, index) => prose(index * 20, 3))), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const plans = texts.map((parts, id) => ({ id, text: parts.join('。') }))
        const found = similarPlans(plans).pairs.map(({ first, second, percent }) => `${first} ${second} ${percent}`)
        expect(found.toSorted()).toEqual(slowly(plans).toSorted())
      }),
      { numRuns: 60, seed: 20_261_122 },
    )
  })
})

function slowly(plans: readonly { readonly id: number; readonly text: string }[]): readonly string[] {
  const sets = plans.map(({ text }) => {
    const bare = text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
    return new Set(Array.from({ length: Math.max(0, bare.length - 7) }, (_, at) => bare.slice(at, at + 8)))
  })
  return plans.flatMap((_, second) =>
    plans.slice(0, second).flatMap((__, first) => {
      const [a, b] = [sets[first] ?? new Set(), sets[second] ?? new Set()]
      const common = [...a].filter((shingle) => b.has(shingle)).length
      const percent = Math.trunc((common * 100) / (a.size + b.size - common))
      return percent >= 50 ? [`${first} ${second} ${percent}`] : []
    }),
  )
}

describe('shared passages', () => {
  test('are told by their places in both texts', () => {
    const shared = '积极开展健康有益的教职工文体活动，丰富业余生活'
    const first = `我校工会${shared}。其余不同。`
    const second = `总之：${shared.replace('，', ' ')}！`
    const [passage, ...rest] = sharedPassages(first, second)
    expect(rest).toEqual([])
    expect(first.slice(passage?.inFirst.start, passage?.inFirst.end)).toBe(shared)
    expect(second.slice(passage?.inSecond.start, passage?.inSecond.end)).toBe(shared.replace('，', ' '))
  })

  test('are none where only a set phrase is shared', () => {
    expect(sharedPassages('围绕学校中心工作开展慰问', '围绕学校中心工作组织学习')).toEqual([])
  })
})
