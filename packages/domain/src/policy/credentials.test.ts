import { expect, test } from 'vitest'
import { acceptPassword, isUsername, normaliseUsername, Username } from './credentials.ts'

test.each([
  ['ab', true],
  ['宋知行', true],
  ['li.wei-2_a', true],
  [`a${'b'.repeat(38)}c`, true],
  ['a', false],
  [`a${'b'.repeat(39)}c`, false],
  ['.ab', false],
  ['ab-', false],
  ['a b', false],
  ['a@b', false],
  ['', false],
])('the name %j may be used: %s', (name, expected) => {
  expect(isUsername(name)).toBe(expected)
})

test('width, capitals and outer blanks make no other name', () => {
  expect(['ＳＯＮＧ', ' Song ', 'song'].map(normaliseUsername)).toEqual(['song', 'song', 'song'])
  expect(Username.parse('　Ｌｉ２ ')).toBe('li2')
  expect(Username.safeParse('  ').success).toBe(false)
  expect(Username.safeParse('a'.repeat(41)).success).toBe(false)
})

test('a password is judged by its length alone, in characters as people count them', () => {
  const codeOf = (password: string) => {
    const accepted = acceptPassword(password)
    return accepted.ok ? 'ok' : accepted.refusal.code
  }
  expect(['', '123456789', '1234567890', '蒹葭苍苍白露为霜一二', 'a'.repeat(128)].map(codeOf)).toEqual([
    'passwordTooShort',
    'passwordTooShort',
    'ok',
    'ok',
    'ok',
  ])
  expect(codeOf('a'.repeat(129))).toBe('passwordTooLong')
  expect(codeOf('😀'.repeat(9))).toBe('passwordTooShort')
  expect(codeOf('😀'.repeat(10))).toBe('ok')
})
