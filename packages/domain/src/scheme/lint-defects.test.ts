import { describe, expect, test } from 'vitest'
import { DEFECTS_IN_LEVELS, DEFECTS_OF_OTHERS } from '../../testing/defects-in-levels.ts'
import { DEFECTS_IN_MEANING } from '../../testing/defects-in-meaning.ts'
import { DEFECTS_IN_POINTS } from '../../testing/defects-in-points.ts'
import { injured, preset } from '../../testing/scheme-defect.ts'
import { lintScheme } from './lint-scheme.ts'
import { LINT_CODES } from './lint/finding.ts'

const ANNUAL = [...DEFECTS_IN_POINTS, ...DEFECTS_IN_MEANING, ...DEFECTS_IN_LEVELS]

describe('a defect put into a preset is found, at its place', () => {
  const table = [...ANNUAL.map((defect) => ['schoolUnionAnnual', ...defect] as const), ...DEFECTS_OF_OTHERS]
  expect(table.length).toBeGreaterThanOrEqual(40)

  test.each(table)('%s: %s → %s at %s', (id, _what, code, path, injure) => {
    const before = lintScheme(preset(id)).filter((finding) => finding.code === code && finding.path === path)
    expect(before).toEqual([])
    const found = lintScheme(injured(id, injure)).filter((finding) => finding.code === code && finding.path === path)
    expect(found).toHaveLength(1)
    expect(found[0]?.text).toMatch(/\p{Script=Han}/u)
    expect(found[0]?.textEn).not.toBe('')
    for (const { text, textEn } of lintScheme(injured(id, injure))) {
      expect(text).not.toMatch(/[A-Za-z]{2,}/)
      expect(textEn).not.toMatch(/[a-z][.:][a-z]|[a-z][A-Z]/)
    }
  })

  test('every code is tried', () => {
    const tried = new Set(table.map(([, , code]) => code))
    expect(LINT_CODES.filter((code) => code !== 'unknownField' && !tried.has(code))).toEqual([])
  })
})
