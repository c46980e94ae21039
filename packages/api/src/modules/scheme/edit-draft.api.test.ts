import {
  type ApiBench,
  apiBench,
  newKey,
  outcomeOf,
  seedPublishedScheme,
  seedSchemeDraft,
  seedSheetDraft,
} from '@jianjia/api/testing'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import type { SchemeId } from '@jianjia/domain/kernel'
import { Criterion, type DraftCommand } from '@jianjia/domain/scheme'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refused, toWire } from '../../frame/error-bridge.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const officer = () => bench.callerFor(bench.tenant.people.officer).scheme
const districtId = () => bench.tenant.districtId

function visits(id: string, more: object = {}): Criterion {
  return Criterion.parse({
    ...{ id, name: '走访慰问', category: 'c1', points: '4', missing: 'zero', owner: 'group', rounding: null },
    ...{ rule: { kind: 'pointsPerOccurrence', each: '1', cap: '4' }, evidenceMode: 'records' },
    source: {
      kind: 'measure',
      query: { aggregate: 'sum', of: { metric: 'visit.done' }, window: { kind: 'assessment' } },
    },
    ...more,
  })
}

type Edit = Omit<Parameters<ReturnType<typeof officer>['edit']>[0], 'key' | 'districtId'>

const edit = (input: Edit) => officer().edit({ ...input, districtId: districtId(), key: newKey() })

test('a judged line becomes one counted from visits; others stay, findings come back, name and year too', async () => {
  const schemeId = await seedSheetDraft(bench, bench.tenant)
  const before = await officer().get({ districtId: districtId(), schemeId })
  const heading = { name: '新名', yearLabel: '2027' }
  const saved = await edit({
    ...{ schemeId, heading, expectedVersion: 1, commands: [{ do: 'setCriterion', criterion: visits('c1-2') }] },
  })
  expect(saved).toMatchObject({ version: 2, savedAt: expect.stringMatching(/^\d{4}-/) })
  expect(saved.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const found = await officer().get({ districtId: districtId(), schemeId })
  expect(found).toMatchObject({ ...heading, version: 2, scheme: { name: '新名' } })
  expect(found.scheme.items).toEqual([before.scheme.items[0], visits('c1-2'), ...before.scheme.items.slice(2)])

  const wrong = visits('c1-2', {
    source: {
      kind: 'measure',
      query: { aggregate: 'sum', of: { metric: 'visit.delay' }, window: { kind: 'assessment' } },
    },
  })
  const doubtful = await edit({
    ...{ schemeId, expectedVersion: 2, commands: [{ do: 'setCriterion', criterion: wrong }] },
  })
  expect(doubtful.findings.map(({ code, path }) => `${code} ${path}`)).toContain(
    'emptyQuery items[1].source.query.of.metric',
  )
  expect((await officer().get({ districtId: districtId(), schemeId })).name).toBe('新名')
})

test('lines and categories are added, moved and removed, all in one change', async () => {
  const schemeId = await seedSheetDraft(bench, bench.tenant)
  const commands: readonly DraftCommand[] = [
    { do: 'addCategory', category: { id: 'k2', name: '民主管理' }, before: null },
    { do: 'addCriterion', criterion: visits('n1', { category: 'k2' }), before: null },
    { do: 'moveCriterion', id: 'c1-2', category: 'k2', before: 'n1' },
    { do: 'removeCriterion', id: 'v1' },
  ]
  const count = (version: number, some: readonly DraftCommand[]) =>
    countStatements(bench.db, () => edit({ schemeId, expectedVersion: version, commands: [...some] }))
  const { statements: few } = await count(1, commands)
  const { scheme } = await officer().get({ districtId: districtId(), schemeId })
  expect(scheme.items.map(({ id, category }) => `${id} ${category ?? ''}`)).toEqual(['c1-1 c1', 'c1-2 k2', 'n1 k2'])
  const more = Array.from(
    { length: 60 },
    (_, at): DraftCommand => ({ do: 'addCriterion', criterion: visits(`m${at}`), before: null }),
  )
  const { statements: many } = await count(2, more)
  expect(many).toHaveLength(few.length)
})

test('what does not hold together is refused in both languages, and nothing is written', async () => {
  const schemeId = await seedSheetDraft(bench, bench.tenant)
  const good: DraftCommand = { do: 'setCriterion', criterion: visits('c1-1') }
  const bad: readonly (readonly [DraftCommand, string])[] = [
    [{ do: 'setCriterion', criterion: visits('z9') }, 'there is no item “z9”'],
    [{ do: 'addCriterion', criterion: visits('c1-1'), before: null }, '“c1-1” occurs twice'],
    [{ do: 'setCriterion', criterion: visits('c1-1', { category: 'z' }) }, 'there is no category “z”'],
    [{ do: 'removeCategory', id: 'c1' }, 'the category “自身建设” still holds items: move or remove them first'],
    [
      { do: 'setCriterion', criterion: visits('c1-1', { rule: { kind: 'range', min: '5', max: '2' } }) },
      'out of range: must not be below 5',
    ],
  ]
  const before = await databaseChecksum(bench.scratch.owner)
  for (const [command, whatEn] of bad) {
    const error = await edit({ schemeId, expectedVersion: 1, commands: [good, command] }).catch(toWire)
    const cause = error instanceof Error ? error.cause : undefined
    if (!(cause instanceof Refused)) throw new Error('it was not refused')
    expect(cause.refusal).toMatchObject({ code: 'schemeFaulty', detail: { whatEn } })
    expect(cause.refusal.detail['what']).toMatch(/\p{Script=Han}/u)
  }
  const attempt = (command: object) =>
    outcomeOf(edit({ schemeId, expectedVersion: 1, commands: [command as DraftCommand] }))
  expect(await attempt({ do: 'setCriterion', criterion: { ...visits('c1-1'), rule: { kind: 'formula' } } })).toBe(
    'malformed',
  )
  expect(await attempt({ do: 'eval', id: 'c1-1' })).toBe('malformed')
  expect(await attempt({ do: 'setCriterion', criterion: { ...visits('c1-1'), points: '-1' } })).toBe('malformed')
  const foreign = { ...visits('c1-1'), source: { kind: 'measure', query: { aggregate: 'sum', of: { metric: 'x' } } } }
  expect(await attempt({ do: 'setCriterion', criterion: foreign })).toBe('malformed')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('two officers: the slower is told so, of equal ones one is taken; what is published is frozen', async () => {
  const schemeId = await seedSheetDraft(bench, bench.tenant)
  const commands: DraftCommand[] = [{ do: 'setCriterion', criterion: visits('c1-2') }]
  const save = (expectedVersion: number) => outcomeOf(edit({ schemeId, expectedVersion, commands }))
  expect((await Promise.all([save(1), save(1), save(1)])).toSorted()).toEqual(['ok', 'staleVersion', 'staleVersion'])
  const published = await seedPublishedScheme(bench, bench.tenant)
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await save(1)).toBe('staleVersion')
  expect(await save(3)).toBe('staleVersion')
  expect(await outcomeOf(edit({ schemeId: published, expectedVersion: 1, commands: [] }))).toBe('schemeFrozen')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('a draft of a preset is changed by its figures, until it leaves the preset with its lines as they are', async () => {
  const schemeId = await seedSchemeDraft(bench, bench.tenant, { meetings: 3 })
  const found = () => officer().get({ districtId: districtId(), schemeId })
  const { scheme } = await found()
  const commands: DraftCommand[] = [{ do: 'removeCriterion', id: 'premises' }]
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(edit({ schemeId, expectedVersion: 1, commands }))).toBe('presetHoldsLines')
  const leave = (expectedVersion: number) =>
    outcomeOf(officer().leavePreset({ districtId: districtId(), schemeId, expectedVersion, key: newKey() }))
  expect(await leave(2)).toBe('staleVersion')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  expect(await leave(1)).toBe('ok')
  expect(await found()).toMatchObject({ preset: null, parameters: {}, version: 2, scheme })
  expect(await leave(2)).toBe('presetUnknown')
  await edit({ schemeId, expectedVersion: 2, commands })
  expect((await found()).scheme.items).toHaveLength(scheme.items.length - 1)
  const figures = { districtId: districtId(), schemeId, name: '改', yearLabel: '2026', parameters: {}, key: newKey() }
  expect(await outcomeOf(officer().saveDraft({ ...figures, expectedVersion: 3 }))).toBe('presetUnknown')
})

/** Every kind of rule whose options have names, each in an order that is neither by length nor by characters. */
const TYPED: readonly object[] = [
  { kind: 'deductConditions', conditions: { 未按时换届: '1', 缺: '0.5', 台账缺: '2' }, floor: '0' },
  { kind: 'awardMatrix', matrix: { 区级以上: ['3'], 省: ['2', '1'], 校级: ['1'] }, sameEvent: 'highest', cap: '4' },
  { kind: 'gradedLevels', levels: { 一般: '1', 优: '4', 合格以上: '3', 差: '0' }, as: 'points' },
  { kind: 'voteShare', weights: { 基本满意: '0.6', 满意: '1', 不满意: '0' } },
  { kind: 'bonusPool', parts: { 调研文章: { each: '1', cap: '2' }, 稿: { each: '1', cap: '1' } } },
]

/** The names in Chinese, in their order. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const names = Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
  return names.filter((name) => /\p{Script=Han}/u.test(name))
}

test('options stay in the order in which they were typed: saved, opened, frozen, copied and revised', async () => {
  const about = { districtId: districtId() }
  const heading = { name: '有顺序的细则', yearLabel: '2026' }
  const { schemeId } = await officer().create({ ...about, ...heading, total: null, key: newKey() })
  const ordersIn = async (id: SchemeId) =>
    (await officer().get({ ...about, schemeId: id })).scheme.items.map(({ rule, points }) => namesIn({ rule, points }))
  const line = (id: string, rule: object, points: unknown) => {
    const { category: _, ...criterion } = visits(id, { rule, points, source: { kind: 'judgement' } })
    return criterion
  }
  const points = ({ kind }: { kind?: string }) => (kind === 'bonusPool' ? '0' : { 小学: '4', 初中部: '4', 园: '4' })
  const commands = TYPED.map((rule, at): DraftCommand => {
    return { do: 'addCriterion', criterion: line(`o${at}`, rule, points(rule)), before: null }
  })
  const saved = await edit({ schemeId, expectedVersion: 1, commands })
  expect(saved.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const typed = TYPED.map((rule) => namesIn({ rule, points: points(rule) }))
  expect(await ordersIn(schemeId)).toEqual(typed)

  // The same names the other way round say the same, and are another text.
  const turned = { kind: 'gradedLevels', levels: { 差: '0', 合格以上: '3', 优: '4', 一般: '1' }, as: 'points' }
  const again: DraftCommand = { do: 'setCriterion', criterion: line('o2', turned, { 园: '4', 小学: '4', 初中部: '4' }) }
  await edit({ schemeId, expectedVersion: 2, commands: [again] })
  const now = typed.with(2, ['差', '合格以上', '优', '一般', '园', '小学', '初中部'])
  expect(await ordersIn(schemeId)).toEqual(now)

  await officer().publish({ ...about, schemeId, expectedVersion: 3, key: newKey() })
  const frozen = await officer().version({ ...about, schemeId, number: 1 })
  expect(frozen.scheme.items.map(({ rule, points: full }) => namesIn({ rule, points: full }))).toEqual(now)
  const copied = await officer().copy({ ...about, ...heading, schemeId, number: 1, years: 1, key: newKey() })
  expect(await ordersIn(copied.schemeId)).toEqual(now)
  await officer().revise({ ...about, schemeId, expectedVersion: 4, key: newKey() })
  expect(await ordersIn(schemeId)).toEqual(now)
})
