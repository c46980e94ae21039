import {
  addBenchPicture,
  type ApiBench,
  apiBench,
  BENCH_ITEMS,
  type BenchPersonName,
  giveMarks,
  newKey,
  OPINION,
  outcomeOf,
  refusalOf,
  seedReviews,
  seedVisit,
  visitedScheme,
} from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import type { FileId, VisitId } from '@jianjia/domain/kernel'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOWNLOADS } from '../../router.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const RULES = BENCH_ITEMS.rules
const callerOf = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name])
const about = (visitId: VisitId) => ({ districtId: bench.tenant.districtId, visitId })
const open = (by: BenchPersonName, fileId: FileId) =>
  outcomeOf(
    Promise.resolve(
      DOWNLOADS['evidence.open']?.open(bench.contextFor(bench.tenant.people[by]), {
        ...{ districtId: bench.tenant.districtId, fileId },
      }),
    ),
  )
const filesAt = async (by: BenchPersonName, visitId: VisitId, itemId: string = RULES) =>
  (await callerOf(by).visit.get(about(visitId))).lines.find((line) => line.itemId === itemId)?.files

test('a photograph at a line is seen by those who may read the visit and by nobody else', async () => {
  const { tenant } = bench
  const { visitId } = await seedVisit(bench, tenant, { visitors: ['otherChair', 'townSchoolChair'] })
  const bytes = randomBytes(80)
  const fileId = await addBenchPicture(bench, tenant, { visitId, itemId: RULES, by: 'otherChair', bytes })
  expect(await filesAt('townSchoolChair', visitId)).toEqual([
    { fileId, name: '公示栏.jpg', size: 80, mediaType: 'image/jpeg' },
  ])
  for (const who of ['otherChair', 'townSchoolChair', 'officer'] as const) expect(await open(who, fileId)).toBe('ok')
  for (const who of ['chair', 'committeeMember', 'auditor', 'administrator', 'townChair'] as const)
    expect([who, await open(who, fileId)]).toEqual([who, 'notFoundOrNoAccess'])
  const { districtId, units } = tenant
  const listed = await callerOf('officer').evidence.mine({ districtId, unitId: units.district.unitId })
  expect(listed.files.map((file) => file.fileId)).not.toContain(fileId)
})

test('sent by a visitor alone, at a line of the check-list, and it is a photograph; else nothing is written', async () => {
  const { tenant } = bench
  const { visitId } = await seedVisit(bench, tenant)
  const before = [await databaseChecksum(bench.scratch.owner), bench.storage.files.size]
  const add = (by: BenchPersonName, more: object = {}) =>
    outcomeOf(addBenchPicture(bench, tenant, { visitId, itemId: RULES, by, ...more }))
  expect(await add('townSchoolChair')).toBe('notFoundOrNoAccess')
  expect(await add('chair')).toBe('reviewerOfOwnUnit')
  expect(await add('officer')).toBe('notPermitted')
  expect(await add('otherChair', { itemId: BENCH_ITEMS.dispatch })).toBe('notFoundOrNoAccess')
  const input = { ...about(visitId), key: newKey(), itemId: RULES }
  const report = { by: tenant.people.otherChair, input, bytes: randomBytes(9), fileName: '报告.pdf' }
  expect(await refusalOf(bench.upload('visit.addPicture', report))).toMatchObject({
    ...{ code: 'photographsOnly', detail: { name: '报告.pdf' } },
  })
  expect([await databaseChecksum(bench.scratch.owner), bench.storage.files.size]).toEqual(before)
})

test('taken away by either visitor until the visit is finished; what nothing else uses is erased', async () => {
  const { tenant } = bench
  const { visitId } = await seedVisit(bench, tenant, { visitors: ['otherChair', 'townSchoolChair'] })
  const bytes = randomBytes(64)
  const add = (itemId: string) => addBenchPicture(bench, tenant, { visitId, itemId, by: 'otherChair', bytes })
  const fileId = await add(RULES)
  expect(await add(OPINION)).toBe(fileId)
  const remove = (by: BenchPersonName, itemId: string, which: FileId = fileId) =>
    outcomeOf(callerOf(by).visit.removePicture({ ...about(visitId), key: newKey(), itemId, fileId: which }))
  expect(await remove('chair', RULES)).toBe('reviewerOfOwnUnit')
  expect(await remove('townSchoolChair', RULES)).toBe('ok')
  expect([await filesAt('otherChair', visitId), (await filesAt('otherChair', visitId, OPINION))?.length]).toEqual([
    [],
    1,
  ])
  expect(await open('otherChair', fileId)).toBe('ok')
  expect(await remove('otherChair', RULES)).toBe('notFoundOrNoAccess')
  expect(await remove('otherChair', OPINION)).toBe('ok')
  expect(await open('otherChair', fileId)).toBe('notFoundOrNoAccess')
  // The same photograph again is another file: the erased one does not come back.
  const again = await add(RULES)
  expect(again).not.toBe(fileId)
  const end = { ...about(visitId), key: newKey(), summary: '良好', expectedVersion: 1 }
  await callerOf('otherChair').visit.finish(end)
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await remove('otherChair', RULES, again)).toBe('stateMoved')
  expect(await outcomeOf(add(RULES))).toBe('stateMoved')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('a line with photographs alone reaches the reviewers and stands behind the result, open to the branch from then on', async () => {
  const { tenant } = bench
  const items = (visitedScheme() as { items: { id: string }[] }).items.filter(({ id }) => id !== OPINION)
  const { assessmentId, today } = await seedReviews(bench, tenant, { scheme: { items }, units: ['school'] })
  const of = { districtId: tenant.districtId, assessmentId, unitId: tenant.units.school.unitId }
  const { visitId } = await callerOf('officer').visit.plan({
    ...{ ...of, key: newKey(), heldOn: today, leaderId: tenant.people.townChair.personId, visitorIds: [] },
  })
  const fileId = await addBenchPicture(bench, tenant, { visitId, itemId: RULES, by: 'townChair' })
  const seen = async () => {
    const sheet = await callerOf('otherChair').review.get(of)
    const { visits = [] } = sheet.items.find(({ itemId }) => itemId === RULES) ?? {}
    return { visits, files: sheet.files.map((file) => file.fileId) }
  }
  expect(await seen()).toMatchObject({ visits: [] })
  await callerOf('townChair').visit.finish({ ...about(visitId), key: newKey(), summary: '良好', expectedVersion: 1 })
  expect(await seen()).toMatchObject({
    visits: [{ finding: null, note: '', fileIds: [fileId] }],
    files: expect.arrayContaining([fileId]),
  })
  expect(await open('otherChair', fileId)).toBe('ok')
  for (const reviewer of ['otherChair', 'townSchoolChair'] as const)
    await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer })
  const officer = callerOf('officer')
  await officer.combination.finish({ districtId: of.districtId, key: newKey(), assessmentId, unitIds: [of.unitId] })
  expect([await open('chair', fileId), await open('auditor', fileId)]).toEqual([
    'notFoundOrNoAccess',
    'notFoundOrNoAccess',
  ])
  await officer.publication.publish({ districtId: of.districtId, key: newKey(), assessmentId })
  const result = await callerOf('chair').result.unit(of)
  expect(result.files).toContainEqual({ fileId, name: '公示栏.jpg', size: 64, mediaType: 'image/jpeg' })
  expect(JSON.stringify(result.node.items.find(({ id }) => id === RULES)?.final.provenance)).toContain(fileId)
  expect([await open('chair', fileId), await open('auditor', fileId), await open('otherMember', fileId)]).toEqual([
    ...['ok', 'ok', 'notPermitted'],
  ])
})
