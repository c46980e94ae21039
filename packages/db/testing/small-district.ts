import { type DistrictId, type PersonId, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { inTenant } from '../src/frame/transactions.ts'
import { newId } from '../src/frame/new-id.ts'
import type { ScratchDb } from './scratch-db.ts'

/** The smallest tenant in which something can go wrong: a district, a general branch, two branches, a group. */
export interface SmallDistrict {
  readonly districtId: DistrictId
  readonly rootId: UnitId
  readonly townId: UnitId
  readonly schoolId: UnitId
  readonly otherSchoolId: UnitId
  readonly groupId: UnitId
  readonly personId: PersonId
}

/** Writes it with plain inserts, open since 2020. Two of them make a test of isolation. */
export async function smallDistrict({ db, owner }: ScratchDb, name = '芦溪区'): Promise<SmallDistrict> {
  const ids: SmallDistrict = {
    districtId: newId(),
    rootId: newId(),
    townId: newId(),
    schoolId: newId(),
    otherSchoolId: newId(),
    groupId: newId(),
    personId: newId(),
  }
  await owner.query(`insert into district (id, name, short_name, kind) values ($1, $2, $2, 'district')`, [
    ids.districtId,
    name,
  ])
  const units = [
    { id: ids.rootId, kind: 'district', parent: undefined, title: `${name}教育工会`, pinyin: 'jiaoyugonghui' },
    { id: ids.townId, kind: 'generalBranch', parent: ids.rootId, title: '柳河镇教育工会', pinyin: 'liuhezhen' },
    { id: ids.schoolId, kind: 'branch', parent: ids.townId, title: '柳河镇中心小学工会', pinyin: 'liuhexiaoxue' },
    { id: ids.otherSchoolId, kind: 'branch', parent: ids.rootId, title: '第二中学工会', pinyin: 'dierzhongxue' },
    { id: ids.groupId, kind: 'group', parent: ids.schoolId, title: '语文组工会小组', pinyin: 'yuwenzu' },
  ] as const
  const kindOf = (id: UnitId | undefined) => units.find((unit) => unit.id === id)?.kind ?? null
  const common = { district_id: ids.districtId, valid_from: plainDate('2020-01-01') }
  await inTenant(db, ids.districtId, 'write', async (tx) => {
    const { districtId } = tx
    await tx
      .insertInto('unit')
      .values(units.map(({ id, kind }) => ({ district_id: districtId, id, kind, opened_on: common.valid_from })))
      .execute()
    await tx
      .insertInto('unit_name')
      .values(
        units.map(({ id, title, pinyin }) => ({
          ...common,
          ...{ id: newId(), unit_id: id, name: title, short_name: title, pinyin, initials: pinyin.slice(0, 3) },
        })),
      )
      .execute()
    await tx
      .insertInto('placement')
      .values(
        units.map(({ id, kind, parent }) => ({
          ...common,
          ...{ id: newId(), unit_id: id, unit_kind: kind, line: 'union' as const },
          ...{ parent_id: parent ?? null, parent_kind: kindOf(parent) },
        })),
      )
      .execute()
    await tx
      .insertInto('person')
      .values({ district_id: districtId, id: ids.personId, name: '周禾', pinyin: 'zhouhe', initials: 'zh' })
      .execute()
  })
  return ids
}
