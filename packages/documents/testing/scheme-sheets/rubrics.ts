import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { WordedKind } from '@jianjia/domain/scheme'

const folder = path.resolve(import.meta.dirname, '../../../../../shared/reference/rubrics')

export const hasRubrics = existsSync(folder)
export const NO_RUBRICS = 'the real rubrics are not beside the project (../shared/reference/rubrics): skipped'

export interface RubricItem {
  readonly name: string
  readonly points: string | null
  readonly rule: string
  readonly ruleType: string
}

export interface Rubric {
  readonly file: string
  readonly title: string
  readonly categories: readonly {
    readonly name: string
    readonly points: string | null
    readonly items: readonly RubricItem[]
  }[]
}

/** The rubrics, by the few forms of YAML that they use. */
export function readRubrics(): readonly Rubric[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => readRubric(file, readFileSync(path.join(folder, file), 'utf8')))
}

type MutableItem = { -readonly [K in keyof RubricItem]: RubricItem[K] }

function readRubric(file: string, text: string): Rubric {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith('categories:'))
  const end = lines.findIndex((line, at) => at > start && /^\w/.test(line))
  const categories: { name: string; points: string | null; items: MutableItem[] }[] = []
  for (const line of lines.slice(start + 1, end)) {
    const [, indent = '', isNew, key = '', printed = ''] = /^( *)(- )?(\w+): ?(.*)$/.exec(line) ?? []
    const value = printed.replaceAll(/^'|'$/g, '')
    const depth = indent.length + (isNew === undefined ? 0 : 2)
    if (depth === 2 && isNew !== undefined) categories.push({ name: value, points: null, items: [] })
    else if (depth === 2 && key === 'points') setPoints(categories.at(-1), value)
    else if (depth === 4 && isNew !== undefined)
      categories.at(-1)?.items.push({ name: value, points: null, rule: '', ruleType: '' })
    else if (depth === 4) setField(categories.at(-1)?.items.at(-1), key, value)
  }
  const title = /^title: (.*)$/m.exec(text)?.[1] ?? file
  return { file, title, categories }
}

function setPoints(target: { points: string | null } | undefined, value: string): void {
  if (target !== undefined) target.points = value === 'null' ? null : value
}

function setField(item: MutableItem | undefined, key: string, value: string): void {
  if (item === undefined) return
  if (key === 'points') setPoints(item, value)
  if (key === 'rule') item.rule = value
  if (key === 'rule_type') item.ruleType = value
}

const KINDS: Readonly<Record<string, readonly WordedKind[]>> = {
  deduct_per: ['deductPerOccurrence'],
  deduct_conditions: ['deductConditions'],
  deduct_conditions_by_unit_type: ['deductConditions'],
  deduct: ['deductConditions'],
  deduct_range: ['range'],
  range: ['range'],
  ratio_tiers: ['ratioTiers'],
  yes_no_ratio: ['ratioThreshold'],
  count_min: ['minimumCount', 'awardMatrix'],
  monthly_threshold: ['minimumCount', 'allOrNothing'],
  add_per: ['pointsPerOccurrence'],
  points_table: ['gradedLevels', 'awardMatrix'],
  zero: ['allOrNothing', 'deductConditions', 'awardMatrix'],
  yes_no_split: ['pointsPerOccurrence', 'deductConditions'],
  judged: ['judged'],
}
const ARITHMETIC = /\d+(?:次|篇|名|%)|≥|>=/

/** The kinds that are right for an item. Where the source prints no rule only a figure in the name says more. */
export function rightKinds({ name, rule, ruleType }: RubricItem): readonly WordedKind[] {
  const [first = ''] = ruleType.split('+')
  const own = KINDS[first] ?? ['judged', 'allOrNothing']
  if (rule !== '') return /\d|扣|[零0]分/.test(rule) ? own : [...own, 'judged']
  return ARITHMETIC.test(name) ? ['minimumCount', 'ratioThreshold', 'judged'] : ['judged']
}
