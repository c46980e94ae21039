import type { z } from 'zod'
import { type JsonPath, valueAt } from './json-path.ts'
import { type SchemeFault, schemeFault } from './scheme-fault.ts'

type Issue = z.core.$ZodIssue

/** The faults of a document that does not have the shape of a scheme: one per problem, at the innermost place. */
export function shapeFaults(document: unknown, issues: readonly Issue[]): SchemeFault[] {
  return issues.flatMap((issue) => faultsOf(document, issue, []))
}

function faultsOf(document: unknown, issue: Issue, base: JsonPath): SchemeFault[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const value = valueAt(document, path)
  switch (issue.code) {
    case 'invalid_type':
      return [value === undefined || value === null ? missing(path) : wrongType(path, issue.expected)]
    case 'invalid_value':
      if (value === undefined || value === null) return [missing(path)]
      return [schemeFault('unknownValue', path, { what: shown(value), allowed: issue.values.map(String).join(' · ') })]
    case 'invalid_format':
      return [schemeFault(isDecimalPattern(issue) ? 'badDecimal' : 'badFormat', path, { what: shown(value) })]
    case 'unrecognized_keys':
      return issue.keys.map((key) => schemeFault('unknownField', [...path, key], { what: key }))
    case 'invalid_union':
      return unionFaults(document, issue, path)
    case 'too_small':
      return [schemeFault('outOfRange', path, bound(issue.origin, issue.minimum, 'least'))]
    case 'too_big':
      return [schemeFault('outOfRange', path, bound(issue.origin, issue.maximum, 'most'))]
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => faultsOf(document, inner, path))
    case 'not_multiple_of':
    case 'custom':
      return [customFault(path, value)]
  }
}

/** A union fails in every branch; the branch that the author meant is the one whose own form is right. */
function unionFaults(
  document: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: JsonPath,
): SchemeFault[] {
  const value = valueAt(document, path)
  if (issue.errors.length === 0) return [value === undefined ? missing(path) : unknownKind(path, value)]
  if (value === undefined || value === null) return [missing(path)]
  const branch = issue.errors.find((issues) => !issues.some((inner) => isOtherForm(inner, value)))
  if (branch !== undefined) return branch.flatMap((inner) => faultsOf(document, inner, path))
  const kind = valueAt(value, ['kind'])
  if (typeof value === 'object' && issue.errors.some((inner) => inner.some((one) => one.path[0] === 'kind')))
    return [kind === undefined ? missing([...path, 'kind']) : unknownKind([...path, 'kind'], kind)]
  return issue.errors[0]?.slice(0, 1).flatMap((inner) => faultsOf(document, inner, path)) ?? []
}

/** The issue says that the value is of another branch altogether: another JSON type, or another `kind`. */
function isOtherForm(issue: Issue, value: unknown): boolean {
  if (issue.code === 'invalid_type') return issue.path.length === 0
  if (issue.code === 'invalid_value' && issue.path.length === 0) return typeof value !== 'string'
  return (
    (issue.code === 'invalid_value' || issue.code === 'invalid_union') &&
    issue.path[0] === 'kind' &&
    issue.path.length === 1
  )
}

function unknownKind(path: JsonPath, value: unknown): SchemeFault {
  return schemeFault('unknownKind', path, { what: shown(value) })
}

function missing(path: JsonPath): SchemeFault {
  return schemeFault('missingField', path, { what: String(path.at(-1) ?? '$') })
}

const TYPE_WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文本（数值写成带引号的小数，如 "6"）', 'text (a number is written as a quoted decimal, such as "6")'],
  number: ['整数', 'a whole number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表 […]', 'a list […]'],
  tuple: ['列表 […]', 'a list […]'],
  object: ['对象 {…}', 'an object {…}'],
  record: ['对象 {…}', 'an object {…}'],
}

function wrongType(path: JsonPath, expected: string): SchemeFault {
  const [zh, en] = TYPE_WORDS[expected] ?? [expected, expected]
  return schemeFault('wrongType', path, { zh, en })
}

function isDecimalPattern(issue: Extract<Issue, { code: 'invalid_format' }>): boolean {
  return issue.pattern?.includes('{1,12}') ?? false
}

function bound(origin: string, limit: number | bigint, side: 'least' | 'most'): { zh: string; en: string } {
  const zh = side === 'least' ? '至少' : '至多'
  const en = side === 'least' ? 'at least' : 'at most'
  if (origin === 'string') return { zh: `${zh} ${limit} 个字`, en: `${en} ${limit} characters` }
  if (origin === 'array') return { zh: `${zh} ${limit} 项`, en: `${en} ${limit} entries` }
  return { zh: `${zh} ${limit}`, en: `${en} ${limit}` }
}

/** Our own checks: a decimal below zero, zero where something is divided by it, a share above one, a day that is none. */
function customFault(path: JsonPath, value: unknown): SchemeFault {
  const text = shown(value)
  if (!/^-?[\d.]+$/.test(text)) return schemeFault('badFormat', path, { what: text })
  if (path.at(-1) === 'share')
    return schemeFault('outOfRange', path, { zh: `${text}；应在 0 至 1 之间`, en: `${text}; expected 0 to 1` })
  const zero = !text.startsWith('-')
  return schemeFault('outOfRange', path, {
    zh: `${text}；${zero ? '必须大于 0' : '不能小于 0'}`,
    en: `${text}; must ${zero ? 'be above 0' : 'not be below 0'}`,
  })
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : (JSON.stringify(value) ?? 'undefined').slice(0, 80)
}
