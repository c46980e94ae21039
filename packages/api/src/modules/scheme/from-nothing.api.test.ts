import { type ApiBench, apiBench, newKey, outcomeOf, seedAssessment, seedPublishedScheme } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import type { SchemeId } from '@jianjia/domain/kernel'
import { compareSchemes, Criterion, decimal, type DraftCommand } from '@jianjia/domain/scheme'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refused, toWire } from '../../frame/error-bridge.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const officer = () => bench.callerFor(bench.tenant.people.officer).scheme
const districtId = () => bench.tenant.districtId
const found = (schemeId: SchemeId) => officer().get({ districtId: districtId(), schemeId })

const LINE = {
  ...{ points: '10', missing: 'pending', rounding: null, owner: 'branch', evidenceMode: 'records' },
  source: { kind: 'judgement' },
}
const line = (id: string, rule: object, more: object = {}) => Criterion.parse({ ...LINE, id, name: id, rule, ...more })

const WHOLE: readonly DraftCommand[] = [
  { do: 'addCategory', category: { id: 'k1', name: '自身建设', points: decimal('10') }, before: null },
  { do: 'addCriterion', criterion: line('n1', { kind: 'judged' }, { category: 'k1' }), before: null },
  {
    do: 'addCriterion',
    criterion: line('n2', { kind: 'veto', effect: { level: '先进' } }, { points: '0' }),
    before: null,
  },
  {
    do: 'setLevels',
    levels: [
      { was: null, level: { name: '模范', min: decimal('9') } },
      { was: null, level: { name: '先进', min: decimal('8') } },
    ],
  },
  { do: 'setReview', review: { combine: 'median', minReviews: 2, maxSpreadPct: decimal('20') } },
  {
    do: 'setQuotas',
    quotas: [{ level: '模范', share: '0.3' as never, base: 'participating', round: 'floor', ties: 'excludeTied' }],
  },
]

test('a scheme is begun from nothing, written whole in one change, and frozen', async () => {
  const heading = { name: '年度考核细则', yearLabel: '2026' }
  const { schemeId, version } = await officer().create({
    ...heading,
    total: '10',
    districtId: districtId(),
    key: newKey(),
  })
  expect(await found(schemeId)).toMatchObject({
    ...heading,
    state: 'draft',
    preset: null,
    version: 1,
    scheme: { items: [] },
  })
  const about = { districtId: districtId(), schemeId }
  const publish = (expectedVersion: number) =>
    outcomeOf(officer().publish({ ...about, expectedVersion, key: newKey() }))
  expect(await publish(version)).toBe('schemeHasErrors')
  // A veto names a level that comes later in the same change: the commands hold together as a whole.
  const { findings } = await officer().edit({ ...about, commands: [...WHOLE], expectedVersion: 1, key: newKey() })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect((await found(schemeId)).scheme).toMatchObject({
    total: '10',
    quotas: [{ share: '0.3' }],
    review: { minReviews: 2 },
  })
  expect(await publish(2)).toBe('ok')
})

test('what names something gone is refused at its field, and nothing is written', async () => {
  const { schemeId } = await officer().create({
    ...{ name: '细则', yearLabel: '2026', total: null, districtId: districtId(), key: newKey() },
  })
  const about = { districtId: districtId(), schemeId, expectedVersion: 1 }
  const before = await databaseChecksum(bench.scratch.owner)
  const bad: readonly (readonly [DraftCommand, readonly (string | number)[]])[] = [
    [{ do: 'setPoints', id: 'x', points: decimal('5') }, ['commands', 1, 'id']],
    [
      { do: 'setLevels', levels: [{ was: '先进', level: { name: '先进', min: decimal('9') } }] },
      ['commands', 1, 'levels', 0, 'was'],
    ],
    [
      { do: 'setPrerequisites', prerequisites: [{ level: '无', fact: 'x', min: decimal('1') }] },
      ['prerequisites', 0, 'level'],
    ],
  ]
  for (const [command, path] of bad) {
    const commands: DraftCommand[] = [{ do: 'setBonus', bonus: { cap: null } }, command]
    const error = await officer()
      .edit({ ...about, commands, key: newKey() })
      .catch(toWire)
    const cause = error instanceof Error ? error.cause : undefined
    if (!(cause instanceof Refused)) throw new Error('it was not refused')
    expect(cause.refusal).toMatchObject({ code: 'schemeFaulty', path })
  }
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test("last year's version becomes a draft of this year; it and its assessments stay", async () => {
  const { schemeId } = await seedAssessment(bench, bench.tenant)
  const about = { districtId: districtId(), schemeId }
  const frozen = await officer().version({ ...about, number: 1 })
  const { uses } = await officer().uses(about)
  expect(uses).toHaveLength(1)
  expect(uses[0]).toMatchObject({ number: 1, state: expect.any(String), name: expect.any(String) })
  const heading = { name: '2027 年度考核细则', yearLabel: '2027' }
  const copied = await officer().copy({ ...about, ...heading, number: 1, years: 1, key: newKey() })
  const copy = await found(copied.schemeId)
  expect(copy).toMatchObject({ ...heading, state: 'draft', preset: null, version: 1, versions: [] })
  expect(compareSchemes(frozen.scheme, { ...copy.scheme, name: frozen.scheme.name ?? '' })).toEqual([])
  expect(await officer().version({ ...about, number: 1 })).toEqual(frozen)
  expect((await officer().uses({ districtId: districtId(), schemeId: copied.schemeId })).uses).toEqual([])
  const unpublished = { districtId: districtId(), schemeId: copied.schemeId, ...heading, years: 0, key: newKey() }
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(officer().copy({ ...unpublished, number: 1 }))).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('nobody but who writes schemes begins or copies one', async () => {
  const { tenant } = bench
  const schemeId = await seedPublishedScheme(bench, tenant)
  const heading = { name: '细则', yearLabel: '2026', districtId: tenant.districtId, key: newKey() }
  const before = await databaseChecksum(bench.scratch.owner)
  const { scheme: chair } = bench.callerFor(tenant.people.chair)
  expect(await outcomeOf(chair.create({ ...heading, total: null }))).not.toBe('ok')
  expect(await outcomeOf(chair.copy({ ...heading, schemeId, number: 1, years: 1 }))).not.toBe('ok')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})
