import { emptyBin } from '@jianjia/api'
import {
  type ApiBench,
  apiBench,
  newKey,
  outcomeOf,
  refusalOf,
  seedFile,
  seedKeyPoints,
  seedPlan,
  seedSchemeDraft,
} from '@jianjia/api/testing'
import { databaseChecksum, setClock } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const base = () => ({ districtId: bench.tenant.districtId, key: newKey() })
const by = (name: 'officer' | 'chair' | 'otherChair') => bench.callerFor(bench.tenant.people[name])
const at = (day: string) => setClock(bench.scratch.owner, `${day}T02:00:00Z`)
const empty = () => emptyBin(bench.db, bench.tenant.districtId)
const page = '/plans'

async function binOf(name: 'officer' | 'chair' | 'otherChair') {
  const { items } = await by(name).bin.list({ districtId: bench.tenant.districtId })
  return items.map(({ kind, title, binnedByName, restorableUntil }) => [kind, title, binnedByName, restorableUntil])
}

async function namesOf(personIds: readonly string[]) {
  const { rows } = await bench.scratch.owner.query<{ id: string; name: string }>('select id, name from person')
  return personIds.map((personId) => rows.find(({ id }) => id === personId)?.name)
}

/** Refused so, and nothing written. */
async function refused(call: () => Promise<unknown>) {
  const before = await databaseChecksum(bench.scratch.owner)
  const refusal = await refusalOf(call())
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  return refusal
}

async function throwAway() {
  const { districtId } = bench.tenant
  const schemeId = await seedSchemeDraft(bench, bench.tenant)
  const { planId, content } = await seedPlan(bench, bench.tenant, { unit: 'school' })
  const { keyPointsId, content: points } = await seedKeyPoints(bench, bench.tenant, { unit: 'district' })
  const fileId = await seedFile(bench, bench.tenant, { unit: 'school', by: 'chair' })
  await by('chair').view.save({ ...base(), page, name: '我的', search: '?state=draft' })
  const seen = { scheme: await by('officer').scheme.get({ districtId, schemeId }), plan: content, points }
  await by('officer').scheme.trash({ ...base(), schemeId, expectedVersion: 1 })
  await by('chair').plan.discard({ ...base(), planId, expectedVersion: 1 })
  await by('officer').keyPoints.discard({ ...base(), keyPointsId, expectedVersion: 1 })
  await by('chair').evidence.trash({ ...base(), fileId })
  const { binned } = await by('chair').view.remove({ ...base(), page, name: '我的' })
  if (binned === null) throw new Error('the view is not in the bin')
  return { schemeId, planId, keyPointsId, fileId, binned, seen }
}

test('drafts, files and views lie in the bin with who put them there, are nowhere else, and come back whole', async () => {
  await at('2026-03-02')
  const { districtId, units, people } = bench.tenant
  const { schemeId, planId, keyPointsId, fileId, binned, seen } = await throwAway()
  const until = '2026-04-01'
  const [chair, officer] = await namesOf([people.chair.personId, people.officer.personId])
  expect(new Set(await binOf('officer'))).toEqual(
    new Set([
      ['scheme', seen.scheme.name, officer, until],
      ['keyPoints', seen.points.title, officer, until],
    ]),
  )
  expect(new Set(await binOf('chair'))).toEqual(
    new Set([
      ['view', '我的', chair, until],
      ['file', '工会制度汇编.pdf', chair, until],
      ['plan', '工会工作计划', chair, until],
    ]),
  )
  expect(await binOf('otherChair')).toEqual([])
  const files = () => by('chair').evidence.mine({ districtId, unitId: units.school.unitId })
  expect((await by('officer').scheme.list({ districtId })).schemes).toEqual([])
  expect((await files()).files).toEqual([])
  const got = () => by('officer').scheme.get({ districtId, schemeId })
  expect((await got()).restorableUntil).toBe(until)
  expect((await by('chair').plan.get({ districtId, planId })).binned).toEqual({ byName: chair, restorableUntil: until })

  const points = () => by('officer').keyPoints.get({ districtId, keyPointsId })
  expect(await points()).toMatchObject({ draft: null, binned: { byName: officer, restorableUntil: until } })
  const listed = async () =>
    (await by('officer').keyPoints.list({ districtId })).keyPoints.map((line) => line.keyPointsId)
  expect(await listed()).toEqual([])
  const writing = { ...base(), keyPointsId, content: seen.points, expectedVersion: 2 }
  expect(await refused(() => by('officer').keyPoints.save(writing))).toMatchObject({ code: 'stateMoved' })
  const publishing = () => by('officer').scheme.publish({ ...base(), schemeId, expectedVersion: 2 })
  expect(await refused(publishing)).toMatchObject({ code: 'binned', until })
  const saving = { ...base(), planId, content: { ...seen.plan, title: '另写' }, expectedVersion: 2 }
  expect((await refused(() => by('chair').plan.save(saving))).code).toBe('stateMoved')
  for (const call of [
    () => by('otherChair').plan.restore({ ...base(), planId }),
    () => by('otherChair').evidence.restore({ ...base(), fileId }),
    () => by('chair').scheme.restore({ ...base(), schemeId }),
    () => by('chair').keyPoints.restore({ ...base(), keyPointsId }),
  ])
    expect(['notFoundOrNoAccess', 'notPermitted']).toContain((await refused(call)).code)
  expect(await by('officer').view.restore({ ...base(), binned })).toEqual({ name: null })

  await at(until)
  expect(await empty()).toEqual({ removed: 0 })
  await by('officer').scheme.restore({ ...base(), schemeId })
  await by('chair').plan.restore({ ...base(), planId })
  await by('officer').keyPoints.restore({ ...base(), keyPointsId })
  await by('chair').evidence.restore({ ...base(), fileId })
  await by('chair').view.restore({ ...base(), binned })
  const { version, ...scheme } = await got()
  expect({ ...scheme, version: 1 }).toEqual(seen.scheme)
  expect(version).toBe(2)
  const plan = await by('chair').plan.get({ districtId, planId })
  expect([plan.state, plan.draft, plan.binned]).toEqual(['draft', seen.plan, null])
  expect((await files()).files.map((file) => file.fileId)).toEqual([fileId])
  expect((await by('chair').view.list({ districtId, page })).views).toMatchObject([
    { name: '我的', search: '?state=draft' },
  ])
  expect(await points()).toMatchObject({ state: 'draft', draft: seen.points, binned: null })
  expect(await listed()).toEqual([keyPointsId])
  expect(await refused(() => by('officer').keyPoints.restore({ ...base(), keyPointsId }))).toMatchObject({
    code: 'binEmptied',
  })
  expect([await binOf('chair'), await binOf('officer')]).toEqual([[], []])
  expect(await refused(() => by('chair').plan.restore({ ...base(), planId }))).toMatchObject({ code: 'binEmptied' })
})

test('after its days nothing comes back; drafts and files go once, what a plan was read from stays', async () => {
  await at('2026-05-01')
  const { districtId } = bench.tenant
  const { schemeId, planId, keyPointsId, fileId, binned } = await throwAway()
  await at('2026-06-01')
  expect([await binOf('chair'), await binOf('officer')]).toEqual([[], []])
  for (const call of [
    () => by('officer').scheme.restore({ ...base(), schemeId }),
    () => by('chair').plan.restore({ ...base(), planId }),
    () => by('officer').keyPoints.restore({ ...base(), keyPointsId }),
    () => by('chair').evidence.restore({ ...base(), fileId }),
    () => by('chair').view.restore({ ...base(), binned }),
  ])
    expect(await refused(call)).toMatchObject({ code: 'binEmptied', until: '2026-05-31' })
  const removed = await Promise.all([empty(), empty()])
  expect(removed.map((each) => each.removed).toSorted((a, b) => a - b)).toEqual([0, 5])
  expect(await outcomeOf(by('officer').scheme.get({ districtId, schemeId }))).toBe('notFoundOrNoAccess')
  const { rows } = await bench.scratch.owner.query(
    `select (select draft is null and state = 'discarded' from plan where id = $1) as plan,
      (select draft is null and state = 'discarded' from key_points where id = $3) as points,
      (select erased_at is not null from evidence_file where id = $2) as file`,
    [planId, fileId, keyPointsId],
  )
  expect(rows).toEqual([{ plan: true, points: true, file: true }])
  expect((await by('chair').plan.get({ districtId, planId })).binned).toBeNull()
})

test('a name taken meanwhile, a file that is used or sent again, a scheme with a version', async () => {
  await at('2026-07-01')
  const { districtId } = bench.tenant
  const view = { page, name: '未交的' }
  await by('chair').view.save({ ...base(), ...view, search: '?q=old' })
  const { binned } = await by('chair').view.remove({ ...base(), ...view })
  await by('chair').view.save({ ...base(), ...view, search: '?q=new' })
  if (binned === null) throw new Error('the view is not in the bin')
  expect(await refused(() => by('chair').view.restore({ ...base(), binned }))).toMatchObject({
    ...{ code: 'viewNameTaken', path: ['name'] },
  })
  await by('chair').view.restore({ ...base(), binned, name: '未交的（旧）' })
  const { views } = await by('chair').view.list({ districtId, page })
  expect(views.map(({ name, search }) => `${name} ${search}`)).toEqual(
    expect.arrayContaining(['未交的 ?q=new', '未交的（旧） ?q=old']),
  )

  const fileId = await seedFile(bench, bench.tenant, { unit: 'school', by: 'chair' })
  await by('chair').evidence.trash({ ...base(), fileId })
  const details = { genre: 'brief', channel: '简报', level: 'district', adopted: false, adoptedOn: null } as const
  const entry = {
    ...{ kind: 'dispatch' as const, unitId: bench.tenant.units.school.unitId, day: '2026-03-02', title: '健步走' },
    details: { ...details, link: null, author: null },
  }
  await by('chair').ledger.record({ ...base(), entry, fileIds: [fileId] })
  expect((await binOf('chair')).filter(([kind]) => kind === 'file')).toEqual([])
  const using = () => by('chair').evidence.trash({ ...base(), fileId })
  expect(await refused(using)).toMatchObject({ code: 'evidenceInUse' })

  const schemeId = await seedSchemeDraft(bench, bench.tenant)
  await by('officer').scheme.publish({ ...base(), schemeId, expectedVersion: 1 })
  await by('officer').scheme.revise({ ...base(), schemeId, expectedVersion: 2 })
  const trashing = () => by('officer').scheme.trash({ ...base(), schemeId, expectedVersion: 3 })
  expect(await refused(trashing)).toMatchObject({ code: 'schemeHasVersions', detail: { number: 1 } })
})
