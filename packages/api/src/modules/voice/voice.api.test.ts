import {
  type ApiBench,
  apiBench,
  type BenchPerson,
  newKey,
  outcomeOf,
  refusalOf,
  seedAssessment,
  seedVoiceCall,
  seedVoicePeople,
  VOICE,
  voicedScheme,
} from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { addDays, type AssessmentId, type PlainDate, type UnitId, type VoiceCallId } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const at = () => ({ districtId: bench.tenant.districtId })
const officer = () => bench.callerFor(bench.tenant.people.officer)
const sums = () => databaseChecksum(bench.scratch.owner)

interface Opened {
  readonly assessmentId: AssessmentId
  readonly callId: VoiceCallId
  readonly today: PlainDate
  readonly schoolId: UnitId
  readonly people: readonly BenchPerson[]
}

/** Five people of a school of its own, and the two of the bench, are asked as its members. */
async function opened(): Promise<Opened> {
  const { tenant } = bench
  const people = await seedVoicePeople(bench, tenant)
  const { assessmentId, today } = await seedAssessment(bench, tenant, {
    units: ['school', 'otherSchool'],
    scheme: voicedScheme(),
  })
  const call = {
    assessmentId,
    raterId: VOICE,
    asked: 'members' as const,
    closesOn: addDays(today, 7),
    note: '账号评分',
  }
  const { callId } = await officer().voice.open({ ...at(), ...call, key: newKey() })
  return { assessmentId, callId, today, schoolId: tenant.units.school.unitId, people }
}

const give = (by: BenchPerson, { callId, schoolId: unitId }: Opened, mark: number) =>
  bench.callerFor(by).voice.give({ ...at(), callId, unitId, mark, key: newKey() })

async function stateOf({ assessmentId, callId }: Opened) {
  const { calls } = await officer().voice.calls({ ...at(), assessmentId })
  return calls.find((call) => call.callId === callId)
}

/** The day of a call as if it had been for some days ago. */
const isOver = ({ callId, today }: Pick<Opened, 'callId' | 'today'>) =>
  bench.scratch.owner.query('update voice_call set closes_on = $2 where id = $1', [callId, addDays(today, -1)])

/** How many single marks lie in the database, sealed or by their place or key. */
async function laidOf({ callId }: Pick<Opened, 'callId'>): Promise<number> {
  const { rows } = await bench.scratch.owner.query<{ laid: number }>(
    'select count(coalesce(sealed, key_id, envelope_id::text))::int as laid from voice_ask where call_id = $1',
    [callId],
  )
  return rows[0]?.laid ?? 0
}

const count = ({ callId }: Opened, expectedVersion = 1) =>
  officer().voice.count({ ...at(), callId, expectedVersion, key: newKey() })

test('members are asked, give their marks and change them, and what they come to stands as the mark of the voice', async () => {
  const { tenant } = bench
  const own = await opened()
  const { people, assessmentId, schoolId, today } = own
  const { ways } = await officer().voice.askable({ ...at(), assessmentId, raterId: VOICE })
  const asked =
    ways.find((way) => way.asked === 'members')?.units.find(({ unitId }) => unitId === schoolId)?.people ?? 0
  expect(await stateOf(own)).toMatchObject({ state: 'open', units: [{ unitId: schoolId, asked, given: 0 }] })

  const [first] = people
  if (first === undefined) throw new Error('nobody is asked')
  const tasks = async (by: BenchPerson) => (await bench.callerFor(by).home.tasks(at())).tasks
  expect((await tasks(first)).map(({ kind, count: units, dueOn }) => [kind, units, dueOn])).toEqual([
    ['giveVoice', 1, addDays(today, 7)],
  ])
  const told = await bench.scratch.owner.query(
    `select count(distinct person_id)::int as n from notice_event where kind = 'voiceAsked' and subject_id = $1`,
    [assessmentId],
  )
  expect(told.rows).toEqual([{ n: asked }])

  for (const [index, person] of people.entries()) await give(person, own, 80 + index)
  await give(first, own, 95)
  expect((await bench.callerFor(first).voice.own(at())).asks.map(({ mark }) => mark)).toEqual([95])
  expect(await tasks(first)).toEqual([])
  expect((await stateOf(own))?.units).toEqual([{ unitId: schoolId, asked, given: 5, state: 'open' }])

  // Nobody's time is cut short, and nothing is entered by hand meanwhile.
  expect(await refusalOf(count(own))).toMatchObject({ code: 'voiceStillRuns', until: addDays(today, 7) })
  const byHand = { assessmentId, unitId: schoolId, raterId: VOICE, points: '99', papers: 3, reason: '纸质' }
  expect(
    await refusalOf(officer().assessment.setVoiceMark({ ...at(), ...byHand, expectedVersion: 0, key: newKey() })),
  ).toMatchObject({ code: 'voiceCallOpen', until: addDays(today, 7) })

  await isOver(own)
  expect((await bench.callerFor(first).voice.own(at())).asks).toEqual([])
  expect(await outcomeOf(give(first, own, 10))).toBe('voiceClosed')
  expect((await tasks(tenant.people.officer)).filter(({ kind }) => kind === 'countVoices')).toHaveLength(1)
  expect(await outcomeOf(count(own, 2))).toBe('staleVersion')
  expect(await count(own)).toEqual({ callId: own.callId, counted: [schoolId], tooFew: [] })
  const { voiceMarks } = await officer().assessment.districtFacts({ ...at(), assessmentId })
  expect(voiceMarks).toEqual([
    expect.objectContaining({ unitId: schoolId, raterId: VOICE, points: '85', papers: 5, reason: '账号评分' }),
  ])
  expect(await laidOf(own)).toBe(0)
  expect(await refusalOf(count(own, 2))).toMatchObject({ code: 'stateMoved' })
  const by = { ...at(), ...byHand, expectedVersion: 1 }
  expect(await outcomeOf(officer().assessment.setVoiceMark({ ...by, key: newKey() }))).toBe('voiceCounted')
})

test('of fewer than five marks none is opened, the voice stays missing and may be asked again', async () => {
  const own = await opened()
  for (const person of own.people.slice(0, 4)) await give(person, own, 70)
  await isOver(own)
  expect(await count(own)).toEqual({ callId: own.callId, counted: [], tooFew: [own.schoolId] })
  expect(await stateOf(own)).toMatchObject({ state: 'counted', units: [{ given: 4, state: 'tooFew' }] })
  expect(await laidOf(own)).toBe(0)
  const { voiceMarks } = await officer().assessment.districtFacts({ ...at(), assessmentId: own.assessmentId })
  expect(voiceMarks).toEqual([])
  const again = { assessmentId: own.assessmentId, raterId: VOICE, asked: 'members' as const, note: '再收一次' }
  const open = () => officer().voice.open({ ...at(), ...again, closesOn: own.today, key: newKey() })
  expect(await outcomeOf(open())).toBe('ok')
  expect(await outcomeOf(open())).toBe('voiceCallOpen')
})

test('nothing that is kept tells a mark: sealed, without who and when, and not to be found by trying', async () => {
  const own = await opened()
  const [first, second] = own.people
  if (first === undefined || second === undefined) throw new Error('nobody is asked')
  await give(first, own, 61)
  await give(second, own, 61)
  const { rows: laid } = await bench.scratch.owner.query<{ sealed: string }>(
    'select sealed from voice_ask where call_id = $1 and sealed is not null',
    [own.callId],
  )
  expect(new Set(laid.map(({ sealed }) => sealed)).size).toBe(2)
  const { rows: lines } = await bench.scratch.owner.query(
    `select distinct actor_account_id, actor_person_id, at, request_id from audit_log where procedure = 'voice.give'`,
  )
  expect(lines).toEqual([{ actor_account_id: null, actor_person_id: null, at: null, request_id: null }])
  // The hash that tells a repeat is the same whatever the mark is.
  const key = newKey()
  const said = { ...at(), callId: own.callId, unitId: own.schoolId, key }
  await bench.callerFor(first).voice.give({ ...said, mark: 40 })
  const hashOf = async () =>
    (await bench.scratch.owner.query('select input_hash from idempotency where key = $1', [key])).rows
  const hash = await hashOf()
  expect(await outcomeOf(bench.callerFor(first).voice.give({ ...said, mark: 41 }))).toBe('ok')
  expect(await hashOf()).toEqual(hash)
  expect((await bench.callerFor(first).voice.own(at())).asks.map(({ mark }) => mark)).toEqual([40])
  expect((await bench.callerFor(second).voice.own(at())).asks.map(({ mark }) => mark)).toEqual([61])
})

test('whoever is not asked finds nothing, and an altered box is opened for nobody', async () => {
  const { tenant } = bench
  const own = await opened()
  for (const person of own.people) await give(person, own, 88)
  const before = await sums()
  const { otherMember, chair } = tenant.people
  for (const stranger of [otherMember, chair])
    expect(await outcomeOf(give(stranger, own, 0))).toBe('notFoundOrNoAccess')
  const [first] = own.people
  if (first === undefined) throw new Error('nobody is asked')
  const elsewhere = { ...own, schoolId: tenant.units.otherSchool.unitId }
  expect(await outcomeOf(give(first, elsewhere, 90))).toBe('notFoundOrNoAccess')
  for (const mark of [-1, 101, 50.5]) expect(await outcomeOf(give(first, own, mark))).toBe('malformed')
  expect(await sums()).toBe(before)

  // A mark that was laid into somebody else's row does not open, and then nothing is destroyed.
  await bench.scratch.owner.query(
    `update voice_ask a set envelope_id = b.envelope_id, key_id = b.key_id, sealed = b.sealed from voice_ask b
     where a.call_id = $1 and b.call_id = $1 and a.person_id = $2 and b.person_id = $3`,
    [own.callId, own.people[0]?.personId, own.people[1]?.personId],
  )
  await isOver(own)
  const altered = await sums()
  expect(await refusalOf(count(own))).toMatchObject({ code: 'ballotBoxDamaged', detail: { count: 1 } })
  expect(await sums()).toBe(altered)
})

test('a day out of bounds, a strange voice and a voice that nobody could give are refused; called off, marks are gone', async () => {
  const { tenant } = bench
  const { assessmentId, today } = await seedAssessment(bench, tenant, { scheme: voicedScheme() })
  const call = { assessmentId, raterId: VOICE, asked: 'members' as const, closesOn: today, note: '账号评分' }
  const open = (more: object) => outcomeOf(officer().voice.open({ ...at(), ...call, ...more, key: newKey() }))
  const before = await sums()
  expect(await open({ closesOn: addDays(today, -1) })).toBe('voiceDayInvalid')
  expect(await open({ closesOn: addDays(today, 93) })).toBe('voiceDayInvalid')
  expect(await open({ raterId: '别的' })).toBe('notFoundOrNoAccess')
  expect(await open({ asked: 'leaders' })).toBe('voiceNobodyToAsk')
  expect(await outcomeOf(bench.callerFor(tenant.people.chair).voice.calls({ ...at(), assessmentId }))).not.toBe('ok')
  expect(await sums()).toBe(before)

  const seeded = await seedVoiceCall(bench, tenant)
  const own = { ...seeded, schoolId: tenant.units.school.unitId, people: [] }
  await give(tenant.people.member, own, 12)
  const discard = { ...at(), callId: own.callId, reason: '范围选错', expectedVersion: 1 }
  expect(await outcomeOf(officer().voice.discard({ ...discard, key: newKey() }))).toBe('ok')
  expect(await laidOf(own)).toBe(0)
  expect(await stateOf(own)).toMatchObject({ state: 'discarded', reason: '范围选错', units: [{ state: 'discarded' }] })
  expect(await outcomeOf(give(tenant.people.member, own, 13))).toBe('voiceClosed')
  expect((await bench.callerFor(tenant.people.member).voice.own(at())).asks.map(({ callId }) => callId)).not.toContain(
    own.callId,
  )
})

test('the last day is moved to a later one with a reason, everybody who is asked is told, and nobody else can move it', async () => {
  const { tenant } = bench
  const own = await opened()
  const { callId, assessmentId, today } = own
  const [first] = own.people
  if (first === undefined) throw new Error('nobody is asked')
  await give(first, own, 80)
  const asked = (await stateOf(own))?.units[0]?.asked
  const move = (days: number, more: object = {}, by = tenant.people.officer) => {
    const said = { callId, closesOn: addDays(today, days), reason: '开学后再评', expectedVersion: 1, ...more }
    return bench.callerFor(by).voice.extend({ ...at(), ...said, key: newKey() })
  }
  const before = await sums()
  const days = { first: addDays(today, 8), last: addDays(today, 92) }
  for (const wrong of [6, 7, 93])
    expect(await refusalOf(move(wrong))).toMatchObject({ code: 'voiceDayNotLater', detail: days, path: ['closesOn'] })
  expect(await outcomeOf(move(9, { reason: '短' }))).toBe('malformed')
  expect(await outcomeOf(move(9, { expectedVersion: 2 }))).toBe('staleVersion')
  for (const stranger of [first, tenant.people.chair, tenant.people.administrator])
    expect(await outcomeOf(move(9, {}, stranger))).toBe('notPermitted')
  expect(await sums()).toBe(before)

  await isOver(own)
  expect(await outcomeOf(give(first, own, 90))).toBe('voiceClosed')
  expect(await move(9)).toEqual({ callId, closesOn: addDays(today, 9) })
  expect(await outcomeOf(give(first, own, 90))).toBe('ok')
  expect(await refusalOf(count(own, 2))).toMatchObject({ code: 'voiceStillRuns', until: addDays(today, 9) })
  // Who has answered is told like everybody else: what is told is kept, and who has answered is not.
  const { rows } = await bench.scratch.owner.query<{ n: number; reason: string; due: string }>(
    `select count(distinct person_id)::int as n, detail->>'reason' as reason, detail->>'dueOn' as due
     from notice_event where kind = 'voiceExtended' and subject_id = $1 group by 2, 3`,
    [assessmentId],
  )
  expect(rows).toEqual([{ n: asked, reason: '开学后再评', due: addDays(today, 9) }])
  await officer().voice.discard({ ...at(), callId, reason: '不收了', expectedVersion: 2, key: newKey() })
  expect(await outcomeOf(move(20, { expectedVersion: 3 }))).toBe('stateMoved')
})

test('units with a mark of the voice are not asked about, and whoever does not assess can neither open, count nor stop', async () => {
  const { tenant } = bench
  const people = await seedVoicePeople(bench, tenant)
  const { assessmentId, today } = await seedAssessment(bench, tenant, { scheme: voicedScheme() })
  const schoolId = tenant.units.school.unitId
  const byHand = { assessmentId, unitId: schoolId, raterId: VOICE, points: '90', papers: 6, reason: '会场收回' }
  await officer().assessment.setVoiceMark({ ...at(), ...byHand, expectedVersion: 0, key: newKey() })
  const call = { assessmentId, raterId: VOICE, asked: 'members' as const, closesOn: today, note: '账号评分' }
  const open = (by: BenchPerson) => outcomeOf(bench.callerFor(by).voice.open({ ...at(), ...call, key: newKey() }))
  expect(await open(tenant.people.officer)).toBe('voiceNobodyToAsk')

  const own = await opened()
  const before = await sums()
  const { callId } = own
  const { administrator, auditor, chair } = tenant.people
  for (const stranger of [administrator, auditor, chair, ...people.slice(0, 1)]) {
    const { voice } = bench.callerFor(stranger)
    const said = { ...at(), callId, expectedVersion: 1 }
    expect(await open(stranger)).toBe('notPermitted')
    expect(await outcomeOf(voice.count({ ...said, key: newKey() }))).toBe('notPermitted')
    expect(await outcomeOf(voice.discard({ ...said, reason: '不收了', key: newKey() }))).toBe('notPermitted')
    const about = { ...at(), assessmentId: own.assessmentId }
    expect(await outcomeOf(voice.calls(about))).toBe('notPermitted')
    expect(await outcomeOf(voice.askable({ ...about, raterId: VOICE }))).toBe('notPermitted')
  }
  expect(await sums()).toBe(before)
})

// The last one, because it gives another school five members.
test('a unit that is combined is neither offered nor asked about, and one that is exempt by now is not opened', async () => {
  const { tenant } = bench
  const otherId = tenant.units.otherSchool.unitId
  await seedVoicePeople(bench, tenant, { unit: 'otherSchool' })
  const { assessmentId, today } = await seedAssessment(bench, tenant, {
    units: ['school', 'otherSchool'],
    scheme: { raters: [VOICE, '互评'].map((id) => ({ id, weight: '0.5', combine: 'mean', missing: 'zero' })) },
  })
  const voice = { ...at(), assessmentId, raterId: VOICE }
  const offered = async () => {
    const { ways } = await officer().voice.askable(voice)
    return ways.find((way) => way.asked === 'members')?.units.map(({ unitId }) => unitId)
  }
  const people = await seedVoicePeople(bench, tenant)
  const stand = (state: string) =>
    bench.scratch.owner.query('update assessment_unit set state = $3 where assessment_id = $1 and unit_id = $2', [
      ...[assessmentId, otherId, state],
    ])
  await stand('reviewed')
  const schoolId = tenant.units.school.unitId
  // What the district has of another voice says nothing of this one.
  const byHand = { assessmentId, unitId: schoolId, raterId: '互评', points: '90', papers: 6, reason: '会场收回' }
  await officer().assessment.setVoiceMark({ ...at(), ...byHand, expectedVersion: 0, key: newKey() })
  expect(await offered()).toEqual([schoolId])
  const call = { ...voice, asked: 'members' as const, closesOn: today, note: '账号评分' }
  const { callId, units } = await officer().voice.open({ ...call, key: newKey() })
  expect(units).toBe(1)
  await stand('open')
  expect(await offered()).toHaveLength(2)

  const own = { assessmentId, callId, today, schoolId, people }
  for (const person of people) await give(person, own, 77)
  const exempt = { assessmentId, unitIds: [schoolId], reason: '校舍重建' }
  await officer().assessment.setExemption({ ...at(), ...exempt, key: newKey() })
  await isOver(own)
  expect(await count(own)).toEqual({ callId, counted: [], tooFew: [] })
  expect((await stateOf(own))?.units).toMatchObject([{ unitId: schoolId, state: 'discarded' }])
  const { voiceMarks } = await officer().assessment.districtFacts({ ...at(), assessmentId })
  expect(voiceMarks.map(({ raterId }) => raterId)).toEqual(['互评'])
  expect(await laidOf(own)).toBe(0)
})
