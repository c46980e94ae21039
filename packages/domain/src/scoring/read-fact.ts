import type { z } from 'zod'
import { compare, exact } from '../kernel/index.ts'
import type { Rule } from '../scheme/index.ts'
import { FACTS, type FactValue } from './fact.ts'
import { boundsOf } from './fact-range.ts'
import { VOTE_TURNOUT } from './rules/vote-share.ts'

/** Something in the input that cannot be used: where, which kind of fault, and a sentence for people. */
export interface InputFault {
  readonly path: string
  readonly code: InputFaultCode
  readonly text: string
}

export type InputFaultCode =
  | 'wrongType'
  | 'outOfRange'
  | 'unknownField'
  | 'unknownUnit'
  | 'unknownItem'
  | 'unknownRater'
  | 'unknownName'
  | 'duplicateUnit'
  | 'segmentWithoutPoints'

export interface FactPlace {
  readonly rule: Rule
  /** The full mark of the unit's segment. */
  readonly full: string
  readonly path: string
}

export type ReadFact =
  | { readonly ok: true; readonly value: FactValue | null }
  | { readonly ok: false; readonly faults: readonly InputFault[] }

/** Reads the fact of a rule from outside: its shape, its range, and only names that the rule knows. null = missing. */
export function readFact(place: FactPlace, raw: unknown): ReadFact {
  if (raw === null || raw === undefined) return { ok: true, value: null }
  const { rule } = place
  if (rule.kind === 'parts') return readParts({ ...place, rule }, raw)
  const parsed = FACTS[rule.kind].safeParse(raw)
  if (!parsed.success) return { ok: false, faults: [faultOf(parsed.error.issues, place.path)] }
  const faults = checkMeaning(place, parsed.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: parsed.data }
}

function readParts(place: FactPlace & { rule: Extract<Rule, { kind: 'parts' }> }, raw: unknown): ReadFact {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { ok: false, faults: [fault(place.path, 'wrongType', '应为 {分项: 数据} · expected {part: fact}')] }
  const given = new Map<string, unknown>(Object.entries(raw))
  const known = new Set(place.rule.parts.map(({ id }) => id))
  const faults = [...given.keys()]
    .filter((id) => !known.has(id))
    .map((id) => fault(`${place.path}.${id}`, 'unknownName', '该项目没有这个分项 · the item has no such part'))
  const values = new Map<string, FactValue | null>()
  for (const part of place.rule.parts) {
    const read = readFact({ rule: part.rule, full: part.points, path: `${place.path}.${part.id}` }, given.get(part.id))
    if (read.ok) values.set(part.id, read.value)
    else faults.push(...read.faults)
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: Object.fromEntries(values) }
}

function checkMeaning({ rule, full, path }: FactPlace, fact: FactValue): readonly InputFault[] {
  if (rule.kind === 'range' || rule.kind === 'judged') return checkBounds({ rule, full, path }, fact)
  if (rule.kind === 'gradedLevels') return unknownNames(namesIn([fact]), Object.keys(rule.levels), path)
  if (rule.kind === 'deductConditions') return unknownNames(namesIn(fact), Object.keys(rule.conditions), path)
  if (rule.kind === 'awardMatrix') return unknownNames(levelsIn(fact), Object.keys(rule.matrix), path)
  if (rule.kind === 'bonusPool') return unknownNames(Object.keys(fact), Object.keys(rule.parts), path)
  if (rule.kind === 'voteShare') return checkVotes(rule, fact, path)
  if (rule.kind === 'shareOfLeader' && negative(fact))
    return [fault(path, 'outOfRange', '不能为负数 · may not be negative')]
  return []
}

function checkBounds(place: FactPlace & { rule: Extract<Rule, { kind: 'range' | 'judged' }> }, fact: FactValue) {
  if (typeof fact !== 'string') return []
  const { min, max } = boundsOf(place.rule, exact(place.full))
  const value = exact(fact)
  if (compare(value, min) >= 0 && compare(value, max) <= 0) return []
  const low = place.rule.min ?? '0'
  const high = place.rule.max ?? place.full
  return [
    fault(place.path, 'outOfRange', `${fact} 不在 ${low} 至 ${high} 之间 · ${fact} is not between ${low} and ${high}`),
  ]
}

/** Options without weight (invalid, abstained) are worth nothing; a paper that names no option of the rule is another vote. */
function checkVotes(rule: Extract<Rule, { kind: 'voteShare' }>, fact: FactValue, path: string): readonly InputFault[] {
  const votes = new Map<string, unknown>(Object.entries(fact))
  const options = Object.keys(rule.weights)
  const strangers = unknownNames([...votes.keys()], [...VOTE_TURNOUT, ...options], path)
  if (strangers.length > 0 && !options.some((option) => votes.has(option))) return strangers
  const [members, returned, valid] = VOTE_TURNOUT.map((name) => numberOr(votes.get(name), undefined))
  const cast = options.reduce((total, option) => total + numberOr(votes.get(option), 0), 0)
  const tooMany =
    exceeds(returned, members) || exceeds(valid, returned) || exceeds(valid, members) || exceeds(cast, valid)
  return tooMany
    ? [fault(path, 'outOfRange', '应为 各项票数之和 ≤ 有效票 ≤ 收回票 ≤ 会员数 · votes ≤ valid ≤ returned ≤ members')]
    : []
}

function exceeds(part: number | undefined, whole: number | undefined): boolean {
  return part !== undefined && whole !== undefined && part > whole
}

function numberOr<T>(value: unknown, otherwise: T): number | T {
  return typeof value === 'number' ? value : otherwise
}

function negative(fact: FactValue): boolean {
  return typeof fact === 'number' ? fact < 0 : typeof fact === 'string' && fact.startsWith('-')
}

function namesIn(fact: unknown): readonly string[] {
  return Array.isArray(fact) ? fact.filter((element) => typeof element === 'string') : []
}

function levelsIn(fact: FactValue): readonly string[] {
  return Array.isArray(fact)
    ? fact.flatMap((award) => (Array.isArray(award) && typeof award[1] === 'string' ? [award[1]] : []))
    : []
}

function unknownNames(names: readonly string[], known: readonly string[], path: string): readonly InputFault[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => fault(path, 'unknownName', `“${name}”不在规则中 · “${name}” is not in the rule`))
}

/** A number beyond the bounds of its kind is out of range; everything else is a wrong type. */
function faultOf(issues: readonly z.core.$ZodIssue[], path: string): InputFault {
  const first = issues[0]
  const at = (first?.path ?? []).reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
    path,
  )
  return issues.length > 0 && issues.every(isOutOfRange)
    ? fault(at, 'outOfRange', '超出允许范围 · out of range')
    : fault(at, 'wrongType', '数据类型不符 · wrong type of fact')
}

function isOutOfRange(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'too_small' || issue.code === 'too_big') return issue.origin === 'number' || issue.origin === 'int'
  if (issue.code === 'custom') return issue.params?.['fault'] === 'outOfRange'
  return (
    issue.code === 'invalid_union' && issue.errors.some((option) => option.length > 0 && option.every(isOutOfRange))
  )
}

export function fault(path: string, code: InputFaultCode, text: string): InputFault {
  return { path, code, text }
}
