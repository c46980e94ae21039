import { expect, test } from 'vitest'
import { newerLine } from './newer-line.ts'

const detail = {
  itemId: 'rules',
  value: '[96,100]',
  note: '委员写的',
  savedBy: '周禾',
  savedAt: '2026-12-01T02:00:00.000Z',
  version: 4,
}

test('a late save tells what stands there now', () => {
  const failure = { kind: 'refused', refusal: { code: 'staleVersion', detail } } as const
  expect(newerLine(failure)).toMatchObject({ value: [96, 100], note: '委员写的', savedBy: '周禾', version: 4 })
})

test('other failures tell nothing of the kind', () => {
  expect(newerLine({ kind: 'unreachable' })).toBeUndefined()
  expect(newerLine({ kind: 'refused', refusal: { code: 'answerInvalid', detail } })).toBeUndefined()
  expect(newerLine({ kind: 'refused', refusal: { code: 'staleVersion', detail: { version: 4 } } })).toBeUndefined()
})
