import { describe, expect, it } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { decimal, heldTitleFact } from '../scheme/index.ts'
import { holdsOn, type Title, titlesFromRating } from './title.ts'
import { heldBelowFact, heldYearsFact, titleFacts } from './title-facts.ts'

function title(unitId: string, level: string, days: readonly [string, string | null, string?]): Title {
  const [from, to, revoked] = days
  const day = (text: string | null | undefined) => (text === null || text === undefined ? null : plainDate(text))
  return { unitId, level, validFrom: plainDate(from), validTo: day(to), revokedOn: day(revoked) }
}

const levels = ['模范', '先进', '合格'].map((name, index) => ({ name, min: decimal(`${95 - 5 * index}`) }))
const asking = (...facts: string[]) => ({
  levels,
  prerequisites: facts.map((fact) => ({ level: '模范', fact, min: decimal('1') })),
})
const day = plainDate('2026-01-01')

describe('a title', () => {
  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('holds on the days of its term: %s', (on, holds) => {
    expect(holdsOn(title('a', '合格', ['2024-01-01', '2025-12-31']), plainDate(on))).toBe(holds)
  })

  it('no longer holds from the day of its revocation on', () => {
    const revoked = title('a', '合格', ['2024-01-01', null, '2025-03-01'])
    expect([holdsOn(revoked, plainDate('2025-02-28')), holdsOn(revoked, plainDate('2025-03-01'))]).toEqual([
      true,
      false,
    ])
  })

  it('comes from a rating for each unit with a level', () => {
    const units = [rated('a', '先进'), rated('b', null)]
    expect(titlesFromRating({ units }, { validFrom: day, months: 24 })).toEqual([
      { unitId: 'a', level: '先进', validFrom: '2026-01-01', validTo: '2027-12-31', revokedOn: null },
    ])
    expect(titlesFromRating({ units }, { validFrom: day, months: null })[0]?.validTo).toBeNull()
  })
})

function rated(id: string, level: string | null) {
  return { id, level, reasons: [], certificate: { unit: id, level, outside: null, gatesNotMet: [], trials: [] } }
}

describe('what prerequisites ask of titles', () => {
  const facts = (titles: readonly Title[], fact: string, childrenOf?: (unitId: string) => readonly string[]) =>
    titleFacts({ scheme: asking(fact), titles, day, ...(childrenOf === undefined ? {} : { childrenOf }) }, 'a')[fact]

  it('held: titles of the level, or of one above it', () => {
    const held = heldTitleFact('合格')
    expect(facts([title('a', '合格', ['2024-01-01', null])], held)).toBe(1)
    expect(facts([title('a', '先进', ['2024-01-01', null])], held)).toBe(1)
    expect(facts([title('a', '合格', ['2024-01-01', '2025-12-31'])], held)).toBe(0)
    expect(facts([title('b', '合格', ['2024-01-01', null])], held)).toBe(0)
    expect(facts([title('a', '合格', ['2024-01-01', null])], heldTitleFact('先进'))).toBe(0)
  })

  it.each([
    ['two whole years', [['2023-12-31', null]], 2],
    ['two years to the very day', [['2024-01-02', null]], 2],
    ['a day short of two years', [['2024-01-03', null]], 1],
    [
      'one term after the other',
      [
        ['2023-01-01', '2024-12-31'],
        ['2025-01-01', null],
      ],
      3,
    ],
    [
      'a gap of one day begins anew',
      [
        ['2023-01-01', '2024-12-30'],
        ['2025-01-01', null],
      ],
      1,
    ],
    [
      'overlapping terms',
      [
        ['2023-01-01', '2025-06-30'],
        ['2025-01-01', null],
      ],
      3,
    ],
    ['no longer held', [['2020-01-01', '2025-12-31']], 0],
  ] as const)('heldYears: %s', (_, terms, years) => {
    const titles = terms.map(([from, to]) => title('a', '合格', [from, to]))
    expect(facts(titles, heldYearsFact('合格'))).toBe(years)
  })

  it('heldBelowPct: the percentage of units below that hold it', () => {
    const titles = [title('x', '合格', ['2024-01-01', null]), title('y', '模范', ['2024-01-01', null])]
    const share = (...children: string[]) => facts(titles, heldBelowFact('合格'), () => children)
    expect([share('x', 'y', 'z'), share('x', 'z'), share()]).toEqual(['200/3', '50', '0'])
  })

  it('leave other facts to others', () => {
    expect(titleFacts({ scheme: asking('会员满意率'), titles: [], day }, 'a')).toEqual({})
  })
})
