import { describe, expect, test } from 'vitest'
import { lintQuery } from '../lint/queries.ts'
import { fitsSource } from '../source-fit.ts'
import type { Indicator } from './indicator.ts'
import { INDICATORS } from './indicators.ts'
import { countIndicators } from './tell-indicators.ts'

const all = Object.entries<Indicator>(INDICATORS)

test('there are 77, and each is answered or says what it waits for', () => {
  const { full, part, waiting } = countIndicators()
  expect(full + part + waiting).toBe(77)
  for (const [code, { answers, given, waits }] of all)
    expect([code, answers.length > 0 || given !== undefined || waits !== undefined]).toEqual([code, true])
})

describe.each(all.filter(([, { answers }]) => answers.length > 0))('%s', (_code, { answers }) => {
  test.each(answers)('its source fits its rule, and asks for what the ledger says: %j', ({ source, rule }) => {
    expect(fitsSource(source, { kind: rule })).toBe(true)
    if (source.kind === 'measure') expect(lintQuery(source.query, [])).toEqual([])
  })
})
