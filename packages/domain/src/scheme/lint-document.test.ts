import { describe, expect, test } from 'vitest'
import { lintSchemeDocument } from './lint-document.ts'

function scheme(item: Record<string, unknown>, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 'jianjia.scheme/1',
    items: [
      {
        id: 'a',
        name: '甲',
        rule: { kind: 'allOrNothing' },
        missing: 'zero',
        rounding: null,
        owner: 'branch',
        evidenceMode: 'records',
        ...item,
      },
    ],
    totalRounding: null,
    rankBy: 'total',
    levels: [],
    compare: 'afterRounding',
    ...changes,
  }
}

function codesOf(document: unknown): readonly string[] {
  const linting = lintSchemeDocument(document)
  return linting.ok ? linting.findings.map((finding) => `${finding.path} ${finding.code}`) : ['faults']
}

describe('a draft', () => {
  test.each([
    ['absent', {}, 'items[0].points missingPoints'],
    ['null', { points: null }, 'items[0].points missingPoints'],
    ['empty', { points: '' }, 'items[0].points missingPoints'],
    ['empty for one segment', { points: { x: '4', y: '' } }, 'items[0].points.y missingPoints'],
    ['null for one segment', { points: { x: '4', y: null } }, 'items[0].points.y missingPoints'],
  ])('may lack a full mark (%s)', (_what, item, finding) => {
    expect(codesOf(scheme(item))).toEqual([finding])
  })

  test('may lack the points of a part', () => {
    const part = { id: 'p', name: '部分', rule: { kind: 'allOrNothing' }, missing: 'zero' }
    const rule = { kind: 'parts', parts: [part, { ...part, id: 'q', points: '4' }] }
    expect(codesOf(scheme({ points: '4', rule }))).toEqual(['items[0].rule.parts[0].points missingPoints'])
  })

  test('may carry fields of its own, which are told and otherwise ignored', () => {
    const own = scheme({ points: '4', colour: 'red', rule: { kind: 'allOrNothing', weight: '2' } }, { author: '张' })
    expect(codesOf(own)).toEqual([
      'items[0].rule.weight unknownField',
      'items[0].colour unknownField',
      'author unknownField',
    ])
  })

  test('does not judge sums while a full mark is missing', () => {
    const categories = [{ id: 'A', name: 'A', points: '10' }]
    expect(codesOf(scheme({ category: 'A' }, { categories, total: '10' }))).toEqual(['items[0].points missingPoints'])
    expect(codesOf(scheme({ category: 'A', points: '4' }, { categories, total: '10' }))).toEqual([
      'categories[0].points categorySumMismatch',
      'total totalMismatch',
    ])
  })

  test('needs no points on a gate', () => {
    expect(codesOf(scheme({ rule: { kind: 'gate', effect: 'notAdmitted' } }))).toEqual([])
  })

  test('is not changed', () => {
    const document = scheme({ points: null, own: 1 })
    const before = JSON.stringify(document)
    lintSchemeDocument(document)
    expect(JSON.stringify(document)).toBe(before)
  })
})

describe('a document that is no scheme', () => {
  test.each([
    ['text', 'x'],
    ['an empty object', {}],
    ['a wrong figure', scheme({ points: 'six' })],
    ['a wrong figure beside a field of its own', scheme({ points: 'six', own: 1 })],
    [
      'an unknown level under a field of its own',
      scheme({ points: '4', own: 1, rule: { kind: 'veto', effect: { level: '优' } } }),
    ],
  ])('%s gives faults', (_what, document) => {
    expect(lintSchemeDocument(document).ok).toBe(false)
  })

  test('tells every fault, also the fields of its own', () => {
    const linting = lintSchemeDocument(scheme({ points: 'six', own: 1 }))
    expect(linting.ok ? [] : linting.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'items[0].points badDecimal',
      'items[0].own unknownField',
    ])
  })
})
