import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryScheme } from '../../testing/index.ts'
import { contentForHash, structureForHash } from './content.ts'
import { parseScheme } from './parse-scheme.ts'
import { buildPreset } from './presets/presets.ts'
import type { Scheme } from './scheme.ts'

function preset(parameters: Record<string, unknown> = {}): Scheme {
  const built = buildPreset('schoolUnionAnnual', parameters)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  return built.scheme
}

function read(document: unknown): Scheme {
  const reading = parseScheme(document)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.scheme
}

const small = {
  format: 'jianjia.scheme/1',
  items: [
    {
      id: 'a',
      name: '甲',
      points: '6',
      rule: { kind: 'deductPerOccurrence', each: '0.5' },
      missing: 'zero',
      rounding: null,
    },
  ],
  totalRounding: null,
  rankBy: 'total',
  levels: [],
  compare: 'afterRounding',
}

describe('content', () => {
  test('is canonical text with defaults filled in', () => {
    expect(contentForHash(read(small))).toBe(
      '{"compare":"afterRounding","format":"jianjia.scheme/1","items":[{"emptyRatio":"notCounted","id":"a","missing":"zero",' +
        '"name":"甲","points":"6","rounding":null,"rule":{"each":"0.5","floor":"0","kind":"deductPerOccurrence"}}],' +
        '"levels":[],"rankBy":"total","totalRounding":null}',
    )
  })

  test('does not depend on how the same scheme is written', () => {
    const [item] = small.items
    const rule = { floor: '0.0', each: '0.50', kind: 'deductPerOccurrence' }
    const other = {
      ...small,
      bonus: null,
      items: [{ ...item, rule, points: '6.0', emptyRatio: 'notCounted', category: null }],
    }
    expect(contentForHash(read(other))).toBe(contentForHash(read(small)))
  })

  test('changes with every word and figure', () => {
    const base = preset()
    const texts = [
      contentForHash(base),
      contentForHash({ ...base, name: '另一个名称' }),
      contentForHash(preset({ dispatches: 7 })),
      contentForHash(preset({ modelMin: '91' })),
      contentForHash(preset({ ties: 'includeTied' })),
      contentForHash(preset({ reviewers: 3 })),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('is equal for schemes that read back from it', () => {
    fc.assert(
      fc.property(arbitraryScheme(), (scheme) => {
        const text = contentForHash(scheme)
        expect(contentForHash(read(JSON.parse(text)))).toBe(text)
      }),
      { numRuns: 100 },
    )
  })
})

describe('structure', () => {
  test('stays where scores stay comparable', () => {
    const base = preset()
    const text = structureForHash(base)
    expect(
      structureForHash(preset({ dispatches: 9, modelMin: '95', ties: 'tiebreak', reviewers: 4, meetings: 3 })),
    ).toBe(text)
    const renamed = {
      ...base,
      name: '改名',
      items: base.items.map((item) => ({ ...item, name: `${item.name}（新）`, standard: '新标准' })),
    }
    expect(structureForHash(renamed)).toBe(text)
    expect(structureForHash({ ...base, items: [...base.items].reverse() })).toBe(text)
  })

  test('changes with a full mark, a rule kind, a line, a category, a part, a rater or the scale', () => {
    const base = preset()
    const [first, ...rest] = base.items
    if (first === undefined) throw new Error('no items')
    const parts = (points: string) =>
      read({
        ...small,
        items: [
          {
            ...small.items[0],
            rule: {
              kind: 'parts',
              parts: [{ id: 'p', name: 'p', points, rule: { kind: 'allOrNothing' }, missing: 'zero' }],
            },
          },
        ],
      })
    const texts = [
      structureForHash(base),
      structureForHash(preset({ warmthPoints: '9' })),
      structureForHash({ ...base, items: [{ ...first, rule: { kind: 'judged' } }, ...rest] }),
      structureForHash({ ...base, items: rest }),
      structureForHash({ ...base, items: [{ ...first, id: 'renamed' }, ...rest] }),
      structureForHash({ ...base, items: [{ ...first, category: 'duties' }, ...rest] }),
      structureForHash(read({ ...base, rescaleTo: '120' })),
      structureForHash(read({ ...base, total: '120' })),
      structureForHash(read({ ...base, raters: [{ id: 'r', weight: '1', combine: 'mean', missing: 'zero' }] })),
      structureForHash(parts('1')),
      structureForHash(parts('2')),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })
})
