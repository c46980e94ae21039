import { Rule, type RuleKind } from '../rule.ts'
import { type FigureReader, figureReader, splitFigures } from './figure-reader.ts'
import type { PartForm, RuleForm, RuleFormReading, RuleRow } from './rule-form.ts'

/** The rule that was typed, or what is wrong by field: `each`, `rows.1.points`, `parts.0.rule.min`. */
export function ruleOfForm(form: RuleForm): RuleFormReading {
  const reader = figureReader()
  const written = { kind: form.kind, ...READ[form.kind](form, reader) }
  if (Object.keys(reader.faults).length > 0) return { ok: false, faults: reader.faults }
  const read = Rule.safeParse(written)
  if (read.success) return { ok: true, rule: read.data }
  return { ok: false, faults: { [String(read.error.issues[0]?.path[0] ?? 'kind')]: 'notNumber' } }
}

type Reads = (form: RuleForm, reader: FigureReader) => object

const READ: { readonly [K in RuleKind]: Reads } = {
  allOrNothing: () => ({}),
  deductPerOccurrence: ({ texts }, r) => ({
    each: r.number('amount', 'each', texts['each']),
    floor: floorOf(texts, r),
  }),
  deductConditions: (form, r) => ({ conditions: pointsByName(form, r), floor: floorOf(form.texts, r) }),
  minimumCount: ({ texts }, r) => ({
    min: atLeastOne(r, 'min', texts['min']),
    below: texts['below'] === 'proportional' ? 'proportional' : '0',
    ...aboveOf(texts, r),
  }),
  pointsPerOccurrence: ({ texts }, r) => ({
    each: r.number('amount', 'each', texts['each']),
    cap: r.optional('amount', 'cap', texts['cap']),
  }),
  awardMatrix: (form, r) => ({
    matrix: byName(form, r, ({ points }, path) => numbers(r, path, points)),
    sameEvent: 'highest',
    cap: r.optional('amount', 'cap', form.texts['cap']),
  }),
  ratioThreshold: ({ texts }, r) => ({ minPct: r.number('amount', 'minPct', texts['minPct']) }),
  ratioTiers: ({ rows, texts }, r) => {
    if (rows.length === 0) r.fault('rows', 'missing')
    const tiers = rows.map(({ name, points }, at) => [
      r.number('amount', `rows.${at}.name`, name),
      r.number('amount', `rows.${at}.points`, points),
    ])
    return { tiers, below: r.number('amount', 'below', texts['below']) }
  },
  ratioLinear: ({ texts }, r) => ({
    baselinePct: r.optional('amount', 'baselinePct', texts['baselinePct']),
    stepPct: r.optional('positive', 'stepPct', texts['stepPct']),
    up: r.optional('amount', 'up', texts['up']),
    down: r.optional('amount', 'down', texts['down']),
    cap: r.optional('amount', 'cap', texts['cap']),
    floor: r.optional('decimal', 'floor', texts['floor']),
  }),
  gradedLevels: (form, r) => {
    const as = form.texts['as'] === 'share' ? 'share' : 'points'
    const worth = (row: RuleRow, path: string) =>
      as === 'share' ? r.share(path, row.points) : r.number('amount', path, row.points)
    return { as, levels: byName(form, r, worth) }
  },
  range: ({ texts }, r) => ({
    min: r.number('decimal', 'min', texts['min']),
    max: r.number('decimal', 'max', texts['max']),
  }),
  judged: ({ texts }, r) => ({
    min: r.optional('decimal', 'min', texts['min']),
    max: r.optional('decimal', 'max', texts['max']),
  }),
  rankPoints: ({ texts }, r) => ({ byRank: numbers(r, 'byRank', texts['byRank']), ties: 'shareHigher' }),
  shareOfLeader: () => ({}),
  distanceFromMean: ({ texts }, r) => ({
    perPoint: r.number('amount', 'perPoint', texts['perPoint']),
    onlyBelow: texts['onlyBelow'] === 'true',
    floor: floorOf(texts, r),
  }),
  voteShare: (form, r) => ({
    weights: byName(form, r, ({ points }, path) => r.share(path, points)),
    minParticipationPct: r.optional('amount', 'minParticipationPct', form.texts['minParticipationPct']),
  }),
  childAverage: ({ texts }, r) => ({
    weight: r.number('amount', 'weight', texts['weight']),
    missingChild: texts['missingChild'] ?? 'pending',
    exemptChild: 'exclude',
    noChildren: texts['noChildren'] ?? 'notCounted',
  }),
  lateness: ({ texts }, r) => ({
    perDay: r.number('amount', 'perDay', texts['perDay']),
    maxDeduction: r.number('amount', 'maxDeduction', texts['maxDeduction']),
  }),
  targetCompletion: ({ texts }, r) => ({
    target: r.number('positive', 'target', texts['target']),
    overEach: r.optional('amount', 'overEach', texts['overEach']),
    overCap: r.optional('amount', 'overCap', texts['overCap']),
  }),
  gate: () => ({ effect: 'notAdmitted' }),
  veto: ({ texts }, r) => {
    const effect = texts['effect'] ?? 'void'
    return {
      effect: effect === 'level' ? { level: r.text('level', texts['level']) } : effect,
      ...((texts['item'] ?? '') === '' ? {} : { item: texts['item'] }),
    }
  },
  bonusPool: (form, r) => ({
    parts: byName(form, r, (row, path) => ({
      each: r.number('amount', path, row.points),
      cap: r.number('amount', path.replace(/points$/, 'cap'), row.cap),
    })),
    cap: r.optional('amount', 'cap', form.texts['cap']),
  }),
  parts: ({ parts }, r) => {
    if (parts.length === 0) r.fault('parts', 'missing')
    if (parts.length > MOST_PARTS) r.fault('parts', 'tooMany')
    return { parts: parts.map((part, at) => partOf(part, `parts.${at}`, r)) }
  },
}

const MOST_PARTS = 12

function partOf({ id, name, points, missing, rule }: PartForm, path: string, r: FigureReader): object {
  const read = ruleOfForm(rule)
  for (const [key, fault] of read.ok ? [] : Object.entries(read.faults)) r.fault(`${path}.rule.${key}`, fault)
  return {
    ...{ id, missing, name: r.text(`${path}.name`, name) },
    points: r.number('amount', `${path}.points`, points),
    rule: read.ok ? read.rule : { kind: 'judged' },
  }
}

function floorOf(texts: RuleForm['texts'], r: FigureReader) {
  return r.optional('decimal', 'floor', texts['floor']) ?? '0'
}

function aboveOf(texts: RuleForm['texts'], r: FigureReader): object {
  const [each, cap] = [texts['aboveEach'] ?? '', texts['aboveCap'] ?? '']
  if (each.trim() === '' && cap.trim() === '') return {}
  return { above: { each: r.number('amount', 'aboveEach', each), cap: r.number('amount', 'aboveCap', cap) } }
}

function atLeastOne(r: FigureReader, path: string, text: string | undefined): number {
  const count = r.whole(path, text)
  if (count === 0) r.fault(path, 'notPositive')
  return count
}

function numbers(r: FigureReader, path: string, text: string | undefined): readonly string[] {
  const parts = splitFigures(text ?? '')
  if (parts.length === 0) r.fault(path, 'missing')
  return parts.map((part) => r.number('amount', path, part))
}

function pointsByName(form: RuleForm, r: FigureReader): object {
  return byName(form, r, ({ points }, path) => r.number('amount', path, points))
}

/** The rows by their names, of which none may be empty or stand there twice. */
function byName<T>({ rows }: RuleForm, r: FigureReader, worth: (row: RuleRow, path: string) => T): Record<string, T> {
  const seen = new Set<string>()
  const entries = rows.map((row, at): readonly [string, T] => {
    const name = r.text(`rows.${at}.name`, row.name)
    if (seen.has(name)) r.fault(`rows.${at}.name`, 'twice')
    seen.add(name)
    return [name, worth(row, `rows.${at}.points`)]
  })
  return Object.fromEntries(entries)
}
