import { closedKinds, type MeasureQuery, METRIC_SHAPES, METRICS, stepName } from '../../ledger/index.ts'
import type { JsonPath } from '../parse/json-path.ts'
import type { Rule, RuleKind } from '../rule.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'

/** What a rule reads of the records and its query does not give. `path` is that of the line. */
export function lintQueryAndRule(query: MeasureQuery, rule: Rule, path: JsonPath): Finding[] {
  if (readsInVain(query, rule.kind)) return [awardsByKind([...path, 'source', 'query', 'by'])]
  return unknownRows(query, rule, [...path, 'rule'])
}

/** An award table reads the level of a record and its place; counted by kind it would find none. */
export function readsInVain(query: MeasureQuery, rule: RuleKind): boolean {
  return rule === 'awardMatrix' && query.aggregate === 'countBy' && query.by !== 'level'
}

function awardsByKind(path: JsonPath): Finding {
  return errorAt(path, 'emptyQuery', {
    zh: '按级别和名次计分的规则要按级别统计，按类型统计取不到任何记录',
    en: 'points by level and place read the levels of records: counted by kind, no record is taken',
  })
}

/** The steps by which a query tells records apart, where they are known. */
export function stepsOf(query: MeasureQuery): readonly string[] | undefined {
  if ((query.aggregate !== 'countBy' && query.aggregate !== 'latest') || query.by === undefined) return undefined
  const { metric } = query.of
  if (query.by === 'level') return Object.keys(METRIC_SHAPES[metric].levels ?? {})
  return closedKinds(metric)?.map(([step]) => step)
}

const WHAT = { level: { zh: '级别', en: 'level' }, kind: { zh: '类型', en: 'kind' } } as const

/** Rows of a rule under a name that no record can have. */
function unknownRows(query: MeasureQuery, rule: Rule, path: JsonPath): Finding[] {
  const [key, rows] = rowsOf(rule)
  const steps = stepsOf(query)
  if (steps === undefined || steps.length === 0 || key === undefined) return []
  const what = WHAT['by' in query && query.by === 'level' ? 'level' : 'kind']
  const unknown = rows.filter((name) => !steps.includes(name))
  return unknown.map((name) =>
    warningAt([...path, key, name], 'emptyQuery', {
      zh: `“${METRICS[query.of.metric].zh}”没有${what.zh}“${stepName(name).zh}”，这一行取不到任何记录`,
      en: `“${METRICS[query.of.metric].en}” has no ${what.en} “${stepName(name).en}”: this row takes no record`,
    }),
  )
}

function rowsOf(rule: Rule): readonly [key: string | undefined, names: readonly string[]] {
  switch (rule.kind) {
    case 'awardMatrix':
      return ['matrix', Object.keys(rule.matrix)]
    case 'gradedLevels':
      return ['levels', Object.keys(rule.levels)]
    case 'deductConditions':
      return ['conditions', Object.keys(rule.conditions)]
    case 'bonusPool':
      return ['parts', Object.keys(rule.parts)]
    default:
      return [undefined, []]
  }
}
