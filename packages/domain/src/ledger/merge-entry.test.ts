import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTexts } from './merge-entry.ts'

const BASE = { place: '操场', headcount: '40', memberIds: ['a'], major: false }

test('what only one of two people has changed is kept, of both', () => {
  const mine = { ...BASE, place: '体育馆' }
  const theirs = { ...BASE, headcount: '46', memberIds: ['a', 'b'] }
  expect(mergeTexts({ base: BASE, mine, theirs })).toEqual({
    merged: { place: '体育馆', headcount: '46', memberIds: ['a', 'b'], major: false },
    disputed: [],
  })
})

test('what both have changed to something else is disputed; to the same, it is not', () => {
  const mine = { ...BASE, place: '体育馆', headcount: '46' }
  const theirs = { ...BASE, place: '礼堂', headcount: '46' }
  expect(mergeTexts({ base: BASE, mine, theirs })).toEqual({ merged: mine, disputed: ['place'] })
})

test('a field emptied by one of them is a change', () => {
  const theirs = { ...BASE, place: '' }
  expect(mergeTexts({ base: BASE, mine: BASE, theirs }).merged['place']).toBe('')
})

test('every field of either is in the outcome, with the words of one of the three', () => {
  const texts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '1', '2'), { noNullPrototype: true })
  fc.assert(
    fc.property(texts, texts, texts, (base, mine, theirs) => {
      const { merged, disputed } = mergeTexts({ base, mine, theirs })
      for (const name of Object.keys({ ...mine, ...theirs, ...base })) {
        const said = [mine[name] ?? '', theirs[name] ?? '', base[name] ?? '']
        expect(said).toContain(merged[name])
        if (said[0] !== said[2] && !disputed.includes(name)) expect(merged[name]).toBe(said[0])
        if (said[0] === said[2]) expect(merged[name]).toBe(said[1])
      }
    }),
  )
})
