import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, sum, toText } from '../../kernel/index.ts'
import { structureForHash } from '../content.ts'
import { findHeldTitleLevel } from '../held-title.ts'
import { isPublishable, lintScheme } from '../lint-scheme.ts'
import { parseScheme } from '../parse-scheme.ts'
import { RULE_KINDS, type Rule, type RuleKind } from '../rule.ts'
import type { Scheme } from '../scheme.ts'
import { type Parameter, parametersSchema } from './parameter.ts'
import { PURPOSES } from './preset.ts'
import { buildPreset, isPresetId, PRESET_IDS, PRESETS, type PresetId } from './presets.ts'

function build(id: PresetId, parameters: Record<string, unknown> = {}): Scheme {
  const built = buildPreset(id, parameters)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  return built.scheme
}

function pointsOf(scheme: Scheme, category: string): readonly unknown[] {
  return scheme.items.filter((item) => item.category === category).map((item) => item.points)
}

describe('the figures of the sources', () => {
  test('schoolUnionAnnual: 30 + 30 + 40, line by line as printed', () => {
    const scheme = build('schoolUnionAnnual')
    expect(pointsOf(scheme, 'organisation')).toEqual(['4', '4', '2', '4', '4', '4', '4', '4'])
    expect(pointsOf(scheme, 'democracy')).toEqual(['5', '3', '3', '3', '6', '2', '2', '6'])
    expect(pointsOf(scheme, 'duties').slice(0, 4)).toEqual(['5', '5', '5', '10'])
    expect(
      toText(
        sum(
          pointsOf(scheme, 'duties')
            .slice(4)
            .map((points) => exact(String(points))),
        ),
      ),
    ).toBe('15')
    expect(scheme.categories?.map(({ points }) => points)).toEqual(['30', '30', '40'])
    expect(scheme.levels.map(({ name, min }) => [name, min])).toEqual([
      ['模范', '90'],
      ['先进', '80'],
      ['合格', '60'],
    ])
    expect(scheme.quotas).toEqual([
      { level: '模范', share: '0.3', base: 'participating', round: 'floor', ties: 'excludeTied' },
    ])
    expect(scheme.review).toEqual({ combine: 'mean', minReviews: 2, maxSpreadPct: '20' })
  })

  test('schoolUnionAnnual: the dispatch lines read adopted pieces, each record once', () => {
    const queries = build('schoolUnionAnnual').items.flatMap((item) =>
      item.source?.kind === 'measure' ? [item.source.query] : [],
    )
    expect(queries.map((query) => query.of)).toEqual([
      { metric: 'dispatch.adopted', levels: ['school', 'district'] },
      { metric: 'dispatch.adopted', levels: ['city', 'province', 'national'] },
    ])
  })

  test('schoolUnionAnnual: what waits for a person is pending, what the ledger fills is nothing without records', () => {
    for (const { source, missing } of build('schoolUnionAnnual').items)
      expect(missing).toBe(source?.kind === 'measure' ? 'zero' : 'pending')
  })

  test('reports: a line for each kind of which something is scored, by the rule that fits', () => {
    const rulesOf = (parameters: Record<string, unknown>) =>
      build('schoolUnionAnnual', parameters).items.flatMap(({ id, name, points, rule, source }) =>
        source?.kind === 'obligation' ? [{ id, name, points, rule, fact: source.fact }] : [],
      )
    expect(rulesOf({})).toEqual([])
    const plan = { planReportsPoints: '4', planReportsEach: '0.5', planReportsMost: '3' }
    const line = (fact: string, rule: object) => ({
      ...{ id: 'reports-plan', name: '工作计划按时报送', points: '4', rule, fact },
    })
    const rule = {
      daysLate: { kind: 'lateness', perDay: '0.5', maxDeduction: '3' },
      onTime: { kind: 'allOrNothing' },
      onTimeShare: { kind: 'ratioLinear' },
      onTimeCount: { kind: 'pointsPerOccurrence', each: '0.5', cap: '4' },
      expectedCount: { kind: 'pointsPerOccurrence', each: '0.5', cap: '4' },
      lateCount: { kind: 'deductPerOccurrence', each: '0.5', floor: '1' },
      missingCount: { kind: 'deductPerOccurrence', each: '0.5', floor: '1' },
      waivedCount: { kind: 'deductPerOccurrence', each: '0.5', floor: '1' },
    }
    for (const [fact, wanted] of Object.entries(rule))
      expect(rulesOf({ planReports: fact, ...plan })).toEqual([line(fact, wanted)])
    expect(rulesOf({ planReports: 'daysLate', yearSummaryReports: 'onTimeShare' }).map(({ id }) => id)).toEqual([
      'reports-plan',
      'reports-yearSummary',
    ])
  })

  test('reports: every choice is one that the linter takes, once the total is kept', () => {
    const findings = (parameters: Record<string, unknown>) =>
      lintScheme(build('schoolUnionAnnual', parameters)).map(({ code }) => code)
    const facts = ['daysLate', 'onTime', 'onTimeShare', 'onTimeCount', 'lateCount', 'missingCount', 'expectedCount']
    for (const planReports of facts) expect(findings({ planReports, warmthPoints: '8' }), planReports).toEqual([])
    expect(findings({ yearSummaryReports: 'daysLate' })).toEqual(['categorySumMismatch', 'totalMismatch'])
  })

  test('staffHomeLadder: 85, 90 and 95, each from the level below', () => {
    const scheme = build('staffHomeLadder')
    expect(scheme.levels.map(({ min }) => min)).toEqual(['95', '90', '85'])
    const names = scheme.levels.map(({ name }) => name)
    expect(findHeldTitleLevel('years')).toBeUndefined()
    expect(scheme.prerequisites?.map(({ level, fact }) => [level, findHeldTitleLevel(fact)])).toEqual([
      [names[0], names[1]],
      [names[1], names[2]],
    ])
  })

  test('smallHomeAreas: five times 100, 400 in all and 70 in each, two vetoes on the top level', () => {
    const scheme = build('smallHomeAreas')
    expect(scheme.categories?.map(({ points }) => points)).toEqual(['100', '100', '100', '100', '100'])
    expect(scheme.levels.at(-1)).toMatchObject({ min: '400', eachCategoryMinPct: '70' })
    const vetoes = scheme.items.filter((item) => item.rule.kind === 'veto')
    expect(vetoes.map((item) => item.rule)).toEqual([
      { kind: 'veto', effect: 'noTopLevel' },
      { kind: 'veto', effect: 'noTopLevel' },
    ])
  })

  test('branchTargets: 20 % and 80 %, bands at 90 and 85', () => {
    const scheme = build('branchTargets')
    expect(scheme.raters?.map(({ weight }) => weight)).toEqual(['0.2', '0.8'])
    expect(scheme.levels.map(({ min }) => min)).toEqual(['90', '85'])
    expect(scheme.quotas).toBeUndefined()
    expect(build('branchTargets', { firstPlacesPct: 30 }).quotas?.[0]).toMatchObject({
      share: '0.3',
      ties: 'includeTied',
    })
  })
})

describe('every preset', () => {
  test('is ready to be published as it stands', () => {
    const found = Object.fromEntries(PRESET_IDS.map((id) => [id, lintScheme(build(id)).map(({ code }) => code)]))
    const uncapped = ['missingPoints', 'unboundedBonus'].flatMap((code) => Array.from({ length: 5 }, () => code))
    expect(found).toEqual({ ...Object.fromEntries(PRESET_IDS.map((id) => [id, []])), informationWork: uncapped })
    for (const id of PRESET_IDS) expect([id, isPublishable(lintScheme(build(id)))]).toEqual([id, true])
  })

  test('there are at least twelve, and together they use the rule kinds of published schemes', () => {
    expect(PRESET_IDS.length).toBeGreaterThanOrEqual(12)
    const kinds = new Set(PRESET_IDS.flatMap((id) => build(id).items.flatMap((item) => kindsIn(item.rule))))
    const compared = ['rankPoints', 'shareOfLeader', 'distanceFromMean', 'childAverage']
    expect(RULE_KINDS.filter((kind) => !kinds.has(kind))).toEqual(compared)
  })
})

describe('the figures to set', () => {
  test.each(PRESET_IDS)('%s: every value within its bounds gives a scheme that reads back', (id) => {
    const values = Object.fromEntries(
      Object.entries(PRESETS[id].parameters).map(([key, one]) => [key, arbitraryValue(one)]),
    )
    const schema = parametersSchema(PRESETS[id].parameters)
    fc.assert(
      fc.property(fc.record(values, { noNullPrototype: true, requiredKeys: [] }), (parameters) => {
        const scheme = build(id, parameters)
        expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ ok: true, scheme })
        lintScheme(scheme)
        expect(schema.safeParse(parameters).success).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  test.each(PRESET_IDS)('%s: every figure changes the scheme', (id) => {
    const base = JSON.stringify(build(id))
    for (const [key, parameter] of Object.entries(PRESETS[id].parameters)) {
      const changed = JSON.stringify(build(id, { ...enabling(id, key), [key]: otherValue(parameter) }))
      expect([
        key,
        changed === (Object.keys(enabling(id, key)).length === 0 ? base : JSON.stringify(build(id, enabling(id, key)))),
      ]).toEqual([key, false])
    }
  })

  test.each(PRESET_IDS)('%s: a value just outside its bounds is a fault at its field, in both languages', (id) => {
    const schema = parametersSchema(PRESETS[id].parameters)
    for (const [key, parameter] of Object.entries(PRESETS[id].parameters))
      for (const value of wrongValues(parameter)) {
        const built = buildPreset(id, { [key]: value })
        expect([key, value, built.ok]).toEqual([key, value, false])
        if (built.ok) continue
        expect(built.faults.map((fault) => fault.path)).toEqual([key])
        expect(built.faults[0]?.text).toContain(parameter.label.zh)
        expect(built.faults[0]?.textEn).toContain(parameter.label.en)
        expect(schema.safeParse({ [key]: value }).success).toBe(false)
      }
  })

  test('all faults come together, with their codes', () => {
    const built = buildPreset('schoolUnionAnnual', {
      meetings: 0,
      dispatches: '7',
      ties: 'toss',
      warmthPoints: 'ten',
      luck: 1,
      documentsReason: 'x'.repeat(501),
    })
    expect(built.ok ? [] : built.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'luck unknownParameter',
      'meetings outOfRange',
      'dispatches wrongType',
      'documentsReason tooLong',
      'warmthPoints wrongType',
      'ties unknownValue',
    ])
  })

  test('figures that disagree give a scheme, and the linter says so at the line', () => {
    const found = (parameters: Record<string, unknown>) =>
      lintScheme(build('schoolUnionAnnual', parameters)).map(({ code, path }) => `${path} ${code}`)
    expect(found({ warmthPoints: '12' })).toEqual(['categories[2].points categorySumMismatch', 'total totalMismatch'])
    expect(found({ modelMin: '75' })).toEqual(['levels[1].min levelOrder'])
    expect(found({ higherPoints: '1', dispatchPoints: '5' })).toEqual([])
  })

  test('thresholds leave scores comparable, full marks do not', () => {
    const base = structureForHash(build('schoolUnionAnnual'))
    expect(structureForHash(build('schoolUnionAnnual', { dispatches: 9 }))).toBe(base)
    expect(structureForHash(build('schoolUnionAnnual', { warmthPoints: '9' }))).not.toBe(base)
  })
})

test('the registry is closed and bilingual', () => {
  expect(isPresetId('schoolUnionAnnual')).toBe(true)
  expect(isPresetId('toString')).toBe(false)
  for (const id of PRESET_IDS) {
    const preset = PRESETS[id]
    const labels = Object.values(preset.parameters).flatMap((one: Parameter) => [
      one.label,
      one.group,
      ...(one.help === undefined ? [] : [one.help]),
    ])
    for (const { zh, en } of [preset.title, preset.summary, preset.basis, PURPOSES[preset.purpose], ...labels]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/[a-z]/)
    }
    const lines = build(id).items
    expect(new Set(lines.map((item) => item.name)).size).toBe(lines.length)
    for (const item of lines)
      expect([item.standard, item.owner, item.evidenceMode, item.source]).not.toContain(undefined)
  }
})

function kindsIn(rule: Rule): RuleKind[] {
  return [rule.kind, ...(rule.kind === 'parts' ? rule.parts.flatMap((part) => kindsIn(part.rule)) : [])]
}

function arbitraryValue(parameter: Parameter): fc.Arbitrary<unknown> {
  switch (parameter.kind) {
    case 'count':
      return fc.integer({ min: parameter.min, max: parameter.max })
    case 'decimal':
      return fc
        .integer({ min: Math.ceil(Number(parameter.min) * 10), max: Math.floor(Number(parameter.max) * 10) })
        .map((tenths) => `${Math.trunc(tenths / 10)}.${tenths % 10}`)
    case 'choice':
      return fc.constantFrom(...parameter.options.map((option) => option.value))
    case 'text':
      return fc.string({ maxLength: parameter.maxLength })
  }
}

function otherValue(parameter: Parameter): unknown {
  switch (parameter.kind) {
    case 'count':
      return parameter.default === parameter.max ? parameter.max - 1 : parameter.default + 1
    case 'decimal':
      return parameter.default === parameter.max ? parameter.min : parameter.max
    case 'choice':
      return parameter.options.find((option) => option.value !== parameter.default)?.value
    case 'text':
      return '因为需要'
  }
}

/** A figure that matters only together with another. */
function enabling(id: PresetId, key: string): Record<string, unknown> {
  const parameters: Readonly<Record<string, Parameter>> = PRESETS[id].parameters
  const when = parameters[key]?.onlyWhen
  if (when !== undefined) return { [when.parameter]: when.values[0] }
  return id === 'branchTargets' && key === 'ties' ? { firstPlacesPct: 30 } : {}
}

function wrongValues(parameter: Parameter): readonly unknown[] {
  switch (parameter.kind) {
    case 'count':
      return [parameter.min - 1, parameter.max + 1, parameter.min + 0.5, `${parameter.default}`, [], Number.NaN]
    case 'decimal':
      return [
        `${Number(parameter.max) + 1}`,
        `-${Number(parameter.max) + 1}`,
        'x',
        Number(parameter.default),
        '1e1',
        '',
      ]
    case 'choice':
      return ['', 'toString', 1]
    case 'text':
      return ['x'.repeat(parameter.maxLength + 1), 5]
  }
}
