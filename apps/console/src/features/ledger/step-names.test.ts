import { DispatchGenre, DispatchLevel, stepName } from '@jianjia/domain/ledger'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

test('levels and kinds of dispatches are called the same on every screen', () => {
  expect(Object.entries({ ...zh.level, ...zh.genre })).toEqual(
    [...DispatchLevel.options, ...DispatchGenre.options].map((step) => [step, stepName(step).zh]),
  )
  for (const [step, word] of Object.entries({ ...en.level, ...en.genre }))
    expect(word.toLowerCase()).toBe(stepName(step).en)
})
