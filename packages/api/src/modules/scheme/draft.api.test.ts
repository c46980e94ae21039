import { type ApiBench, apiBench, newKey, outcomeOf, seedPublishedScheme, seedSchemeDraft } from '@jianjia/api/testing'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { buildPreset } from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'
import { Refused, toWire } from '../../frame/error-bridge.ts'

function drafting({ tenant }: ApiBench) {
  return {
    ...{ districtId: tenant.districtId, parameters: { meetings: 3 }, name: ' 年度考核细则 ', yearLabel: '2026' },
    preset: 'schoolUnionAnnual' as const,
  }
}

interface Wrong {
  readonly parameters: Record<string, string | number>
  readonly field: string
  readonly detail: object
}

/** The refusal itself, with its path and values. */
async function refusalOf(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => toWire(thrown),
  )
  if (!(error?.cause instanceof Refused)) throw new Error('it was not refused')
  return error.cause.refusal
}

test('a preset with the own figures becomes a draft that reads back as the preset builds it', async () => {
  await using bench = await apiBench()
  const officer = bench.callerFor(bench.tenant.people.officer)
  const { districtId } = bench.tenant
  const { schemeId, version } = await officer.scheme.createFromPreset({ ...drafting(bench), key: newKey() })
  expect(version).toBe(1)
  const built = buildPreset('schoolUnionAnnual', { meetings: 3 })
  const found = await officer.scheme.get({ districtId, schemeId })
  expect(found).toEqual({
    ...{ schemeId, name: '年度考核细则', yearLabel: '2026', state: 'draft', preset: 'schoolUnionAnnual', version: 1 },
    ...{ parameters: { meetings: 3 }, versions: [], restorableUntil: null },
    scheme: built.ok && { ...built.scheme, name: '年度考核细则' },
  })
  const { schemes } = await officer.scheme.list({ districtId })
  expect(schemes).toEqual([
    {
      ...{ schemeId, name: '年度考核细则', yearLabel: '2026', state: 'draft', preset: 'schoolUnionAnnual' },
      ...{ published: null, createdAt: expect.any(String), createdByName: expect.any(String) },
    },
  ])
  const moves = await bench.scratch.owner.query(
    'select subject_kind, event, to_state from transition_log where subject_id = $1',
    [schemeId],
  )
  expect(moves.rows).toEqual([{ subject_kind: 'scheme', event: 'create', to_state: 'draft' }])
})

test.each(['schoolUnionAnnual', 'staffHomeLadder', 'smallHomeAreas', 'branchTargets'] as const)(
  'the preset %s becomes a draft without a figure being given',
  async (preset) => {
    await using bench = await apiBench()
    const officer = bench.callerFor(bench.tenant.people.officer)
    const input = { ...drafting(bench), preset, parameters: {}, key: newKey() }
    const { schemeId } = await officer.scheme.createFromPreset(input)
    const { scheme } = await officer.scheme.get({ districtId: bench.tenant.districtId, schemeId })
    expect(scheme.name).toBe('年度考核细则')
  },
)

test('a draft is saved as often as one likes, also with figures that disagree', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId } = tenant
  const officer = bench.callerFor(tenant.people.officer)
  const schemeId = await seedSchemeDraft(bench, tenant)
  const edit = { districtId, schemeId, name: '新名', yearLabel: '2027', parameters: { warmthPoints: '12' } }
  const first = await officer.scheme.saveDraft({ ...edit, expectedVersion: 1, key: newKey() })
  expect(first).toEqual({ version: 2, savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) })
  const reason = '区里统一要求，按报送条数计'.padEnd(400, '。')
  const parameters = { dispatchMeasure: 'submitted', documentsReason: reason }
  await officer.scheme.saveDraft({ ...edit, parameters, expectedVersion: 2, key: newKey() })
  const found = await officer.scheme.get({ districtId, schemeId })
  expect(found).toMatchObject({ version: 3, name: '新名', yearLabel: '2027', parameters, state: 'draft' })
  expect(found.scheme.name).toBe('新名')
  expect(found.scheme.items.find((item) => item.countsDocumentsReason === reason)).toBeDefined()
})

test('wrong figures are refused at their field with their bounds, and nothing is written', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId } = tenant
  const officer = bench.callerFor(tenant.people.officer)
  const schemeId = await seedSchemeDraft(bench, tenant)
  const before = await databaseChecksum(scratch.owner)
  const saving = { districtId, schemeId, name: '新名', yearLabel: '2026', expectedVersion: 1 }
  const wrong: readonly Wrong[] = [
    { parameters: { meetings: 25 }, field: 'meetings', detail: { min: '1', max: '24' } },
    { parameters: { warmthPoints: 'ten' }, field: 'warmthPoints', detail: { min: '0.5', max: '100' } },
    { parameters: { ties: 'toss' }, field: 'ties', detail: {} },
    { parameters: { documentsReason: '长'.repeat(501) }, field: 'documentsReason', detail: { maxLength: 500 } },
    { parameters: { luck: 1 }, field: 'luck', detail: {} },
    { parameters: { constructor: 'x' }, field: 'constructor', detail: {} },
  ]
  for (const { parameters, field, detail } of wrong) {
    const expected = { code: 'parameterInvalid', path: ['parameters', field], detail }
    const create = officer.scheme.createFromPreset({ ...drafting(bench), parameters, key: newKey() })
    expect(await refusalOf(create)).toEqual(expected)
    expect(await refusalOf(officer.scheme.saveDraft({ ...saving, parameters, key: newKey() }))).toEqual(expected)
  }
  const attempt = (change: object) =>
    outcomeOf(officer.scheme.createFromPreset({ ...drafting(bench), ...change, key: newKey() }))
  expect(await attempt({ preset: 'myOwnPreset' })).toBe('malformed')
  expect(await attempt({ preset: 'toString' })).toBe('malformed')
  expect(await attempt({ name: '  ' })).toBe('malformed')
  expect(await attempt({ name: '名'.repeat(101) })).toBe('malformed')
  expect(await attempt({ yearLabel: '' })).toBe('malformed')
  expect(await attempt({ parameters: { meetings: 1.5 } })).toBe('malformed')
  expect(await attempt({ parameters: { meetings: [1] } })).toBe('malformed')
  expect(await attempt({ surplus: true })).toBe('malformed')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('who saw an older draft is told so, and the newer one stays', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const officer = bench.callerFor(tenant.people.officer)
  const schemeId = await seedSchemeDraft(bench, tenant)
  const edit = { districtId: tenant.districtId, schemeId, yearLabel: '2026', parameters: {} }
  await officer.scheme.saveDraft({ ...edit, name: '甲改的', expectedVersion: 1, key: newKey() })
  const before = await databaseChecksum(scratch.owner)
  const save = (expectedVersion: number) =>
    outcomeOf(officer.scheme.saveDraft({ ...edit, name: '乙改的', expectedVersion, key: newKey() }))
  expect(await save(1)).toBe('staleVersion')
  expect(await save(3)).toBe('staleVersion')
  expect(await databaseChecksum(scratch.owner)).toBe(before)

  const both = await Promise.all([save(2), save(2), save(2)])
  expect(both.toSorted()).toEqual(['ok', 'staleVersion', 'staleVersion'])
})

test('the same key makes one draft and saves once, however often it is sent', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const officer = bench.callerFor(tenant.people.officer)
  const input = { ...drafting(bench), key: newKey() }
  const answers = await Promise.all([1, 2, 3].map(() => officer.scheme.createFromPreset(input)))
  expect(new Set(answers.map(({ schemeId }) => schemeId)).size).toBe(1)
  const [made] = answers
  if (!made) throw new Error('nothing was made')
  const save = { districtId: tenant.districtId, schemeId: made.schemeId, name: '改', yearLabel: '2026', key: newKey() }
  const edit = { ...save, parameters: {}, expectedVersion: 1 }
  const saved = await officer.scheme.saveDraft(edit)
  expect(await officer.scheme.saveDraft(edit)).toEqual(saved)
  const { rows } = await scratch.owner.query('select name, version from scheme')
  expect(rows).toEqual([{ name: '改', version: 2 }])
})

test('a draft is out of reach for everybody who is not the officer of its district', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const schemeId = await seedSchemeDraft(bench, tenant)
  const foreign = await seedSchemeDraft(bench, otherTenant)
  const before = await databaseChecksum(scratch.owner)
  const { districtId } = tenant
  const edit = { districtId, schemeId, name: '改', yearLabel: '2026', parameters: {}, expectedVersion: 1 }
  const attempts = async (who: Parameters<typeof bench.callerFor>[0], given: object = {}) => {
    const { scheme } = bench.callerFor(who)
    return [
      await outcomeOf(scheme.get({ districtId, schemeId, ...given })),
      await outcomeOf(scheme.saveDraft({ ...edit, ...given, key: newKey() })),
    ]
  }
  expect(await attempts(undefined)).toEqual(['notSignedIn', 'notSignedIn'])
  expect(await attempts(tenant.people.chair)).toEqual(['notPermitted', 'notPermitted'])
  expect(await attempts(tenant.people.auditor, { schemeId: foreign })).toEqual(Array(2).fill('notFoundOrNoAccess'))
  expect(await attempts(tenant.people.officer, { schemeId: foreign })).toEqual(Array(2).fill('notFoundOrNoAccess'))
  expect(await attempts(otherTenant.people.officer)).toEqual(['notFoundOrNoAccess', 'notFoundOrNoAccess'])
  expect(await attempts(tenant.people.auditor)).toEqual(['ok', 'notPermitted'])
  expect(await attempts(tenant.people.administrator)).toEqual(['ok', 'notPermitted'])
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  const { schemes } = await bench.callerFor(tenant.people.auditor).scheme.list({ districtId })
  expect(schemes.map((line) => line.schemeId)).toEqual([schemeId])
})

test('a scheme that came from no preset has no figures to save', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const schemeId = await seedPublishedScheme(bench, tenant)
  await scratch.owner.query(`update scheme set state = 'draft' where id = $1`, [schemeId])
  const edit = { districtId: tenant.districtId, schemeId, name: '改', yearLabel: '2026', parameters: {} }
  const save = bench.callerFor(tenant.people.officer).scheme.saveDraft({ ...edit, expectedVersion: 1, key: newKey() })
  expect(await outcomeOf(save)).toBe('presetUnknown')
})

test('the list and one scheme take as many statements for 60 schemes as for 2', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId } = tenant
  const officer = bench.callerFor(tenant.people.officer)
  const counted = async () => {
    const { result, statements } = await countStatements(bench.db, () => officer.scheme.list({ districtId }))
    return { schemes: result.schemes.length, statements: statements.length }
  }
  for (let made = 0; made < 2; made += 1) await seedSchemeDraft(bench, tenant)
  const few = await counted()
  for (let made = 0; made < 58; made += 1) await seedSchemeDraft(bench, tenant)
  expect(await counted()).toEqual({ schemes: 60, statements: few.statements })
  expect(few).toMatchObject({ schemes: 2 })
  expect(few.statements).toBeLessThanOrEqual(4)
})
