import { z } from 'zod'
import { isMisspelt, pathText, pointsFor, type Scheme } from '../scheme/index.ts'
import {
  ExactText,
  fault,
  type InputFault,
  type ItemFacts,
  type Mark,
  readFact,
  type UnitInput,
} from '../scoring/index.ts'
import type { PrerequisiteFacts } from './level-checks.ts'

/** A fact file in the exchange form, before its facts are read against a scheme. null = absent. */
const score = z.union([ExactText, z.array(ExactText.nullable())]).nullable()
const Unit = z.object({
  id: z.string().min(1).max(200),
  /** For people; not used. */
  name: z.string().nullish(),
  segment: z.string().min(1).nullish(),
  exempt: z.boolean().nullish(),
  facts: z.record(z.string(), z.unknown()).nullish(),
  scores: z.record(z.string(), score).nullish(),
  bonus: z.array(ExactText.nullable()).nullish(),
  lateDays: z.int().min(0).max(100_000).nullish(),
})
const FactsFile = z.object({ units: z.array(z.unknown()).max(100_000) })
type ExchangeUnit = z.infer<typeof Unit>

export interface ReadUnits {
  readonly units: readonly UnitInput[]
  readonly prerequisites: Readonly<Record<string, PrerequisiteFacts>>
}

export type FactsReading =
  | { readonly ok: true; readonly value: ReadUnits }
  | { readonly ok: false; readonly faults: readonly InputFault[] }

/** Reads a fact file against its scheme. Gives every fault at once, in the order of the file. */
export function readExchangeFacts(scheme: Scheme, document: unknown): FactsReading {
  const parsed = FactsFile.safeParse(document)
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map((issue) => shapeFault(issue, [])) }
  const seen = new Set<string>()
  const faults: InputFault[] = []
  const units: UnitInput[] = []
  const prerequisites = new Map<string, PrerequisiteFacts>()
  for (const [index, given] of parsed.data.units.entries()) {
    const path = `units[${index}]`
    const shape = Unit.safeParse(given)
    if (!shape.success) {
      faults.push(...shape.error.issues.map((issue) => shapeFault(issue, ['units', index])))
      continue
    }
    const unit = shape.data
    faults.push(...misspelt(given, path))
    if (seen.has(unit.id))
      faults.push(fault(`${path}.id`, 'duplicateUnit', `单位“${unit.id}”重复 · unit “${unit.id}” occurs twice`))
    seen.add(unit.id)
    const read = readUnit({ scheme, unit, path })
    faults.push(...read.faults)
    units.push(read.input)
    prerequisites.set(unit.id, read.prerequisites)
  }
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, value: { units, prerequisites: Object.fromEntries(prerequisites) } }
}

interface UnitPlace {
  readonly scheme: Scheme
  readonly unit: ExchangeUnit
  readonly path: string
}

function readUnit(place: UnitPlace): {
  input: UnitInput
  prerequisites: PrerequisiteFacts
  faults: readonly InputFault[]
} {
  const { scheme, unit, path } = place
  const items = readItems(place)
  const titles = readPrerequisites(place)
  const raters = new Set((scheme.raters ?? []).map(({ id }) => id))
  const scores = Object.entries(unit.scores ?? {})
  const strangers = scores
    .filter(([rater]) => !raters.has(rater))
    .map(([rater]) =>
      fault(`${path}.scores.${rater}`, 'unknownRater', '方案中没有这个评分主体 · the scheme has no such rater'),
    )
  const input: UnitInput = {
    id: unit.id,
    facts: items.facts,
    exempt: unit.exempt === true,
    scores: Object.fromEntries(scores.map(([rater, given]) => [rater, marksOf(given)])),
    bonus: (unit.bonus ?? []).map((amount) => ({ amount })),
    lateDays: unit.lateDays ?? null,
    ...(unit.segment === null || unit.segment === undefined ? {} : { segment: unit.segment }),
  }
  return { input, prerequisites: titles.facts, faults: [...items.faults, ...titles.faults, ...strangers] }
}

function readItems({ scheme, unit, path }: UnitPlace): {
  facts: Record<string, ItemFacts>
  faults: readonly InputFault[]
} {
  const given = new Map(Object.entries(unit.facts ?? {}))
  const known = new Set([...scheme.items.map(({ id }) => id), ...(scheme.prerequisites ?? []).map(({ fact }) => fact)])
  const faults = [...given.keys()]
    .filter((key) => !known.has(key))
    .map((key) =>
      fault(
        `${path}.facts.${key}`,
        'unknownItem',
        '方案中没有这个项目或前提 · the scheme has no such item or prerequisite',
      ),
    )
  const facts = new Map<string, ItemFacts>()
  for (const item of scheme.items) {
    const full = pointsFor(item.points, unit.segment ?? undefined)
    if (full === undefined) {
      if (unit.exempt !== true)
        faults.push(
          fault(
            `${path}.segment`,
            'segmentWithoutPoints',
            `项目“${item.id}”没有该分组的分值 · item “${item.id}” has no points for this segment`,
          ),
        )
      continue
    }
    const read = readFact({ rule: item.rule, full, path: `${path}.facts.${item.id}` }, given.get(item.id))
    if (!read.ok) faults.push(...read.faults)
    else if (read.value !== null) facts.set(item.id, { final: { value: read.value } })
  }
  return { facts: Object.fromEntries(facts), faults }
}

/** A prerequisite's number: a count as an integer, any other number as a decimal text; a yes is 1, a no is 0. */
const PrerequisiteNumber = z.union([z.int(), ExactText, z.boolean().transform((yes) => (yes ? 1 : 0))]).nullish()

function readPrerequisites({ scheme, unit, path }: UnitPlace): {
  facts: PrerequisiteFacts
  faults: readonly InputFault[]
} {
  const items = new Set(scheme.items.map(({ id }) => id))
  const given = new Map(Object.entries(unit.facts ?? {}))
  const facts = new Map<string, string | number | null>()
  const faults: InputFault[] = []
  for (const { fact } of scheme.prerequisites ?? []) {
    const parsed = PrerequisiteNumber.safeParse(given.get(fact))
    if (parsed.success) facts.set(fact, parsed.data ?? null)
    else if (!items.has(fact))
      faults.push(
        fault(`${path}.facts.${fact}`, 'wrongType', '应为整数或小数文本 · expected an integer or a decimal text'),
      )
  }
  return { facts: Object.fromEntries(facts), faults: [...new Map(faults.map((one) => [one.path, one])).values()] }
}

/** Further fields are welcome; one that is a slip away from a field of the form was meant to be it. */
function misspelt(unit: unknown, path: string): readonly InputFault[] {
  return Object.keys(unit ?? {})
    .filter((key) => !Object.hasOwn(Unit.shape, key) && isMisspelt(key))
    .map((key) => fault(`${path}.${key}`, 'unknownField', `没有这个字段：${key} · unknown field`))
}

function marksOf(given: string | readonly (string | null)[] | null): readonly Mark[] {
  if (given === null) return []
  return typeof given === 'string' ? [{ value: given }] : given.map((value) => ({ value }))
}

function shapeFault(issue: z.core.$ZodIssue, below: readonly (string | number)[]): InputFault {
  const at = [...below, ...issue.path.filter((part) => typeof part !== 'symbol')]
  return issue.code === 'too_small' || issue.code === 'too_big'
    ? fault(pathText(at), 'outOfRange', '超出允许范围 · out of range')
    : fault(pathText(at), 'wrongType', '类型不符 · wrong type')
}
