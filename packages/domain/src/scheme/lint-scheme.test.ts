import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryScheme } from '../../testing/index.ts'
import { lintSchemeDocument } from './lint-document.ts'
import { lintScheme } from './lint-scheme.ts'
import { papersIn } from './lint/documents.ts'
import { buildPreset } from './presets/presets.ts'
import { Criterion } from './criterion.ts'
import type { Scheme } from './scheme.ts'

test('what counts papers is named in words, never by the code of a metric', () => {
  const built = buildPreset('schoolUnionAnnual', { dispatchMeasure: 'submitted', documentsReason: '' })
  const [finding] = built.ok ? lintScheme(built.scheme) : []
  expect(finding?.text).toContain('（报送信息）')
  expect(finding?.textEn).toContain('(dispatches submitted)')
})

test('counting submissions is an error, with a written reason a warning', () => {
  const counted = (documentsReason: string) => {
    const built = buildPreset('schoolUnionAnnual', { dispatchMeasure: 'submitted', documentsReason })
    return built.ok ? lintScheme(built.scheme).map(({ code, severity }) => `${code} ${severity}`) : []
  }
  expect(counted('')).toEqual(['countsDocuments error'])
  for (const short of ['有用', '摸清各校渠道一', ' 摸清各校渠道一  '])
    expect(counted(short)).toEqual(['countsDocuments error'])
  expect(counted('摸清各校渠道一次')).toEqual(['countsDocuments warning'])
  expect(counted('本年度只为摸清各校报送渠道是否畅通')).toEqual(['countsDocuments warning'])
})

test('a reason where nothing is counted is idle', () => {
  const built = buildPreset('schoolUnionAnnual', { documentsReason: '本年度只为摸清渠道是否畅通' })
  expect(built.ok && lintScheme(built.scheme).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'idleParameter warning',
  ])
})

describe('what is no defect', () => {
  const item = (changes: Record<string, unknown>) => ({
    ...{
      id: 'a',
      name: '甲',
      category: 'A',
      points: '4',
      rule: { kind: 'allOrNothing' },
      missing: 'zero',
      rounding: null,
    },
    ...{ owner: 'district', evidenceMode: 'records', ...changes },
  })
  const scheme = (items: readonly object[], changes: Record<string, unknown> = {}) => ({
    ...{ format: 'jianjia.scheme/1', categories: [{ name: 'A', points: '4' }], items, totalRounding: null },
    ...{ rankBy: 'total', levels: [], compare: 'afterRounding', ...changes },
  })
  const pool = item({
    id: 'b',
    name: '乙',
    points: '5',
    rule: { kind: 'bonusPool', parts: { 获奖: { each: '1', cap: '5' } } },
  })
  const extras = item({ id: 'b', name: '乙', points: '0', rule: { kind: 'pointsPerOccurrence', each: '1', cap: '3' } })
  const quota = { level: '优', count: 1, base: 'participating', round: 'floor' }
  const measure = (of: object, window: object = { kind: 'assessment' }) => ({
    rule: { kind: 'minimumCount', min: 1, below: '0' },
    source: { kind: 'measure', query: { aggregate: 'sum', of: { metric: 'dispatch.adopted', ...of }, window } },
  })
  const named = (start: string, end: string) => ({ kind: 'named', start, end })
  const two = (first: Record<string, unknown>, second: Record<string, unknown>) =>
    scheme([item(first), item({ id: 'b', name: '乙', ...second })], { categories: [] })

  test.each([
    ['a total reached by rescaling', scheme([item({})], { total: '100', rescaleTo: '100' }), []],
    ['a total that is not', scheme([item({})], { total: '100', rescaleTo: '120' }), ['totalMismatch error']],
    ['a bonus pool beside the sums', scheme([item({}), pool], { bonus: { cap: '5' }, total: '4' }), []],
    ['a bonus pool that nothing caps', scheme([item({}), pool], { bonus: {}, total: '4' }), ['unboundedBonus warning']],
    ['records of other kinds', two(measure({ kinds: ['news'] }), measure({ kinds: ['brief'] })), []],
    ['records of other levels', two(measure({ levels: ['city'] }), measure({ levels: ['district'] })), []],
    [
      'records of other days',
      two(measure({}, named('2025-01-01', '2025-06-30')), measure({}, named('2025-07-01', '2025-12-31'))),
      [],
    ],
    [
      'records of days in common',
      two(measure({}, named('2025-01-01', '2025-07-01')), measure({}, named('2025-07-01', '2025-12-31'))),
      ['doubleCounting warning'],
    ],
    [
      'records of any days and of named ones',
      two(measure({}), measure({}, named('2025-07-01', '2025-12-31'))),
      ['doubleCounting warning'],
    ],
    ['a bonus pool without full mark', scheme([item({}), { ...pool, points: '0' }], { bonus: { cap: '5' } }), []],
    ['a line of extras without full mark', scheme([item({}), extras]), ['missingPoints warning']],
    [
      'an order of items that breaks ties',
      scheme([item({})], {
        levels: [{ name: '优', min: '4' }],
        quotas: [{ ...quota, ties: 'tiebreak', chain: ['a'] }],
      }),
      [],
    ],
    ['a level within the bonus', scheme([item({})], { bonus: { cap: '2' }, levels: [{ name: '优', min: '6' }] }), []],
    [
      'a level beyond the bonus',
      scheme([item({})], { bonus: { cap: '2' }, levels: [{ name: '优', min: '6.1' }] }),
      ['unreachablePoints error'],
    ],
    [
      'a level where nothing bounds the bonus',
      scheme([item({})], { bonus: {}, levels: [{ name: '优', min: '60' }] }),
      [],
    ],
    ['raters on scales of their own', raters('1', '1'), ['weightsNotOne warning']],
    ['raters who are no whole', raters('0.3', '0.8'), ['weightsNotOne error']],
    ['raters in thirds and more', raters('0.25', '0.75'), []],
    [
      'days late for lateness',
      scheme([item({ ...obligation('daysLate'), rule: { kind: 'lateness', perDay: '1', maxDeduction: '4' } })]),
      [],
    ],
    ['days late for a yes or no', scheme([item(obligation('daysLate'))]), ['factMismatch error']],
    ['on time for a yes or no', scheme([item(obligation('onTime'))]), []],
  ])('%s', (_what, document, expected) => {
    const linting = lintSchemeDocument(document)
    expect(linting.ok && linting.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(expected)
  })

  function raters(one: string, other: string) {
    const rater = { combine: 'mean', missing: 'zero' }
    return scheme([], {
      categories: [],
      raters: [
        { id: 'a', weight: one, ...rater },
        { id: 'b', weight: other, ...rater },
      ],
    })
  }

  function obligation(fact: string) {
    return { source: { kind: 'obligation', obligation: 'selfAssessment', fact } }
  }
})

describe('any scheme', () => {
  test('is linted without changing it, twice alike, at places that exist', () => {
    fc.assert(
      fc.property(arbitraryScheme(), (scheme) => {
        const before = JSON.stringify(scheme)
        const findings = lintScheme(scheme)
        expect(JSON.stringify(scheme)).toBe(before)
        expect(lintScheme(scheme)).toEqual(findings)
        const keys = findings.map((finding) => `${finding.code} ${finding.path} ${finding.text}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { path } of findings) expect(topOf(scheme, path)).toBeDefined()
      }),
      { numRuns: 120 },
    )
  })
})

/** The entry in which a path lies: `items[3]` of `items[3].rule.each`. */
function topOf(scheme: Scheme, path: string): unknown {
  const [, key = '', index] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? []
  const list: unknown = Reflect.get(scheme, key)
  return index === undefined ? list : Array.isArray(list) ? list[Number(index)] : undefined
}

describe('papers or work', () => {
  function line(name: string, standard?: string): Criterion {
    const item = { id: 'a', name, points: '4', rule: { kind: 'judged' }, missing: 'zero', rounding: null }
    return Criterion.parse(standard === undefined ? item : { ...item, standard })
  }

  test.each([
    ['会议记录'],
    ['特困教职工档案'],
    ['台账齐全并装订归档'],
    ['信息投稿全年 2 篇'],
    ['每季度上报 1 份工作总结'],
    ['定期学习研究有记录'],
    ['资料完整'],
    ['活动照片不少于十张'],
    ['The number of documents handed in'],
  ])('%s scores papers', (name) => {
    expect(papersIn(line(name))).toBeDefined()
  })

  test.each([
    ['按期换届'],
    ['委员会会议每年至少 1 次'],
    ['计划与总结及时'],
    ['会员登记准确、及时发展'],
    ['信息被区级采用 6 篇'],
    ['为教职工办 3 件实事'],
    ['给每位会员送一份生日祝福'],
    ['身份核实'],
    ['没有不良记录'],
    ['按时上报评优材料'],
    ['困难教职工帮扶到人'],
    ['提案办理满意率 90%'],
    ['9 月份召开代表大会'],
    ['签订集体合同 1 份合同'],
  ])('%s scores work', (name) => {
    expect(papersIn(line(name, name))).toBeUndefined()
  })

  test('also in the standard and in the conditions of a deduction', () => {
    expect(papersIn(line('制度', '各类台账齐全。'))).toBe('台账齐全')
    const rule = { kind: 'deductConditions', conditions: { 资料不全: '2' } }
    expect(papersIn(Criterion.parse({ ...line('制度'), rule }))).toBe('资料不全')
  })

  test('an evidence list in the standard is no score', () => {
    expect(papersIn(line('教代会按期召开', '每学年召开一次。附大会议程或决议。'))).toBeUndefined()
  })

  test('a gate about papers is left to the district', () => {
    const gate = Criterion.parse({
      ...line('申报材料齐全'),
      rule: { kind: 'gate', effect: 'notAdmitted' },
      owner: 'branch',
    })
    const base = buildPreset('schoolUnionAnnual')
    if (!base.ok) throw new Error('no preset')
    const findings = lintScheme({ ...base.scheme, items: [...base.scheme.items, { ...gate, id: 'gate' }] })
    expect(findings.filter((finding) => finding.code === 'countsDocuments')).toEqual([])
  })
})

test('what pools give counts once in the greatest total: within the cap of all extras', () => {
  const line = { missing: 'zero', rounding: null, owner: 'branch', evidenceMode: 'records' }
  const unreached = (min: string) => {
    const read = lintSchemeDocument({
      ...{ format: 'jianjia.scheme/1', totalRounding: null, rankBy: 'total', compare: 'afterRounding' },
      items: [
        { ...line, id: 'a', name: '活动', points: '20', rule: { kind: 'judged' } },
        {
          ...line,
          id: 'b',
          name: '加分',
          points: '0',
          rule: { kind: 'bonusPool', parts: { 获奖: { each: '1', cap: '9' } } },
        },
      ],
      bonus: { cap: '2' },
      levels: [{ name: '模范', min }],
    })
    return read.ok && read.findings.some(({ code }) => code === 'unreachablePoints')
  }
  expect([unreached('22'), unreached('22.5')]).toEqual([false, true])
})
