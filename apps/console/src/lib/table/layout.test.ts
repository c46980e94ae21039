import { expect, test } from 'vitest'
import { arrange, hiddenKeys, isArranged, moved, toggled } from './layout.ts'

const columns = [{ key: 'name' }, { key: 'unit' }, { key: 'state' }, { key: 'by', hidden: true }]
const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key).join(' ')

test('a list that nobody has touched stands as it came, its first column pinned', () => {
  const { all, shown, pinned } = arrange(columns, {})
  expect([keys(all), keys(shown), pinned]).toEqual(['name unit state by', 'name unit state', 1])
})

test('the order wanted holds, and a column that came later stands behind', () => {
  expect(keys(arrange(columns, { order: ['state', 'name'] }).all)).toBe('state name unit by')
})

test('pinned columns stand first, in the order wanted, and are counted', () => {
  const { shown, pinned } = arrange(columns, { pinned: ['state', 'unit'], order: ['name', 'state', 'unit'] })
  expect([keys(shown), pinned]).toEqual(['state unit name', 2])
})

test('what is hidden by itself is seen once somebody has chosen, and the name of the row is never hidden', () => {
  expect(keys(arrange(columns, { hidden: ['unit', 'name'] }).shown)).toBe('name state by')
  expect(hiddenKeys(columns, {})).toEqual(['by'])
})

test('a column of another time does no harm', () => {
  const { shown } = arrange(columns, { order: ['gone', 'unit'], hidden: ['gone'], pinned: ['gone'] })
  expect(keys(shown)).toBe('unit name state by')
})

test('keys move by one and not past the ends', () => {
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b'])
  expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b'])
})

test('an empty layout is the list as it came', () => {
  expect([isArranged({}), isArranged({ dense: false }), isArranged({ hidden: [] })]).toEqual([false, false, true])
})
