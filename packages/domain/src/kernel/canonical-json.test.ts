import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, withoutUndefined } from './canonical-json.ts'

describe('canonicalJson', () => {
  test('orders members as the example of RFC 8785, section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const expected = [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]
    const text = canonicalJson(value)
    const places = expected.map((name) => text.indexOf(JSON.stringify(name)))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every((place) => place > 0)).toBe(true)
  })

  test('escapes as the example of RFC 8785, section 3.2.2', () => {
    const value = { string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] }
    expect(canonicalJson(value)).toBe('{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}')
  })

  test('writes integers plainly, also minus zero', () => {
    expect(canonicalJson([0, -0, 7, -12])).toBe('[0,0,7,-12]')
  })

  test.each([
    ['a fraction', { points: 0.5 }, '$.points'],
    ['NaN', [Number.NaN], '$[0]'],
    ['an unsafe integer', [2 ** 53], '$[0]'],
    ['undefined in an object', { a: { b: undefined } }, '$.a.b'],
    ['undefined in an array', [undefined], '$[0]'],
    ['a hole in an array', Object.assign([], { 1: 2 }), '$[0]'],
    ['a bigint', { n: 1n }, '$.n'],
    ['a function', { f: () => 1 }, '$.f'],
    ['an instance', { day: new Map() }, '$.day'],
    ['half a surrogate pair', { t: '\ud83d' }, '$.t'],
    ['half a surrogate pair in a key', { '\udc00': 1 }, '$'],
  ])('refuses %s and names the place', (_what, value, place) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
    expect(() => canonicalJson(value)).toThrow(place)
  })

  test('gives the same text for every order of members, and reads back as the same value', () => {
    const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null), fc.maxSafeInteger())
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('object')),
      object: fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 5, noNullPrototype: true }),
    }))
    fc.assert(
      fc.property(tree.object, (value) => {
        const text = canonicalJson(value)
        const reversed = Object.fromEntries(Object.entries(value as object).reverse())
        expect(canonicalJson(reversed)).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

test('withoutUndefined drops undefined members at every depth and nothing else', () => {
  expect(withoutUndefined({ a: undefined, b: [{ c: undefined, d: null }], e: 0, f: [] })).toEqual({
    b: [{ d: null }],
    e: 0,
    f: [],
  })
})
