import {
  apiBench,
  type ApiBench,
  BENCH_NOTICE,
  newKey,
  outcomeOf,
  refusalOf,
  seedCombined,
  seedPublished,
  seedTitles,
} from '@jianjia/api/testing'
import { advanceClock, databaseChecksum } from '@jianjia/db/testing'
import { addDays, type AssessmentId, type TitleAwardId } from '@jianjia/domain/kernel'
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNoticePaper } from './open-notice-paper.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const visitor = () => bench.callerFor(undefined).publicPage
const desk = (own = bench) => own.callerFor(own.tenant.people.officer).publication
const about = (assessmentId: AssessmentId, own = bench) => ({
  districtId: own.tenant.districtId,
  key: newKey(),
  assessmentId,
})

test('published with its notice: anybody with the address reads the frozen, masked list, and nothing else of it', async () => {
  const { tenant } = bench
  const { assessmentId, today } = await seedCombined(bench, tenant, {
    exempt: ['town'],
    marks: { school: { joined: '3' } },
  })
  const draft = await desk().draft({ districtId: tenant.districtId, assessmentId })
  expect(draft).toMatchObject({ published: null, notice: null, publicityDays: 7, subject: { units: { length: 4 } } })
  const lastDay = addDays(today, 10)
  const { noticeId, publicTo, contentHash } = await desk().publish({
    ...about(assessmentId),
    notice: { lastDay, settings: BENCH_NOTICE },
    answerBy: addDays(lastDay, 3),
  })
  expect(publicTo).toBe(lastDay)
  const read = await visitor().notice({ districtId: tenant.districtId, noticeId: noticeId ?? '' })
  expect(read).toMatchObject({ state: 'running', daysLeft: 11, number: 1, resultHash: contentHash, reason: null })
  expect(read.sheet.lines).toEqual([
    { name: expect.any(String), rank: 1, tied: true, level: null },
    { name: expect.any(String), rank: 1, tied: true, level: null },
    { name: '第一中学工会', rank: 3, tied: false, level: null },
    { name: '柳河镇教育工会', rank: null, tied: false, level: null, exempt: true },
  ])
  expect(read.sheet.contact).toMatchObject({ person: '王**', phone: '0571-88881234' })
  expect([draft.subject.answerBy, read.sheet.answerBy]).toEqual([addDays(today, 14), addDays(lastDay, 3)])
  const text = JSON.stringify(read)
  for (const hidden of ['上年度示范单位', '王小明', assessmentId, ...Object.values(tenant.units).map((u) => u.unitId)])
    expect(text).not.toContain(hidden)
  const { rows } = await bench.scratch.owner.query(
    'select canonical, content_hash from public_notice where notice_id = $1',
    [noticeId],
  )
  expect(createHash('sha256').update(rows[0].canonical).digest('hex')).toBe(read.contentHash)
  const { notices } = await visitor().notices({ districtId: tenant.districtId })
  expect(notices).toContainEqual({ noticeId, title: BENCH_NOTICE.title, publicFrom: addDays(today, 1), publicTo })
  const elsewhere = { districtId: bench.otherTenant.districtId }
  expect(await visitor().notices(elsewhere)).toMatchObject({ notices: [] })
  expect(await outcomeOf(visitor().notice({ ...elsewhere, noticeId: noticeId ?? '' }))).toBe('notFoundOrNoAccess')
  const nowhere = { districtId: randomUUID(), noticeId: randomUUID() }
  expect(await outcomeOf(visitor().notice(nowhere))).toBe('notFoundOrNoAccess')
})

test('what is not masked, too short or too long publishes nothing at all', async () => {
  const { assessmentId, today } = await seedCombined(bench, bench.tenant, { units: ['school', 'otherSchool'] })
  const publish = (lastDay: string, settings: object = {}) =>
    desk().publish({ ...about(assessmentId), notice: { lastDay, settings: { ...BENCH_NOTICE, ...settings } } })
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await refusalOf(publish(addDays(today, 7), { remark: '有意见找李某，家庭困难另说' }))).toMatchObject({
    code: 'noticeNotMasked',
    detail: { count: 1, places: ['remark'] },
  })
  const open = { masks: [], remark: '或致电 13812345678' }
  expect(await outcomeOf(publish(addDays(today, 7), open))).toBe('noticeNotMasked')
  for (const wrong of [addDays(today, 6), addDays(today, 91)])
    expect(await refusalOf(publish(wrong))).toMatchObject({
      code: 'noticeDaysOutOfRange',
      detail: { earliest: addDays(today, 7), latest: addDays(today, 90) },
    })
  const answered = (answerBy: string) =>
    desk().publish({ ...about(assessmentId), notice: { lastDay: addDays(today, 8), settings: BENCH_NOTICE }, answerBy })
  for (const wrong of [addDays(today, 7), addDays(today, 99)])
    expect(await refusalOf(answered(wrong))).toMatchObject({
      ...{ code: 'answerDayOutOfRange', path: ['answerBy'] },
      detail: { earliest: addDays(today, 8), latest: addDays(today, 98) },
    })
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('a notice is corrected under its address, with a reason, while it runs; afterwards it says that it is over', async () => {
  await using own = await apiBench()
  const { districtId, people } = own.tenant
  const { assessmentId } = await seedPublished(own, own.tenant, { units: ['school', 'otherSchool'] })
  const issue = (expectedVersion: number, reason: string, settings: object = {}) =>
    desk(own).issueNotice({
      ...{ ...about(assessmentId, own), settings: { ...BENCH_NOTICE, ...settings }, expectedVersion, reason },
    })
  const first = await issue(0, '')
  expect(await outcomeOf(issue(0, '重贴'))).toBe('staleVersion')
  expect(await outcomeOf(issue(1, ''))).toBe('malformed')
  const corrected = { contact: { ...BENCH_NOTICE.contact, phone: '0571-88885678' } }
  const atOnce = Array.from({ length: 6 }, () => outcomeOf(issue(1, '更正电话', corrected)))
  expect((await Promise.all(atOnce)).toSorted()).toEqual(['ok', ...Array(5).fill('staleVersion')])
  const open = () => own.callerFor(undefined).publicPage.notice({ districtId, noticeId: first.noticeId })
  expect(await open()).toMatchObject({ number: 2, reason: '更正电话', sheet: { contact: { phone: '0571-88885678' } } })
  const draft = await desk(own).draft({ districtId, assessmentId })
  expect(draft.notice?.versions.map(({ number, reason }) => [number, reason])).toEqual([
    [2, '更正电话'],
    [1, null],
  ])
  expect(draft.notice?.settings.contact.phone).toBe('0571-88885678')
  for (const name of ['chair', 'auditor', 'administrator'] as const)
    expect(await outcomeOf(own.callerFor(people[name]).publication.draft({ districtId, assessmentId }))).toBe(
      'notPermitted',
    )
  await advanceClock(own.scratch.owner, '8 days')
  const over = await open()
  expect(over).toMatchObject({ state: 'over', daysLeft: 0, sheet: { lines: [] } })
  expect(await refusalOf(issue(2, '再更正'))).toMatchObject({ code: 'noticeOver' })
  await advanceClock(own.scratch.owner, '40 days')
  expect((await own.callerFor(undefined).publicPage.notices({ districtId })).notices).toEqual([])
})

test('the notice is a paper too, in Word and as a PDF', async () => {
  const { assessmentId } = await seedPublished(bench, bench.tenant, { units: ['school', 'otherSchool'] })
  await desk().issueNotice({ ...about(assessmentId), settings: BENCH_NOTICE, expectedVersion: 0, reason: '' })
  const context = bench.contextFor(bench.tenant.people.officer)
  for (const [format, magic] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const file = await openNoticePaper.open(context, { districtId: bench.tenant.districtId, assessmentId, format })
    expect(file.name).toBe(`关于年度考核结果的公示.${format}`)
    if (!('bytes' in file.content)) throw new Error('no bytes')
    expect(Buffer.from(file.content.bytes).toString('latin1').slice(0, magic.length)).toBe(magic)
  }
})

test('the code of a certificate leads to what the register says today: valid, revoked without its reason, expired', async () => {
  await using own = await apiBench()
  const { districtId, people } = own.tenant
  const { titleIds } = await seedTitles(own, own.tenant, { units: ['school', 'otherSchool'] })
  const [first = '', second = ''] = titleIds
  const verify = (titleAwardId: string) => own.callerFor(undefined).publicPage.title({ districtId, titleAwardId })
  expect(await verify(first)).toMatchObject({
    ...{ standing: 'valid', issuer: '芦溪区教育工会', level: '模范', endedOn: null, followedBy: null },
    number: expect.stringMatching(/^〔\d{4}〕第0001号$/),
  })
  const act = { event: 'revoke', reason: '弄虚作假，经核实', approval: '区教育工会主席办公会' } as const
  await own
    .callerFor(people.officer)
    .title.move({ districtId, key: newKey(), titleAwardId: first as TitleAwardId, act, expectedVersion: 0 })
  const revoked = await verify(first)
  expect(revoked).toMatchObject({ standing: 'revoked', endedOn: revoked.today })
  expect(JSON.stringify(revoked)).not.toContain('弄虚作假')
  await advanceClock(own.scratch.owner, '800 days')
  expect(await verify(second)).toMatchObject({ standing: 'expired' })
  expect(await outcomeOf(verify(randomUUID()))).toBe('notFoundOrNoAccess')
  const elsewhere = { districtId: own.otherTenant.districtId, titleAwardId: second }
  expect(await outcomeOf(own.callerFor(undefined).publicPage.title(elsewhere))).toBe('notFoundOrNoAccess')
})
