import { Role } from '@jianjia/domain/org'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { MENU, menuOf, statusOf } from './navigation.ts'
import { zh } from './zh.ts'

test('no role sees more than seven lines, and everybody sees the first', () => {
  for (const role of Role.options) {
    const entries = menuOf({ role })
    expect(entries.length, role).toBeLessThanOrEqual(7)
    expect(entries[0]?.to, role).toBe('/')
  }
})
test('without a post there is no menu', () => {
  expect(menuOf(undefined)).toEqual([])
})
test('each line has its own place and its own words', () => {
  expect(new Set(MENU.map(({ to }) => to)).size).toBe(MENU.length)
  expect(new Set(MENU.map(({ label }) => zh.nav[label])).size).toBe(MENU.length)
  expect(new Set(MENU.map(({ label }) => en.nav[label])).size).toBe(MENU.length)
})
test('a page that stands apart still lights its own line, and no other', () => {
  const lit = (pathname: string) => MENU.filter((entry) => statusOf(entry, pathname)).map(({ label }) => label)
  expect(lit('/self/a/b')).toEqual(['assessments'])
  expect(lit('/ratings/a')).toEqual(['results'])
  expect(lit('/units')).toEqual([])
})
