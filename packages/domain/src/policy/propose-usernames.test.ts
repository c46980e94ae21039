import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUsername } from './credentials.ts'
import { proposeUsernames, usernameBase } from './propose-usernames.ts'

const named = (...names: readonly string[]) => names.map((pinyin) => ({ pinyin }))

test('namesakes are numbered, and whoever has the name keeps it', () => {
  expect(proposeUsernames(named('zhangwei', 'zhangwei', 'lina', 'zhangwei'), new Set(['zhangwei', 'lina2']))).toEqual([
    ...['zhangwei2', 'zhangwei3', 'lina', 'zhangwei4'],
  ])
})

test('a name that cannot be typed gets a plain one', () => {
  expect(proposeUsernames(named('', '3', 'Ａ·b', '周禾甲', 'x'.repeat(99)), new Set())).toEqual([
    ...['user', 'user2', 'ab', '周禾甲', 'x'.repeat(30)],
  ])
})

test('none twice, none taken, each one that signing in takes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('wang', 'wang2', 'li', '', '·', 'a1'), fc.string({ maxLength: 50 }))),
      fc.uniqueArray(fc.constantFrom('wang', 'wang2', 'wang3', 'user', 'li', 'li7')),
      (names, taken) => {
        const given = proposeUsernames(named(...names), new Set(taken))
        expect(new Set([...given, ...taken]).size).toBe(given.length + taken.length)
        for (const name of given) expect([name, isUsername(name)]).toEqual([name, true])
        for (const [at, name] of given.entries()) expect(name.startsWith(usernameBase(names[at] ?? ''))).toBe(true)
      },
    ),
  )
})
