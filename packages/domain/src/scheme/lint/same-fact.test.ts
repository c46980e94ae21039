import { expect, test } from 'vitest'
import { subjectOfName } from './same-fact.ts'

test.each([
  ['按期换届', '未按期换届', true],
  ['按期换届', '不得未按期换届', false],
  ['独立建会', '已独立建会', false],
  ['发生安全事故', '没有发生安全事故', true],
  ['发生安全事故', '没有不发生安全事故', false],
  ['建立教代会制度', '（已）建立 教代会制度。', false],
])('%s and %s are one fact; the second denies it: %s', (first, second, denied) => {
  const [a, b] = [subjectOfName(first), subjectOfName(second)]
  expect(a.key).toBe(b.key)
  expect([a.negated, b.negated]).toEqual([false, denied])
})

test('other words are another fact', () => {
  expect(subjectOfName('按期换届').key).not.toBe(subjectOfName('按期建会').key)
})
