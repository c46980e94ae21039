import { type ApiBench, apiBench, newKey, outcomeOf, seedSchemeDraft } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import type { SchemeId } from '@jianjia/domain/kernel'
import { buildPreset, contentForHash, parseScheme, structureForHash } from '@jianjia/domain/scheme'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function officeOf({ tenant, callerFor }: ApiBench) {
  const { districtId } = tenant
  const { scheme } = callerFor(tenant.people.officer)
  const asked = (schemeId: SchemeId, expectedVersion: number) => ({
    ...{ districtId, schemeId, expectedVersion, key: newKey() },
  })
  return { districtId, scheme, asked }
}

test('publishing freezes what the draft says, with the hashes of its content and of its structure', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, scheme, asked } = officeOf(bench)
  const schemeId = await seedSchemeDraft(bench, tenant, { meetings: 3 })
  const published = await scheme.publish(asked(schemeId, 1))
  const built = buildPreset('schoolUnionAnnual', { meetings: 3 })
  if (!built.ok) throw new Error('the preset does not build')
  const frozen = { ...built.scheme, name: '学校工会年度考核细则' }
  expect(published).toEqual({
    number: 1,
    contentHash: sha256(contentForHash(frozen)),
    structureHash: sha256(structureForHash(frozen)),
  })
  const { rows } = await scratch.owner.query('select number, body, canonical, published_by from scheme_version')
  expect(rows).toHaveLength(1)
  expect(parseScheme(rows[0]?.body)).toEqual({ ok: true, scheme: frozen })
  expect(rows[0]).toMatchObject({ canonical: contentForHash(frozen), published_by: tenant.people.officer.personId })
  expect(await scheme.get({ districtId, schemeId })).toMatchObject({
    state: 'published',
    version: 2,
    versions: [{ ...published, publishedByName: expect.any(String) }],
  })
  const version = await scheme.version({ districtId, schemeId, number: 1 })
  expect(version).toMatchObject({ number: 1, contentHash: published.contentHash, scheme: frozen })
  const moves = await scratch.owner.query(
    'select event, from_state, to_state from transition_log where subject_id = $1 order by event',
    [schemeId],
  )
  expect(moves.rows).toEqual([{ event: 'publish', from_state: 'draft', to_state: 'published' }])
})

test('a published version is changed by nobody, not even in the database', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, scheme, asked } = officeOf(bench)
  const schemeId = await seedSchemeDraft(bench, tenant)
  await scheme.publish(asked(schemeId, 1))
  const before = await databaseChecksum(scratch.owner)
  const edit = { ...asked(schemeId, 2), name: '改', yearLabel: '2026', parameters: {} }
  expect(await outcomeOf(scheme.saveDraft(edit))).toBe('schemeFrozen')
  expect(await outcomeOf(scheme.publish(asked(schemeId, 2)))).toBe('schemeFrozen')
  await expect(scratch.owner.query(`update scheme_version set content_hash = 'x'`)).rejects.toThrow()
  await expect(scratch.owner.query('delete from scheme_version')).rejects.toThrow()
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  expect((await scheme.get({ districtId, schemeId })).state).toBe('published')
})

test('errors of the linter stop it with their codes, warnings do not', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { scheme, asked } = officeOf(bench)
  const broken = [
    await seedSchemeDraft(bench, tenant, { warmthPoints: '12' }),
    await seedSchemeDraft(bench, tenant, { modelMin: '75' }),
    await seedSchemeDraft(bench, tenant, { dispatchMeasure: 'submitted' }),
  ]
  const reason = '区里统一要求按报送条数计'
  const doubtful = await seedSchemeDraft(bench, tenant, { dispatchMeasure: 'submitted', documentsReason: reason })
  const before = await databaseChecksum(scratch.owner)
  for (const schemeId of broken) {
    const refused = scheme.publish(asked(schemeId, 1))
    expect(await outcomeOf(refused)).toBe('schemeHasErrors')
  }
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  expect(await outcomeOf(scheme.publish(asked(doubtful, 1)))).toBe('ok')
})

test('only what was seen is published, and only once', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, scheme, asked } = officeOf(bench)
  const schemeId = await seedSchemeDraft(bench, tenant)
  const save = { ...asked(schemeId, 1), name: '改过', yearLabel: '2026', parameters: {} }
  await scheme.saveDraft(save)
  const before = await databaseChecksum(scratch.owner)
  expect(await outcomeOf(scheme.publish(asked(schemeId, 1)))).toBe('staleVersion')
  expect(await outcomeOf(scheme.publish(asked(schemeId, 3)))).toBe('staleVersion')
  expect(await databaseChecksum(scratch.owner)).toBe(before)

  const again = asked(schemeId, 2)
  const [first, second] = await Promise.all([scheme.publish(again), scheme.publish(again)])
  expect(second).toEqual(first)
  const { rows } = await scratch.owner.query('select number from scheme_version')
  expect(rows).toEqual([{ number: 1 }])
  expect((await scheme.get({ districtId, schemeId })).versions).toHaveLength(1)
})

test('of two that publish at the same moment with keys of their own, one is too late', async () => {
  await using bench = await apiBench()
  const { scheme, asked } = officeOf(bench)
  const schemeId = await seedSchemeDraft(bench, bench.tenant)
  const ends = await Promise.all([1, 2].map(() => outcomeOf(scheme.publish(asked(schemeId, 1)))))
  expect(ends.filter((end) => end === 'ok')).toHaveLength(1)
  expect(ends.filter((end) => end === 'staleVersion' || end === 'schemeFrozen')).toHaveLength(1)
})

test('a revision becomes version 2, and version 1 stays what it was', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, scheme, asked } = officeOf(bench)
  const schemeId = await seedSchemeDraft(bench, tenant)
  expect(await outcomeOf(scheme.revise(asked(schemeId, 1)))).toBe('stateMoved')
  const first = await scheme.publish(asked(schemeId, 1))
  const frozen = await scheme.version({ districtId, schemeId, number: 1 })

  const before = await databaseChecksum(scratch.owner)
  expect(await outcomeOf(scheme.revise(asked(schemeId, 1)))).toBe('staleVersion')
  expect(await databaseChecksum(scratch.owner)).toBe(before)

  const revise = asked(schemeId, 2)
  expect(await scheme.revise(revise)).toEqual({ version: 3 })
  expect(await scheme.revise(revise)).toEqual({ version: 3 })
  expect(await scheme.get({ districtId, schemeId })).toMatchObject({ state: 'draft', version: 3 })
  expect(await scheme.version({ districtId, schemeId, number: 1 })).toEqual(frozen)

  const figures = { warmthPoints: '9', higherPoints: '3' }
  await scheme.saveDraft({ ...asked(schemeId, 3), name: '2026 修订', yearLabel: '2026', parameters: figures })
  const second = await scheme.publish(asked(schemeId, 4))
  expect(second.number).toBe(2)
  expect(second.contentHash).not.toBe(first.contentHash)
  expect(second.structureHash).not.toBe(first.structureHash)
  expect(await scheme.version({ districtId, schemeId, number: 1 })).toMatchObject({
    ...{ contentHash: first.contentHash, scheme: frozen.scheme },
  })
  const { versions } = await scheme.get({ districtId, schemeId })
  expect(versions.map(({ number }) => number)).toEqual([2, 1])
  const { schemes } = await scheme.list({ districtId })
  expect(schemes).toMatchObject([{ published: 2, state: 'published' }])
})

test('publishing, revising and versions are out of reach for others, and nothing is written', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const { districtId, scheme: officer, asked } = officeOf(bench)
  const draft = await seedSchemeDraft(bench, tenant)
  const published = await seedSchemeDraft(bench, tenant)
  await officer.publish(asked(published, 1))
  const before = await databaseChecksum(scratch.owner)
  const attempts = async (who: Parameters<typeof bench.callerFor>[0]) => {
    const { scheme } = bench.callerFor(who)
    return [
      await outcomeOf(scheme.publish(asked(draft, 1))),
      await outcomeOf(scheme.revise(asked(published, 2))),
      await outcomeOf(scheme.version({ districtId, schemeId: published, number: 1 })),
    ]
  }
  expect(await attempts(undefined)).toEqual(Array(3).fill('notSignedIn'))
  expect(await attempts(tenant.people.withoutPost)).toEqual(Array(3).fill('noPostHere'))
  expect(await attempts(tenant.people.chair)).toEqual(Array(3).fill('notPermitted'))
  expect(await attempts(otherTenant.people.officer)).toEqual(Array(3).fill('notFoundOrNoAccess'))
  expect(await attempts(tenant.people.auditor)).toEqual(['notPermitted', 'notPermitted', 'ok'])
  expect(await outcomeOf(officer.version({ districtId, schemeId: published, number: 2 }))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(officer.version({ districtId, schemeId: draft, number: 1 }))).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})
