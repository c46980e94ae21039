import { benchContent, type BenchPerson, newKey, seedPlan } from '@jianjia/api/testing'
import { addDays, type PlainDate } from '@jianjia/domain/kernel'
import type { ProgressDraft } from '@jianjia/domain/plan'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerBench, serverBench } from '../../testing/server-bench.ts'

let it: ServerBench
beforeAll(async () => {
  it = await serverBench()
})
afterAll(() => it[Symbol.asyncDispose]())

const LONG = '组织教职工开展“书香校园”读书分享会，邀请退休教师讲述校史，整理心得汇编成册🎉；分组交流, 逐一点评'.repeat(
  3,
)

const change = () => ({ districtId: it.bench.tenant.districtId, key: newKey() })

async function pathOf(person: BenchPerson): Promise<string> {
  const { path } = await it.bench.callerFor(person).calendar.renewLink(change())
  if (path === null) throw new Error('no link')
  return path
}

/** What a calendar makes of the answer: its events by their summary. */
async function read(path: string) {
  const answer = await fetch(`${it.origin}${path}`)
  const text = await answer.text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      ...{ uid: event.uid, summary: event.summary, description: event.description, sequence: event.sequence },
      ...{ day: event.startDate.toString(), allDay: event.startDate.isDate },
      status: String(component.getFirstPropertyValue('status')),
      alarms: component.getAllSubcomponents('valarm').map((one) => String(one.getFirstPropertyValue('trigger'))),
    }
  })
  return { answer, text, calendar, events }
}

test('a calendar reads the plan without a session: whole lines, states, numbers that rise, and alarms for what is owed', async () => {
  const { tenant, scratch } = it.bench
  const { chair, officer } = tenant.people
  const { rows } = await scratch.owner.query<{ today: PlainDate }>('select app.today($1)::text as today', [
    tenant.districtId,
  ])
  const today = rows[0]?.today
  if (today === undefined) throw new Error('no day')
  const period = { start: addDays(today, -30), end: addDays(today, 60) }
  const items = benchContent(period).items.map((item, at) => (at === 0 ? { ...item, text: LONG } : item))
  const content = { ...benchContent(period), items }
  const { planId } = await seedPlan(it.bench, tenant, { unit: 'school', state: 'accepted', period, content })
  const path = await pathOf(chair)

  const first = await read(path)
  expect(first.answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(first.answer.headers.get('cache-control')).toBe('private, max-age=3600')
  expect(first.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(first.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  for (const [name, value] of [
    ['x-wr-calname', '建家 · 工会工作'],
    ['prodid', '-//Jianjia//Calendar//ZH'],
    ['refresh-interval', 'PT12H'],
  ] as const)
    expect([name, String(first.calendar.getFirstPropertyValue(name))]).toEqual([name, value])
  const [long, short] = [first.events.find(({ summary }) => summary === LONG), first.events[1]]
  expect(long).toMatchObject({ sequence: 0, status: 'CONFIRMED', allDay: true, alarms: [] })
  expect(long?.description).toBe(
    `单位：第一中学工会\n责任人：组宣委员\n计划：工会工作计划\nhttp://127.0.0.1/plans/${planId}`,
  )

  const known = first.answer.headers.get('etag') ?? ''
  const again = (tag: string) => fetch(`${it.origin}${path}`, { headers: { 'if-none-match': tag } })
  for (const tag of [known, `W/${known}`, `"other", ${known}`])
    expect([tag, (await again(tag)).status]).toEqual([tag, 304])
  expect((await again('"other"')).status).toBe(200)

  const { plan } = it.bench.callerFor(chair)
  const windowStart = period.start
  const words: readonly ProgressDraft[] = [
    { act: 'dropped', itemId: 'i1', windowStart, reason: '不再需要' },
    { act: 'done', itemId: 'i2', windowStart, day: today, note: null },
  ]
  for (const progress of words) await plan.recordProgress({ ...change(), planId, progress })
  const dueOn = addDays(today, 20)
  await it.bench.callerFor(officer).obligation.setRound({
    ...{ ...change(), kind: 'yearSummary', periodKind: 'custom', periodLabel: '2026年', periodStart: period.start },
    ...{ periodEnd: addDays(period.end, 1), opensOn: today, dueOn, unitKinds: ['branch'], stages: [], note: '' },
    steps: { daysBefore: [], everyDaysLate: null },
  })
  expect((await again(known)).status).toBe(200)
  const { events } = await read(path)
  const now = (uid: string | undefined) => events.find((event) => event.uid === uid)
  expect(now(long?.uid)).toMatchObject({ status: 'CANCELLED', sequence: 2, summary: `不再开展：${LONG}` })
  expect(now(short?.uid)?.sequence).toBe(2)
  expect(events.some(({ summary }) => summary === '已完成：报送工会信息两篇')).toBe(true)
  expect(events.find(({ day }) => day === dueOn)).toMatchObject({
    ...{ summary: '截止：报送年度总结（2026年）', status: 'CONFIRMED', allDay: true },
    alarms: ['-P7D', '-P1D'],
  })
})

test('what is no link of today is answered in one way, and no link stands in the log', async () => {
  const { chair, otherChair } = it.bench.tenant.people
  const old = await pathOf(chair)
  const current = await pathOf(chair)
  const ended = await pathOf(otherChair)
  await it.bench.callerFor(otherChair).calendar.endLink(change())
  const paths = [
    ...[old, ended, '/calendar/x.ics', '/calendar/.ics', `/calendar/${'a'.repeat(43)}.ics`],
    ...['/calendar/%00.ics', current.replace('.ics', ''), current.replace('.ics', '.ICS'), `${current}x`],
  ]
  for (const path of paths) {
    const answer = await fetch(`${it.origin}${path}`)
    const { refusal } = (await answer.json()) as { refusal: unknown }
    expect([path, answer.status, refusal]).toEqual([path, 404, { code: 'notFoundOrNoAccess', detail: {} }])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
  expect((await fetch(`${it.origin}${current}`)).status).toBe(200)
  expect((await fetch(`${it.origin}/${current}`)).status).toBe(404)
  expect((await fetch(`${it.origin}${current.replace('/c', '/%63')}`)).ok).toBe(true)
  expect(it.log()).toContain('/calendar/[redacted]')
  for (const path of [old, current, ended])
    expect(it.log()).not.toContain(path.slice('/calendar/'.length, -'.ics'.length))
})
