import { apiBench, type ApiBench, newKey, outcomeOf, refusalOf, seedTitles } from '@jianjia/api/testing'
import { advanceClock, databaseChecksum } from '@jianjia/db/testing'
import { addMonths, type TitleAwardId } from '@jianjia/domain/kernel'
import type { TitleAct } from '@jianjia/domain/title'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCertificate } from './open-certificate.ts'
import { openCertificates } from './open-certificates.ts'

let bench: ApiBench
beforeEach(async () => {
  bench = await apiBench()
})
afterEach(() => bench[Symbol.asyncDispose]())

const approval = '2026年第4次主席办公会'

function deskOf(by = bench.tenant.people.officer) {
  const { districtId } = bench.tenant
  const caller = bench.callerFor(by)
  return {
    move: (titleAwardId: TitleAwardId, act: TitleAct, expectedVersion = 0) =>
      caller.title.move({ districtId, key: newKey(), titleAwardId, act, expectedVersion }),
    get: (titleAwardId: TitleAwardId) => caller.title.get({ districtId, titleAwardId }),
    list: async () => (await caller.title.list({ districtId })).titles,
    kinds: async () => (await caller.home.tasks({ districtId })).tasks.map(({ kind, count }) => [kind, count]),
  }
}

test('titles are numbered in one row, ask for a re-check in time, and everybody may read the register', async () => {
  const { tenant } = bench
  const { titleIds, today } = await seedTitles(bench, tenant, { units: ['school', 'otherSchool'] })
  const second = await seedTitles(bench, tenant, { units: ['townSchool'] })
  const year = today.slice(0, 4)
  const listed = await deskOf(tenant.people.member).list()
  expect(listed.map(({ number }) => number ?? '').toSorted()).toEqual([1, 2, 3].map((n) => `〔${year}〕第000${n}号`))
  expect(listed.every(({ standing, due }) => standing === 'valid' && due === null)).toBe(true)
  const [own] = titleIds
  if (own === undefined) throw new Error('no title')
  const { recheckDue, events, lowerLevels } = await deskOf().get(own)
  expect([recheckDue, events, lowerLevels]).toEqual([
    addMonths(today, 12),
    ['passRecheck', 'orderRectification', 'renew', 'downgrade', 'revoke'],
    ['先进', '合格'],
  ])
  expect(await deskOf().kinds()).not.toContainEqual(['titlesDue', 3])
  await advanceClock(bench.scratch.owner, '340 days')
  expect((await deskOf().list()).every(({ due }) => due?.kind === 'recheck')).toBe(true)
  expect(await deskOf().kinds()).toContainEqual(['titlesDue', 3])
  expect((await deskOf(tenant.people.chair).kinds()).map(([kind]) => kind)).toContain('ownTitleDue')
  await deskOf().move(own, { event: 'passRecheck', reason: '现场复查合格' })
  expect(await deskOf().kinds()).toContainEqual(['titlesDue', 2])
  expect(second.titleIds).toHaveLength(1)
})

test('rectification, passing, downgrading: every act is a line with its reason, the lower level a further title', async () => {
  const { tenant } = bench
  const { titleIds, today } = await seedTitles(bench, tenant, { units: ['school'] })
  const [id] = titleIds
  if (id === undefined) throw new Error('no title')
  const desk = deskOf()
  const dueOn = addMonths(today, 1)
  await desk.move(id, { event: 'orderRectification', reason: '台账未更新', dueOn })
  expect(await desk.get(id)).toMatchObject({ title: { standing: 'rectifying', due: { kind: 'rectification', dueOn } } })
  await desk.move(id, { event: 'passRecheck', reason: '整改到位' }, 1)
  const { nextId } = await desk.move(id, { event: 'downgrade', reason: '复查分数不够', approval, level: '合格' }, 2)
  const shown = await deskOf(tenant.people.chair).get(id)
  expect(shown.moves.map(({ event, reason }) => [event, reason])).toEqual([
    ['downgrade', '复查分数不够'],
    ['passRecheck', '整改到位'],
    ['orderRectification', '台账未更新'],
  ])
  expect(shown).toMatchObject({ title: { standing: 'downgraded' }, events: [], followedById: nextId, version: 3 })
  if (nextId === null) throw new Error('no further title')
  expect(await desk.get(nextId)).toMatchObject({ continuesId: id, title: { level: '合格', standing: 'valid' } })
  const { rows } = await bench.scratch.owner.query(
    `select event, reason from transition_log where subject_kind = 'title' order by at, event`,
  )
  expect(rows).toHaveLength(3)
})

test('refused, nothing written: a stale look, a higher level, an ended title, others than the district, another tenant', async () => {
  const { tenant } = bench
  const { titleIds } = await seedTitles(bench, tenant, { units: ['school', 'otherSchool'] })
  const [id, other] = titleIds
  if (id === undefined || other === undefined) throw new Error('no titles')
  const revoke = { event: 'revoke', reason: '发生责任事故', approval } as const
  const both = await Promise.all([outcomeOf(deskOf().move(id, revoke)), outcomeOf(deskOf().move(id, revoke))])
  expect(both.toSorted()).toEqual(['ok', 'staleVersion'])
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await refusalOf(deskOf().move(id, revoke, 1))).toMatchObject({ code: 'stateMoved' })
  expect(await outcomeOf(deskOf().move(other, revoke, 1))).toBe('staleVersion')
  const higher = { event: 'downgrade', reason: '降级', approval, level: '模范' } as const
  expect(await refusalOf(deskOf().move(other, higher))).toMatchObject({ code: 'titleNotLower' })
  const early = { event: 'renew', reason: '续期', validTo: null } as const
  expect(await outcomeOf(deskOf().move(other, early))).toBe('titleTermInvalid')
  for (const name of ['chair', 'auditor', 'administrator', 'townChair'] as const)
    expect([name, await outcomeOf(deskOf(tenant.people[name]).move(other, revoke))]).toEqual([
      ...[name, name === 'townChair' ? expect.any(String) : expect.stringMatching(/notPermitted|notFoundOrNoAccess/)],
    ])
  expect(await outcomeOf(deskOf(bench.otherTenant.people.officer).get(other))).toBe('notFoundOrNoAccess')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('a renewal near the end gives a further term, and next year’s prerequisites find no gap', async () => {
  const { tenant } = bench
  const { titleIds, today } = await seedTitles(bench, tenant, { units: ['school'] })
  const [id] = titleIds
  if (id === undefined) throw new Error('no title')
  await advanceClock(bench.scratch.owner, '700 days')
  expect((await deskOf().list())[0]?.due?.kind).toMatch(/recheck|renewal/)
  const validTo = addMonths(today, 60)
  const { nextId } = await deskOf().move(id, { event: 'renew', reason: '期满复核合格', validTo })
  const { rows } = await bench.scratch.owner.query(
    `select valid_from = (select valid_to + 1 from title_award where id = $2) as follows, valid_to::text as until
     from title_award where id = $1`,
    [nextId, id],
  )
  expect(rows).toEqual([{ follows: true, until: validTo }])
  expect((await deskOf().list()).map(({ due }) => due)).toEqual([null, null])
})

test('certificates are files: one for the unit that holds the title, all of a rating for the district', async () => {
  const { tenant } = bench
  const { districtId, people } = tenant
  const { titleIds, assessmentId } = await seedTitles(bench, tenant, { units: ['school', 'otherSchool'] })
  const [titleAwardId] = titleIds
  const one = await openCertificate.open(bench.contextFor(people.chair), { districtId, titleAwardId })
  expect(one.name).toBe('第一中学工会 模范 证书.pdf')
  const all = await openCertificates.open(bench.contextFor(people.officer), { districtId, assessmentId })
  if (!('bytes' in all.content)) throw new Error('no bytes')
  const pages = Buffer.from(all.content.bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)
  expect(pages).toHaveLength(2)
  const foreign = () => openCertificate.open(bench.contextFor(people.otherChair), { districtId, titleAwardId })
  expect(await outcomeOf(foreign())).toBe('notFoundOrNoAccess')
})
