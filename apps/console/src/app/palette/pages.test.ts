import { Role } from '@jianjia/domain/org'
import { bestMatches } from '@jianjia/domain/search'
import { expect, test } from 'vitest'
import { pinyinKeys } from '../../lib/pinyin.ts'
import { MENU, menuOf } from '../navigation.ts'
import { PAGES, pagesOf } from './pages.ts'
import { zh } from './zh.ts'

test('each page is spelled as the dictionary reads its name', async () => {
  const keys = await pinyinKeys(PAGES.map(({ label }) => zh.pages[label]))
  for (const { label, pinyin, initials } of PAGES)
    expect([label, pinyin, initials]).toEqual([
      label,
      keys.get(zh.pages[label])?.full,
      keys.get(zh.pages[label])?.initials,
    ])
})
test('every line of every menu can be gone to by name, and nothing that the role cannot open', () => {
  for (const role of Role.options) {
    const pages = pagesOf({ role }).map(({ to }) => to)
    expect(menuOf({ role }).filter(({ to }) => !pages.includes(to))).toEqual([])
  }
  expect(MENU.filter(({ to }) => !PAGES.some((page) => page.to === to))).toEqual([])
  expect(pagesOf({ role: 'member' }).map(({ label }) => label)).toEqual([
    ...['home', 'ledger', 'reviews', 'visits', 'results', 'units', 'calendar', 'sessions', 'secondFactor', 'password'],
  ])
})
test('a name, its pinyin, its first letters and one slip find the page first', () => {
  const named = PAGES.map((page) => ({ ...page, name: zh.pages[page.label] }))
  for (const page of named)
    for (const typed of [page.name, page.pinyin, page.initials])
      expect(
        bestMatches(typed, named, 3).map(({ label }) => label),
        typed,
      ).toContain(page.label)
  expect(bestMatches('huamgce', named, 1)).toEqual([])
  expect(bestMatches('huamigce', named, 1)[0]?.label).toBe('roster')
})
