import { Role } from '@jianjia/domain/org'
import { bestMatches } from '@jianjia/domain/search'
import { expect, test } from 'vitest'
import { pinyinKeys } from '../../lib/pinyin.ts'
import { featureRoutes } from '../features.ts'
import { menuOf } from '../navigation.ts'
import { PAGES } from '../pages.ts'
import { pagesOf, SPELLED_PAGES } from './pages.ts'
import { zh } from './zh.ts'

/** Addresses without a parameter that are no place to start from, and why. */
const LED_TO: Readonly<Record<string, string>> = {
  '/objections/new': 'needs the result and the unit',
  '/overview/remind': 'needs what was marked',
  '/visits/plan': 'needs the assessment',
}

test('each page is spelled as the dictionary reads its name', async () => {
  const keys = await pinyinKeys(PAGES.map(({ name }) => zh.pages[name]))
  for (const { label, pinyin, initials } of SPELLED_PAGES)
    expect([label, pinyin, initials]).toEqual([
      label,
      keys.get(zh.pages[label])?.full,
      keys.get(zh.pages[label])?.initials,
    ])
})
test('every address that needs nothing more is a page to start from, or says what it needs', () => {
  const paths = featureRoutes
    .map(({ options }) => ('path' in options ? String(options.path) : '/'))
    .filter((path) => !path.includes('$'))
  const listed = [...PAGES.map(({ to }): string => to), ...Object.keys(LED_TO)]
  expect(paths.toSorted()).toEqual(listed.toSorted())
})
test('every line of a menu can be gone to by name, and nothing that the role cannot open', () => {
  for (const role of Role.options) {
    const pages = pagesOf({ role }).map(({ to }): string => to)
    expect(menuOf({ role }).filter(({ to }) => !pages.includes(to))).toEqual([])
  }
  expect(pagesOf({ role: 'member' }).map(({ label }) => label)).toEqual([
    ...[
      'home',
      'reviews',
      'voices',
      'visits',
      'results',
      'objections',
      'ledger',
      'units',
      'notices',
      'noticeSettings',
      'bin',
    ],
    ...['calendar', 'sessions', 'secondFactor', 'password'],
  ])
})
test('a name, its pinyin, its first letters and one slip find the page first', () => {
  const named = SPELLED_PAGES.map((page) => ({ ...page, name: zh.pages[page.label] }))
  for (const page of named)
    for (const typed of [page.name, page.pinyin, page.initials])
      expect(
        bestMatches(typed, named, 3).map(({ label }) => label),
        typed,
      ).toContain(page.label)
  expect(bestMatches('huamgce', named, 1)).toEqual([])
  expect(bestMatches('huamigce', named, 1)[0]?.label).toBe('roster')
})
