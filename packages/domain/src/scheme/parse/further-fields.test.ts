import { describe, expect, test } from 'vitest'
import { parseForeignScheme } from '../parse-scheme.ts'
import { furtherFieldAt, isMisspelt, withoutFields } from './further-fields.ts'

const ITEM = {
  id: 'a',
  name: '换届',
  points: '6',
  rule: { kind: 'allOrNothing' },
  missing: 'zero',
  rounding: null,
}

function scheme(item: object, more: object = {}) {
  return {
    format: 'jianjia.scheme/1',
    items: [{ ...ITEM, ...item }],
    totalRounding: null,
    rankBy: 'total',
    levels: [{ name: '合格', min: '3' }],
    compare: 'afterRounding',
    ...more,
  }
}

function faultsOf(document: unknown): readonly string[] {
  const reading = parseForeignScheme(document)
  return reading.ok ? [] : reading.faults.map(({ path, code }) => `${path} ${code}`)
}

describe('a scheme of somebody else', () => {
  test.each([
    ['a field of its own at the top', scheme({}, { year: 2026, remarks: ['x'] })],
    ['a field of its own at an item', scheme({ no: 3, hint: { zh: 'x' } })],
    ['a field of its own at a level', scheme({}, { levels: [{ name: '合格', min: '3', colour: 'red' }] })],
    ['an owner in its own words', scheme({ owner: '区教育工会' })],
    ['another form of evidence', scheme({ evidenceMode: ['查台账'], source: '局工会', minEvidence: '一份' })],
  ])('may have %s', (_what, document) => {
    expect(faultsOf(document)).toEqual([])
    expect(parseForeignScheme(document)).toMatchObject({ ok: true, scheme: { items: [ITEM] } })
  })

  test.each([
    ['a name that the rule does not know', scheme({ rule: { kind: 'allOrNothing', cap: '3' } }), 'items[0].rule.cap'],
    [
      'a name that rounding does not know',
      scheme({}, { totalRounding: { step: '1', mode: 'halfUp', to: '2' } }),
      'totalRounding.to',
    ],
    ['another case', scheme({ emptyratio: 'zero' }), 'items[0].emptyratio'],
    ['swapped letters', scheme({}, { bouns: { cap: '3' } }), 'bouns'],
    ['a letter too few', scheme({}, { quota: [] }), 'quota'],
  ])('may not have %s', (_what, document, path) => {
    expect(faultsOf(document)).toEqual([`${path} unknownField`])
  })

  test('tells what else is wrong', () => {
    expect(faultsOf(scheme({ points: 'six', note: 1 }))).toEqual(['items[0].points badDecimal'])
  })
})

test('a slip is one letter more, less, wrong or swapped, or another case', () => {
  expect(['Points', 'point', 'poinnts', 'puints', 'pionts'].map(isMisspelt)).toEqual([true, true, true, true, true])
  expect(['name', 'note', 'year', 'remark', 'pnoist', 'owner', ''].map(isMisspelt)).toEqual(Array(7).fill(false))
})

test('fields are left out of a copy', () => {
  const document = { a: [{ b: 1, c: 2 }], d: { e: 3 } }
  expect(withoutFields(document, [['a', 0, 'b'], ['d'], ['x', 'y']])).toEqual({ a: [{ c: 2 }] })
  expect(document).toEqual({ a: [{ b: 1, c: 2 }], d: { e: 3 } })
})

test('a fault that is none of a further field has no place', () => {
  const fault = { code: 'missingField', at: ['items', 0, 'rule', 'min'], path: '', text: '', textEn: '' } as const
  expect(furtherFieldAt(fault)).toBeUndefined()
})
