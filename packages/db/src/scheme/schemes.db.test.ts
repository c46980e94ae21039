import type { SchemeId } from '@jianjia/domain/kernel'
import { buildPreset, contentForHash, type Scheme } from '@jianjia/domain/scheme'
import { describe, expect, it } from 'vitest'
import {
  countStatements,
  databaseChecksum,
  type ScratchDb,
  type SmallDistrict,
  scratchDb,
  smallDistrict,
} from '../../testing/index.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import {
  findScheme,
  findSchemeVersion,
  insertScheme,
  insertSchemeVersion,
  listSchemes,
  listVersions,
  moveScheme,
  saveSchemeDraft,
} from './index.ts'

const PRESET = 'schoolUnionAnnual'

function schemeWith(parameters: Record<string, number> = {}): Scheme {
  const built = buildPreset(PRESET, parameters)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  return built.scheme
}

async function insertDraft({ db }: ScratchDb, district: SmallDistrict, name = '年度细则'): Promise<SchemeId> {
  const { districtId, rootId, personId } = district
  const id = newId<SchemeId>()
  const draft = {
    id,
    ownerUnitId: rootId,
    name,
    yearLabel: '2026',
    preset: PRESET,
    parameters: { meetings: 2 },
  } as const
  await inTenant(db, districtId, 'write', (tx) =>
    insertScheme(tx, { ...draft, scheme: schemeWith({ meetings: 2 }), createdBy: personId }),
  )
  return id
}

function publish({ db }: ScratchDb, { districtId, personId }: SmallDistrict, schemeId: SchemeId, number = 1) {
  const scheme = schemeWith({ meetings: number })
  const version = { schemeId, number, scheme, canonical: contentForHash(scheme), contentHash: 'c', structureHash: 's' }
  return inTenant(db, districtId, 'write', (tx) => insertSchemeVersion(tx, { ...version, publishedBy: personId }))
}

describe('schemes', () => {
  it('are listed in one statement, two or sixty, newest first, each with its newest version', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const list = () =>
      countStatements(scratch.db, () => inTenant(scratch.db, district.districtId, 'read', (read) => listSchemes(read)))
    const older = await insertDraft(scratch, district, '旧')
    const newer = await insertDraft(scratch, district, '新')
    await publish(scratch, district, older, 1)
    await publish(scratch, district, older, 2)
    const few = await list()
    expect(few.result.map(({ schemeId, published }) => [schemeId, published])).toEqual([
      [newer, null],
      [older, 2],
    ])
    expect(few.statements).toHaveLength(1)
    for (let made = 2; made < 60; made += 1) await insertDraft(scratch, district)
    const many = await list()
    expect(many.result).toHaveLength(60)
    expect(many.statements).toHaveLength(1)
  })

  it('read back as they were stored, and only in their own district', async () => {
    await using scratch = await scratchDb()
    const [own, other] = [await smallDistrict(scratch, '芦溪区'), await smallDistrict(scratch, '海棠区')]
    const id = await insertDraft(scratch, own)
    await publish(scratch, own, id)
    const inOwn = await inTenant(scratch.db, own.districtId, 'read', (read) => findScheme(read, id))
    expect(inOwn).toMatchObject({
      ...{ schemeId: id, ownerUnitId: own.rootId, preset: PRESET, parameters: { meetings: 2 }, version: 1 },
      scheme: schemeWith({ meetings: 2 }),
    })
    const inOther = await inTenant(scratch.db, other.districtId, 'read', async (read) => [
      await findScheme(read, id),
      await findSchemeVersion(read, id, 1),
      ...(await listVersions(read, id)),
      ...(await listSchemes(read)),
    ])
    expect(inOther).toEqual([undefined, undefined])
  })

  it('are saved and moved only from the version and the state that were seen', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const id = await insertDraft(scratch, district)
    const figures = { preset: PRESET, parameters: { meetings: 3 } } as const
    const edit = { id, name: '改', yearLabel: '2027', scheme: schemeWith({ meetings: 3 }), ...figures }
    const save = (seen: number) =>
      inTenant(scratch.db, district.districtId, 'write', (tx) => saveSchemeDraft(tx, edit, seen))
    const move = (from: 'draft' | 'published', to: 'draft' | 'published', seenVersion: number) =>
      inTenant(scratch.db, district.districtId, 'write', (tx) => moveScheme(tx, { id, from, to, seenVersion }))
    expect(await save(2)).toBe(false)
    expect(await save(1)).toBe(true)
    expect(await save(1)).toBe(false)
    expect(await move('published', 'draft', 2)).toBe(false)
    expect(await move('draft', 'published', 1)).toBe(false)
    expect(await move('draft', 'published', 2)).toBe(true)
    const before = await databaseChecksum(scratch.owner)
    expect(await save(3)).toBe(false)
    expect(await databaseChecksum(scratch.owner)).toBe(before)
    expect((await Promise.all([1, 2, 3].map(() => move('published', 'draft', 3)))).filter(Boolean)).toHaveLength(1)
  })
})

it('what an older version of the product has saved since is not overlaid by what was written before', async () => {
  await using scratch = await scratchDb()
  const district = await smallDistrict(scratch)
  const id = await insertDraft(scratch, district)
  const find = () => inTenant(scratch.db, district.districtId, 'read', (read) => findScheme(read, id))
  const later = schemeWith({ meetings: 7 })
  await scratch.owner.query('update scheme set draft = $1 where id = $2', [JSON.stringify(later), id])
  expect((await find())?.scheme).toEqual(later)
  await scratch.owner.query('update scheme set written = null where id = $1', [id])
  expect((await find())?.scheme).toEqual(later)
  const frozen = `insert into scheme_version (district_id, scheme_id, number, body, written, canonical, content_hash, structure_hash)
    select district_id, id, 1, draft, '{}', '', '', '' from scheme`
  await expect(scratch.owner.query(frozen)).rejects.toThrow('scheme_version_written_check')
})

describe('a version', () => {
  it('is frozen: it is there once, and neither we nor the owner of the database change it', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const id = await insertDraft(scratch, district)
    await publish(scratch, district, id)
    const before = await databaseChecksum(scratch.owner)
    await expect(publish(scratch, district, id)).rejects.toThrow('scheme_version_pkey')
    const change = (statement: string) => scratch.owner.query(statement)
    await expect(change(`update scheme_version set body = '{}'`)).rejects.toThrow()
    await expect(change('update scheme_version set number = 2')).rejects.toThrow()
    await expect(change('delete from scheme_version')).rejects.toThrow()
    expect(await databaseChecksum(scratch.owner)).toBe(before)
  })

  it('stays while its scheme is written further', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const id = await insertDraft(scratch, district)
    await publish(scratch, district, id, 1)
    const find = () => inTenant(scratch.db, district.districtId, 'read', (read) => findSchemeVersion(read, id, 1))
    const frozen = await find()
    const edit = {
      id,
      name: '年度细则',
      yearLabel: '2026',
      scheme: schemeWith({ meetings: 9 }),
      preset: null,
      parameters: {},
    }
    await inTenant(scratch.db, district.districtId, 'write', (tx) => saveSchemeDraft(tx, edit, 1))
    await publish(scratch, district, id, 2)
    expect(await find()).toEqual(frozen)
    expect(frozen).toMatchObject({ scheme: schemeWith({ meetings: 1 }), contentHash: 'c' })
  })
})
