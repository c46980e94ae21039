import { countIndicators, tellIndicators } from '@jianjia/domain/scheme'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../../docs/indicators.md', import.meta.url), 'utf8').split('\n')

test('the page of indicators is the table of the domain, line by line', () => {
  expect(page.filter((line) => /^\| [A-Z]+-/.test(line))).toEqual(tellIndicators())
})

test('its counts are those of the table', () => {
  const { full, part, waiting } = countIndicators()
  expect(page.join('\n')).toContain(`${full} answered, ${part} in part, ${waiting} waiting`)
})
