import { expect, it } from 'vitest'
import { textDocumentOf } from '../text/read-plain-text.ts'
import { readPlans } from './read-plans.ts'

/** Work that grew with the square of the lines would take minutes, and the test would run out of time. */
it('running text below a section is read however long it is', () => {
  const lines = Array.from({ length: 6000 }, (_, index) => `1.${index + 1}工作`)
  expect(readPlans(textDocumentOf(['1.概况', ...lines].join('\n')))).toHaveLength(1)
})
