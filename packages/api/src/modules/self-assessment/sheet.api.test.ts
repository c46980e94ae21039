import { type ApiBench, apiBench, newKey, outcomeOf, seedAssessment, seedFile } from '@jianjia/api/testing'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import type { FileId } from '@jianjia/domain/kernel'
import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { errorData } from '../../frame/error-bridge.ts'

type Json = z.infer<ReturnType<typeof z.json>>

async function sheetOf(bench: ApiBench) {
  const { districtId, units, people } = bench.tenant
  const { assessmentId } = await seedAssessment(bench, bench.tenant)
  const about = { districtId, assessmentId, unitId: units.school.unitId }
  const as = (person: keyof typeof people) => bench.callerFor(people[person]).selfAssessment
  const line = async (itemId: string) => {
    const sheet = await as('chair').get(about)
    const found = sheet.lines.find((each) => each.criterion.id === itemId)
    if (found === undefined) throw new Error(`no line ${itemId}`)
    return found
  }
  return { about, as, line }
}

async function refusalOf(call: Promise<unknown>) {
  try {
    await call
  } catch (error) {
    if (error instanceof TRPCError) return errorData(error, 'test').refusal
    throw error
  }
  throw new Error('nothing was refused')
}

test('an empty sheet says what is asked, what is missing and until when', async () => {
  await using bench = await apiBench()
  const { about, as } = await sheetOf(bench)
  const sheet = await as('chair').get(about)
  expect(sheet.lines.map(({ criterion, mode, answered, version }) => [criterion.id, mode, answered, version])).toEqual([
    ['dispatch', 'records', false, 0],
    ['rules', 'claim', false, 0],
    ['joined', 'claim', false, 0],
    ['members', 'district', false, 0],
  ])
  expect(sheet.missing.map(({ itemId, missing }) => [itemId, missing])).toEqual([
    ['rules', 'answer'],
    ['joined', 'answer'],
  ])
  expect(sheet).toMatchObject({
    state: 'open',
    overdue: false,
    obligation: 'open',
    receiver: '芦溪区教育工会',
    lastEdit: null,
  })
})

test('a saved answer shows its points by the rule; an answer that the rule does not take is refused', async () => {
  await using bench = await apiBench()
  const { about, as, line } = await sheetOf(bench)
  const save = (itemId: string, value: Json, expectedVersion = 0) =>
    as('committeeMember').saveItem({ ...about, itemId, value, note: '九月完成', expectedVersion, key: newKey() })
  expect(await save('joined', [96, 100])).toMatchObject({ version: 1, sheetVersion: 2 })
  expect(await line('joined')).toMatchObject({
    answered: true,
    value: [96, 100],
    note: '九月完成',
    self: { points: '5', clause: { code: 'thresholdReached' } },
  })
  expect(await save('joined', [90, 100], 1)).toMatchObject({ version: 2 })
  expect((await line('joined')).self?.points).toBe('0')
  expect(await save('joined', [90, null], 2)).toMatchObject({ version: 3 })
  expect((await line('joined')).answered).toBe(false)
  expect(await save('joined', null, 3)).toMatchObject({ version: 4 })

  const before = await databaseChecksum(bench.scratch.owner)
  for (const value of ['yes', 5, [1], [-1, 5], { a: 1 }])
    expect(await outcomeOf(save('joined', value, 4))).toBe('answerInvalid')
  expect(await outcomeOf(save('dispatch', 3))).toBe('itemNotClaimed')
  expect(await outcomeOf(save('members', 3))).toBe('itemNotClaimed')
  expect(await outcomeOf(save('nothing', true))).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('whoever saves too late gets what stands there now, and nothing is overwritten', async () => {
  await using bench = await apiBench()
  const { about, as, line } = await sheetOf(bench)
  const save = (person: 'chair' | 'committeeMember', note: string) =>
    as(person).saveItem({ ...about, itemId: 'rules', value: true, note, expectedVersion: 0, key: newKey() })
  await save('committeeMember', '委员写的')
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await refusalOf(save('chair', '主席写的'))).toMatchObject({
    code: 'staleVersion',
    detail: { itemId: 'rules', value: 'true', note: '委员写的', version: 1, savedBy: expect.stringContaining('周禾') },
  })
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  expect((await line('rules')).note).toBe('委员写的')
})

test('of two saves at the same moment exactly one takes effect', async () => {
  await using bench = await apiBench()
  const { about, as, line } = await sheetOf(bench)
  const save = (note: string) =>
    outcomeOf(as('chair').saveItem({ ...about, itemId: 'rules', value: true, note, expectedVersion: 0, key: newKey() }))
  expect((await Promise.all([save('甲'), save('乙'), save('丙')])).toSorted()).toEqual([
    'ok',
    'staleVersion',
    'staleVersion',
  ])
  expect((await line('rules')).version).toBe(1)
})

test('a record is contested with a reason and taken back; a claim cannot be', async () => {
  await using bench = await apiBench()
  const { about, as, line } = await sheetOf(bench)
  const contest = (itemId: string, reason: string) =>
    as('chair').contest({ ...about, itemId, reason, expectedVersion: 0, key: newKey() })
  expect(await outcomeOf(contest('dispatch', '漏记'))).toBe('contestNeedsReason')
  expect(await outcomeOf(contest('rules', '漏记一篇市级信息'))).toBe('itemNotClaimed')
  expect(await contest('dispatch', '漏记一篇市级信息')).toMatchObject({ version: 1 })
  expect((await line('dispatch')).contestReason).toBe('漏记一篇市级信息')
  await as('chair').withdrawContest({ ...about, itemId: 'dispatch', expectedVersion: 1, key: newKey() })
  expect(await line('dispatch')).toMatchObject({ contestReason: null, version: 2 })
})

test('evidence is the unit’s own or its groups’; the same file twice is one use; taken away it stays stored', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant } = bench
  const { about, as, line } = await sheetOf(bench)
  const own = await seedFile(bench, tenant, { unit: 'school', by: 'chair' })
  const ofGroup = await seedFile(bench, tenant, { unit: 'schoolSubgroup', by: 'groupLeader' })
  const attach = (fileIds: FileId[], itemId = 'rules') =>
    as('chair').attachEvidence({ ...about, itemId, fileIds, key: newKey() })
  expect(await attach([own, ofGroup])).toMatchObject({ added: 2 })
  expect(await attach([own])).toMatchObject({ added: 0 })
  expect(await attach([own], 'joined')).toMatchObject({ added: 1 })
  expect((await line('rules')).fileIds).toEqual([own, ofGroup])
  const sheet = await as('chair').get(about)
  expect(sheet.files.map((file) => file.name)).toEqual(['工会制度汇编.pdf', '工会制度汇编.pdf'])

  const strange = await seedFile(bench, tenant, { unit: 'otherSchool', by: 'otherChair' })
  const above = await seedFile(bench, tenant, { unit: 'district', by: 'officer' })
  const foreign = await seedFile(bench, otherTenant, { unit: 'school', by: 'chair' })
  const before = await databaseChecksum(bench.scratch.owner)
  for (const file of [strange, above, foreign]) expect(await outcomeOf(attach([own, file]))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(attach([own], 'members'))).toBe('itemNotClaimed')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)

  expect(await as('chair').detachEvidence({ ...about, itemId: 'rules', fileIds: [own], key: newKey() })).toMatchObject({
    removed: 1,
  })
  expect((await line('rules')).fileIds).toEqual([ofGroup])
  expect((await line('joined')).fileIds).toEqual([own])
})

test('a sheet that is not handed in is the unit’s own', async () => {
  await using bench = await apiBench()
  const { about, as } = await sheetOf(bench)
  expect(await outcomeOf(as('officer').get(about))).toBe('selfAssessmentMissing')
  expect(await outcomeOf(as('otherChair').get(about))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(as('chair').get({ ...about, unitId: bench.tenant.units.otherSchool.unitId }))).toBe(
    'notFoundOrNoAccess',
  )
  expect(await outcomeOf(as('chair').receipt(about))).toBe('selfAssessmentMissing')
})

test('a sheet is read and saved in a number of statements that the number of units does not change', async () => {
  await using bench = await apiBench()
  const { about, as } = await sheetOf(bench)
  const read = await countStatements(bench.db, () => as('chair').get(about))
  expect(read.statements.length).toBeLessThanOrEqual(18)
  const save = await countStatements(bench.db, () =>
    as('chair').saveItem({ ...about, itemId: 'rules', value: true, note: '', expectedVersion: 0, key: newKey() }),
  )
  expect(save.statements.length).toBeLessThanOrEqual(11)
})
