import { plainDate, type UnitId } from '@jianjia/domain/kernel'
import { CHILD_KINDS, holds, isLegalChild, LINES, treeAsOf, UnitKind } from '@jianjia/domain/org'
import { describe, expect, it } from 'vitest'
import {
  advanceClock,
  countStatements,
  type ScratchDb,
  type SmallDistrict,
  scratchDb,
  smallDistrict,
} from '../../testing/index.ts'
import { readClock } from '../clock/index.ts'
import { violates } from '../frame/database-errors.ts'
import type { Tx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import {
  closeUnit,
  insertPlacements,
  insertSegments,
  insertUnitNames,
  insertUnits,
  listSegments,
  listTreeRecords,
  listUnitDirectory,
  saveHeadcounts,
  voidFacts,
} from './index.ts'

const FIRST = plainDate('2020-01-01')
const DAY = plainDate('2026-06-30')

async function violated(work: Promise<unknown>, constraint: string): Promise<boolean> {
  return work.then(
    () => false,
    (error: unknown) => violates(error, constraint),
  )
}

async function place(tx: Tx, district: SmallDistrict, validFrom: string): Promise<UnitId> {
  const id = newId<UnitId>()
  const day = plainDate(validFrom)
  await insertUnits(tx, [{ id, kind: 'branch', openedOn: day }])
  await insertUnitNames(tx, [
    { unitId: id, name: '新校工会', shortName: '新校', pinyin: 'xinxiao', initials: 'xx', validFrom: day },
  ])
  await insertPlacements(tx, [
    { unitId: id, unitKind: 'branch', parent: { id: district.rootId, kind: 'district' }, validFrom: day },
  ])
  return id
}

async function treeOn(scratch: ScratchDb, district: SmallDistrict, day = DAY, knownAt?: string) {
  return inTenant(scratch.db, district.districtId, 'read', async (read) => {
    const at = { day, knownAt: knownAt ?? (await readClock(read)).now }
    return treeAsOf(await listTreeRecords(read, at), at.day, at.knownAt)
  })
}

describe('the tree', () => {
  it('comes in three statements, sorted by the domain', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const { result: tree, statements } = await countStatements(scratch.db, () => treeOn(scratch, district))
    expect(statements).toHaveLength(4)
    expect(tree.rootId).toBe(district.rootId)
    expect(tree.nodes.size).toBe(5)
    expect(tree.nodes.get(district.groupId)?.path).toEqual([
      district.rootId,
      district.townId,
      district.schoolId,
      district.groupId,
    ])
  })

  it('is what was known then: a correction made today does not show yesterday', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const before = await inTenant(scratch.db, district.districtId, 'read', readClock)
    await advanceClock(scratch.owner, '1 hour')
    await inTenant(scratch.db, district.districtId, 'write', async (tx) => {
      const { rows } = await scratch.owner.query(`select id from placement where unit_id = $1`, [district.schoolId])
      expect(await voidFacts(tx, { table: 'placement', ids: rows.map((row) => row.id), by: district.personId })).toBe(1)
      const parent = { id: district.rootId, kind: 'district' as const }
      await insertPlacements(tx, [{ unitId: district.schoolId, unitKind: 'branch', parent, validFrom: FIRST }])
    })
    await advanceClock(scratch.owner, '1 second')
    const now = await treeOn(scratch, district)
    const then = await treeOn(scratch, district, DAY, before.now)
    expect(now.nodes.get(district.schoolId)?.parentId).toBe(district.rootId)
    expect(then.nodes.get(district.schoolId)?.parentId).toBe(district.townId)
    const at = { day: DAY, knownAt: before.now }
    const known = await inTenant(scratch.db, district.districtId, 'read', (read) => listTreeRecords(read, at))
    expect(known.placements).toHaveLength(5)
    expect(known.placements.every((placement) => holds(placement, at.day, at.knownAt))).toBe(true)
  })

  it('shows a unit from its first to its last day', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const id = await inTenant(scratch.db, district.districtId, 'write', (tx) => place(tx, district, '2026-03-01'))
    const close = (expectedVersion: number) =>
      inTenant(scratch.db, district.districtId, 'write', (tx) =>
        closeUnit(tx, { unitId: id, closedOn: plainDate('2026-05-31'), expectedVersion }),
      )
    expect([await close(7), await close(1), await close(2)]).toEqual([false, true, false])
    const shown = async (day: string) => (await treeOn(scratch, district, plainDate(day))).nodes.has(id)
    const days = ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01']
    expect(await Promise.all(days.map(shown))).toEqual([false, true, true, false])
  })

  it('keeps segments and the newest count not after the day', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const { schoolId, districtId } = district
    await inTenant(scratch.db, districtId, 'write', async (tx) => {
      await insertSegments(tx, [{ unitId: schoolId, dimension: 'stage', value: 'primary', validFrom: FIRST }])
      for (const [day, members] of [
        ['2025-09-01', 40],
        ['2026-09-01', 44],
        ['2025-09-01', 41],
      ] as const)
        await saveHeadcounts(tx, [{ unitId: schoolId, day: plainDate(day), members }])
    })
    const read = await inTenant(scratch.db, districtId, 'read', async (handle) => ({
      segments: await listSegments(handle, { day: DAY, knownAt: (await readClock(handle)).now }),
      directory: await listUnitDirectory(handle, DAY),
    }))
    expect(read.segments).toMatchObject([{ unitId: schoolId, dimension: 'stage', value: 'primary' }])
    expect(read.directory).toHaveLength(5)
    expect(read.directory.find((unit) => unit.id === schoolId)).toMatchObject({ members: 41, membersOn: '2025-09-01' })
    expect(read.directory.find((unit) => unit.id === district.rootId)?.members).toBeNull()
  })

  it('takes 2,000 units in a handful of statements', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const units = Array.from({ length: 2000 }, (_, n) => ({ id: newId<UnitId>(), n }))
    const { statements } = await countStatements(scratch.db, () =>
      inTenant(scratch.db, district.districtId, 'write', async (tx) => {
        await insertUnits(
          tx,
          units.map(({ id, n }) => ({ id, kind: 'branch', code: `${n}`, openedOn: FIRST })),
        )
        const parent = { id: district.rootId, kind: 'district' as const }
        await insertPlacements(
          tx,
          units.map(({ id }) => ({ unitId: id, unitKind: 'branch', parent, validFrom: FIRST })),
        )
      }),
    )
    expect(statements).toHaveLength(2)
    expect((await treeOn(scratch, district)).nodes.size).toBe(2005)
  })
})

describe('the database refuses by itself', () => {
  it('two names, two parents or two values of a segment for the same days', async () => {
    await using scratch = await scratchDb()
    const { districtId, schoolId, rootId } = await smallDistrict(scratch)
    const name = { unitId: schoolId, name: '又名', shortName: '又', pinyin: 'you', initials: 'y' }
    const parent = { id: rootId, kind: 'district' as const }
    const segment = { unitId: schoolId, dimension: 'stage' as const, value: 'primary', validFrom: FIRST }
    const write = (work: (tx: Tx) => Promise<unknown>) => inTenant(scratch.db, districtId, 'write', work)
    expect([
      await violated(
        write((tx) => insertUnitNames(tx, [{ ...name, validFrom: DAY }])),
        'unit_name_overlap',
      ),
      await violated(
        write((tx) => insertPlacements(tx, [{ unitId: schoolId, unitKind: 'branch', parent, validFrom: DAY }])),
        'placement_overlap',
      ),
      await violated(
        write((tx) => insertSegments(tx, [segment, { ...segment, value: 'junior' }])),
        'unit_segment_overlap',
      ),
    ]).toEqual([true, true, true])
    const past = { ...name, validFrom: plainDate('2018-01-01'), validTo: plainDate('2019-12-31') }
    await write((tx) => insertUnitNames(tx, [past]))
    const touching = { ...name, validFrom: plainDate('2017-01-01'), validTo: plainDate('2018-01-01') }
    expect(
      await violated(
        write((tx) => insertUnitNames(tx, [touching])),
        'unit_name_overlap',
      ),
    ).toBe(true)
  })

  it('a second root', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    const add = inTenant(scratch.db, districtId, 'write', async (tx) => {
      const id = newId<UnitId>()
      await insertUnits(tx, [{ id, kind: 'district', openedOn: FIRST }])
      await insertPlacements(tx, [{ unitId: id, unitKind: 'district', parent: null, validFrom: DAY }])
    })
    expect(await violated(add, 'placement_one_root')).toBe(true)
  })

  it('exactly the children that a kind cannot have, in the scoring line only', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    const cells = UnitKind.options.flatMap((parent) => UnitKind.options.map((child) => ({ parent, child })))
    const legal: unknown[] = []
    for (const { parent, child } of cells) {
      const ids = { parent: newId<UnitId>(), child: newId<UnitId>() }
      const tried = inTenant(scratch.db, districtId, 'write', async (tx) => {
        await insertUnits(tx, [
          { id: ids.parent, kind: parent, openedOn: FIRST },
          { id: ids.child, kind: child, openedOn: FIRST },
        ])
        const placement = {
          unitId: ids.child,
          unitKind: child,
          parent: { id: ids.parent, kind: parent },
          validFrom: FIRST,
        }
        await insertPlacements(tx, [{ ...placement, line: 'party' }])
        await insertPlacements(tx, [placement])
      })
      if (!(await violated(tried, 'placement_legal_kinds'))) legal.push({ parent, child })
    }
    expect(cells).toHaveLength(16)
    expect(legal).toEqual(cells.filter(({ parent, child }) => isLegalChild(parent, child)))
    expect(legal).toHaveLength(Object.values(CHILD_KINDS).flat().length)
  })

  it('a kind that is not the unit’s, a parent of another tenant, and lines nobody knows', async () => {
    await using scratch = await scratchDb()
    const here = await smallDistrict(scratch)
    const there = await smallDistrict(scratch)
    const lie = (parentId: UnitId, kind: 'branch' | 'district') =>
      inTenant(scratch.db, here.districtId, 'write', (tx) =>
        insertPlacements(tx, [
          { unitId: here.groupId, unitKind: 'group', parent: { id: parentId, kind }, line: 'party', validFrom: FIRST },
        ]),
      )
    await expect(lie(here.rootId, 'branch')).rejects.toMatchObject({ code: '23503' })
    await expect(lie(there.schoolId, 'branch')).rejects.toMatchObject({ code: '23503' })
    const { rows } = await scratch.owner.query(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'placement_line_check'`,
    )
    for (const line of LINES) expect(rows[0].text).toContain(`'${line}'`)
  })
})
