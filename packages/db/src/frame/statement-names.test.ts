import { expect, it } from 'vitest'
import { statementNames } from './statement-names.ts'

it('gives one name per text, and none after the last', () => {
  const names = statementNames(2)
  expect(['a', 'b', 'a', 'c', 'b'].map((text) => names.nameOf(text, 1))).toEqual(['s0', 's1', 's0', undefined, 's1'])
})

it('does not name lists of rows', () => {
  const names = statementNames(2)
  expect(names.nameOf('insert', 41)).toBeUndefined()
  expect(names.nameOf('insert', 40)).toBe('s0')
})
