import {
  type ApiBench,
  apiBench,
  benchContent,
  type BenchPerson,
  type BenchUnitName,
  newKey,
  seedPlan,
} from '@jianjia/api/testing'
import { inLocal, inTenant, setDisabled, setLanguage } from '@jianjia/db'
import { handInPlan } from '@jianjia/db/plan'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { addDays, type PlainDate } from '@jianjia/domain/kernel'
import type { RoundDraft } from '@jianjia/domain/obligation'
import type { CalendarEvent, PlanState } from '@jianjia/domain/plan'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarOf } from './calendar-of.ts'

/** What a link opens, without its language. */
const eventsOf = async (...link: Parameters<typeof calendarOf>) => (await calendarOf(...link))?.events

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const change = () => ({ districtId: bench.tenant.districtId, key: newKey() })

/** The token of a new link of that person. */
async function newToken(person: BenchPerson): Promise<string> {
  const { path } = await bench.callerFor(person).calendar.renewLink(change())
  const token = /^\/calendar\/([\w-]{43})\.ics$/.exec(path ?? '')?.[1]
  if (token === undefined) throw new Error(`no link: ${path}`)
  return token
}

const sinceOf = async (person: BenchPerson) =>
  (await bench.callerFor(person).calendar.getLink({ districtId: bench.tenant.districtId })).since

test('a link is made, made anew and ended: only the last one opens anything, and a repeated key tells no secret', async () => {
  const { chair, member } = bench.tenant.people
  expect(await sinceOf(chair)).toBeNull()
  const first = await newToken(chair)
  expect(await sinceOf(chair)).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(await sinceOf(member)).toBeNull()
  expect(await eventsOf(bench.db, first)).toEqual([])

  expect(await calendarOf(bench.db, first)).toMatchObject({ language: 'zh-CN' })
  await inLocal(bench.db, 'write', (tx) => setLanguage(tx, chair.accountId, 'en'))
  expect(await calendarOf(bench.db, first)).toMatchObject({ language: 'en' })

  const again = change()
  const renewed = await bench.callerFor(chair).calendar.renewLink(again)
  expect(await bench.callerFor(chair).calendar.renewLink(again)).toEqual({ path: null })
  const second = renewed.path?.slice('/calendar/'.length, -'.ics'.length) ?? ''
  expect(await eventsOf(bench.db, first)).toBeUndefined()
  expect(await eventsOf(bench.db, second)).toEqual([])
  const { rows } = await bench.scratch.owner.query(`select c::text as row from calendar_link c union all
    select i::text from idempotency i union all select a::text from audit_log a`)
  expect(rows.filter(({ row }) => row.includes(second) || row.includes(first))).toEqual([])

  await bench.callerFor(chair).calendar.endLink(change())
  await bench.callerFor(chair).calendar.endLink(change())
  expect(await eventsOf(bench.db, second)).toBeUndefined()
  expect(await sinceOf(chair)).toBeNull()
})

/** The plan of a unit, in which its own name stands, for the days around today. */
async function planOf(unit: BenchUnitName, state: PlanState = 'accepted') {
  const { tenant, scratch } = bench
  const { rows } = await scratch.owner.query<{ today: PlainDate }>('select app.today($1)::text as today', [
    tenant.districtId,
  ])
  const today = rows[0]?.today
  if (today === undefined) throw new Error('no day')
  const period = { start: addDays(today, -60), end: addDays(today, 40) }
  const content = { ...benchContent(period), title: `计划：${unit}` }
  return { today, ...(await seedPlan(bench, tenant, { unit, state, period, content })) }
}

const titlesIn = (events: readonly CalendarEvent[] | undefined) =>
  events && [...new Set(events.map((event) => (event.kind === 'item' ? event.planTitle : event.kind)))].toSorted()

test('in it is what the own unit promises and owes, of an officer the due days; never what others do', async () => {
  const { tenant, db, scratch } = bench
  const { people, units } = tenant
  const { today, planId, period } = await planOf('school')
  await planOf('otherSchool')
  await planOf('town')
  await planOf('schoolGroup')
  const draft: RoundDraft = {
    ...{ kind: 'yearSummary', periodKind: 'custom', periodLabel: '2026年', periodStart: period.start },
    ...{ periodEnd: addDays(period.end, 1), opensOn: today, dueOn: addDays(today, 20), unitKinds: ['branch'] },
    ...{ stages: [], note: '', steps: { daysBefore: [], everyDaysLate: null } },
  }
  const officer = bench.callerFor(people.officer).obligation
  const { roundId } = await officer.setRound({ ...change(), ...draft })

  const token = await newToken(people.chair)
  const opened = () => eventsOf(db, token)
  const of = async (person: BenchPerson) => titlesIn(await eventsOf(db, await newToken(person)))
  expect(titlesIn(await opened())).toEqual(['owed', '计划：school'])
  expect(await of(people.otherChair)).toEqual(['owed', '计划：otherSchool'])
  expect(await of(people.townChair)).toEqual(['计划：town'])
  expect(await of(people.groupLeader)).toEqual(['计划：school', '计划：schoolGroup'])
  expect(await of(people.officer)).toEqual(['asked'])
  expect([await of(people.member), await of(people.administrator), await of(people.auditor)]).toEqual([[], [], []])

  const owed = async () => (await opened())?.find(({ kind }) => kind === 'owed')
  const before = await owed()
  expect(before).toMatchObject({ roundId, unitId: units.school.unitId, day: draft.dueOn, report: 'yearSummary' })
  const extension = { unitIds: [units.school.unitId], dueOn: addDays(today, 30), reason: '迁址' }
  await officer.extend({ ...change(), roundId, ...extension })
  const later = await owed()
  expect(later).toMatchObject({ uid: before?.uid, day: addDays(today, 30) })
  expect(later?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN)

  const [item] = (await opened())?.filter(({ kind }) => kind === 'item') ?? []
  const windowStart = period.start
  const word = { planId, progress: { act: 'dropped', itemId: 'i1', windowStart, reason: '不再需要' } } as const
  await bench.callerFor(people.chair).plan.recordProgress({ ...change(), ...word })
  const dropped = (await opened())?.find(({ uid }) => uid === item?.uid)
  expect(dropped).toMatchObject({ cancelled: true, sequence: 2 })

  const untouched = await databaseChecksum(scratch.owner)
  const { statements } = await countStatements(db, opened)
  expect(statements.length).toBeLessThanOrEqual(12)
  expect(await databaseChecksum(scratch.owner)).toBe(untouched)
})

test('an account that is disabled, and a person whose posts have ended, have nothing', async () => {
  const { otherMember, auditor } = bench.tenant.people
  const [first, second] = [await newToken(otherMember), await newToken(auditor)]
  const disable = (disabled: boolean) =>
    inLocal(bench.db, 'write', (tx) => setDisabled(tx, otherMember.accountId, disabled))
  expect(await eventsOf(bench.db, first)).toEqual([])
  await disable(true)
  expect(await eventsOf(bench.db, first)).toBeUndefined()
  await disable(false)
  expect(await eventsOf(bench.db, first)).toEqual([])
  await bench.scratch.owner.query(`alter table post disable trigger user;
    update post set valid_to = app.today(district_id) - 1 where person_id = '${auditor.personId}';
    alter table post enable trigger user`)
  expect(await eventsOf(bench.db, second)).toBeUndefined()
})

test('a second version keeps the event of an item that it moves, and takes back what it leaves out', async () => {
  const { db, tenant } = bench
  const chair = tenant.people.townSchoolChair
  const { planId, period, content, version } = await planOf('townSchool', 'revising')
  const token = await newToken(chair)
  const events = async () => {
    const items = (await eventsOf(db, token))?.filter(({ kind }) => kind === 'item') ?? []
    return new Map(items.map((event) => [event.uid, event]))
  }
  const before = await events()
  const items = content.items.slice(1).map((item) => ({ ...item, text: `${item.text}（改）` }))
  const sheet = { planId, unitId: tenant.units.townSchool.unitId, content: { ...content, items }, period }
  const receipt = { contentHash: 'cd'.repeat(32), receiptNo: 'CDCD-CDCD', sourceSeq: 0, submittedBy: chair.personId }
  await inTenant(db, tenant.districtId, 'write', (tx) =>
    handInPlan(tx, { ...sheet, ...receipt, number: 2, from: 'revising', seenVersion: version }),
  )
  const after = await events()
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted())
  const shown = [...after.values()].map(({ sequence, cancelled }) => ({ sequence, cancelled }))
  expect(shown.toSorted((a, b) => Number(a.cancelled) - Number(b.cancelled))).toEqual([
    { sequence: 2, cancelled: false },
    { sequence: 2, cancelled: true },
  ])
  expect(JSON.stringify([...after.values()])).toContain('报送工会信息两篇（改）')
})
