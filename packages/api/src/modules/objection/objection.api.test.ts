import {
  type ApiBench,
  apiBench,
  BENCH_ITEMS,
  BENCH_NOTICE,
  type BenchPersonName,
  newKey,
  outcomeOf,
  refusalOf,
  seedFile,
  seedPublished,
} from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { insertAssignments } from '@jianjia/db/assessment'
import { databaseChecksum, setClock } from '@jianjia/db/testing'
import { addDays, type ObjectionId, type UnitId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'

const LEVELS = [
  { name: '先进', min: '10' },
  { name: '合格', min: '0' },
] as const

/** Two schools, of which the first was given fewer points than it holds right, under a notice that runs for seven days. */
async function publishedResult(bench: ApiBench) {
  const { tenant } = bench
  const { districtId, people, units } = tenant
  const made = await seedPublished(bench, tenant, {
    ...{ units: ['school', 'otherSchool'], scheme: { levels: LEVELS } },
    marks: { school: { joined: '2' }, otherSchool: { joined: '3' } },
  })
  const { assessmentId, today } = made
  const as = (person: BenchPersonName) => bench.callerFor(people[person])
  const about = { districtId, assessmentId, unitId: units.school.unitId }
  const reason = '现场有八项制度，评审时少计一项'
  const raise = (more: object = {}, person: BenchPersonName = 'chair') =>
    as(person).objection.raise({ ...about, key: newKey(), itemId: BENCH_ITEMS.joined, reason, fileIds: [], ...more })
  const get = (objectionId: ObjectionId, person: BenchPersonName = 'officer') =>
    as(person).objection.get({ districtId, objectionId })
  const answer = (objectionId: ObjectionId, more: object = {}) =>
    as('officer').objection.answer({
      ...{ districtId, key: newKey(), objectionId, expectedVersion: 1, resultNumber: 1, verdict: 'upheld' },
      ...{ reason: '补充材料属实，更正', lines: [{ itemId: BENCH_ITEMS.joined, points: '3.5' }], noticeReason: '' },
      ...more,
    })
  const ranking = () => as('otherChair').result.ranking({ districtId, assessmentId })
  const unitResult = (unitId: UnitId = units.school.unitId) =>
    as('officer').result.unit({ districtId, assessmentId, unitId })
  return { districtId, tenant, assessmentId, today, as, about, raise, get, answer, ranking, unitResult }
}

/** Nothing is written by what is refused. */
async function refusedWithoutTrace(bench: ApiBench, call: () => Promise<unknown>) {
  const before = await databaseChecksum(bench.scratch.owner)
  const refusal = await refusalOf(call())
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  return refusal
}

test('a branch objects with files, its reviewers are asked, the district upholds: a further version, and why', async () => {
  await using bench = await apiBench()
  const of = await publishedResult(bench)
  const { districtId, tenant, assessmentId, as, about } = of
  const fileId = await seedFile(bench, tenant, { unit: 'school', by: 'chair' })
  await as('officer').publication.issueNotice({
    ...{ districtId, assessmentId, key: newKey(), settings: BENCH_NOTICE, expectedVersion: 0, reason: '' },
  })
  const form = await as('chair').objection.form(about)
  expect(form).toMatchObject({ open: true, contact: { phone: '0571-88881234' }, objections: [] })
  expect([form.publicTo, form.answerBy]).toEqual([addDays(of.today, 7), addDays(of.today, 14)])

  const { objectionId } = await of.raise({ fileIds: [fileId] })
  expect((await as('officer').home.tasks({ districtId })).tasks).toContainEqual(
    expect.objectContaining({ kind: 'answerObjections', assessmentId, count: 1, dueOn: form.answerBy }),
  )
  const reviewerIds = [tenant.people.otherChair.personId, tenant.people.townSchoolChair.personId]
  await as('officer').objection.ask({ districtId, key: newKey(), objectionId, reviewerIds })
  expect((await as('otherChair').home.tasks({ districtId })).tasks).toContainEqual(
    expect.objectContaining({ kind: 'objectionAsked', assessmentId, count: 1 }),
  )
  await as('otherChair').objection.advise({
    ...{ districtId, key: newKey(), objectionId, opinion: 'change', note: '当时未见第八项，材料属实' },
  })
  // Each reviewer reads the own words, the branch reads none, the district reads all.
  expect((await of.get(objectionId, 'townSchoolChair')).opinions.map(({ note }) => note)).toEqual([null])
  expect((await of.get(objectionId, 'chair')).opinions).toEqual([])
  const seen = await of.get(objectionId)
  expect(seen.opinions.map(({ opinion }) => opinion)).toEqual(expect.arrayContaining(['change', null]))
  expect(seen.files.map((file) => file.fileId)).toEqual([fileId])
  expect(seen.lines).toMatchObject([{ itemId: BENCH_ITEMS.joined, final: '2', full: '5', correctable: true }])

  const before = await of.unitResult()
  const lines = [{ itemId: BENCH_ITEMS.joined, points: '3.5' }]
  const { moved } = await as('officer').objection.preview({ districtId, objectionId, lines })
  expect(moved.map((unit) => [unit.decided, unit.before.rank, unit.after.rank])).toEqual([
    [true, 2, 1],
    [false, 1, 2],
  ])
  expect(await of.answer(objectionId, { noticeReason: '经复核更正结果' })).toEqual({ correctedNumber: 2, moved: 1 })

  const after = await of.unitResult()
  expect(after.contentHash).not.toBe(before.contentHash)
  const line = after.node.items.find(({ id }) => id === BENCH_ITEMS.joined)
  expect(line?.final).toMatchObject({ points: '3.5', clause: { code: 'corrected' } })
  expect(line?.final.provenance.at(-1)).toMatchObject({ source: 'objection', from: '2', to: '3.5' })
  const { rows } = (await bench.scratch.owner.query(
    `select number, content_hash, canonical::jsonb -> 'corrects' ->> 'contentHash' as corrects from result_set
     where assessment_id = $1 order by number`,
    [assessmentId],
  )) as { rows: { number: number; content_hash: string; corrects: string | null }[] }
  expect(rows.map((row) => [row.number, row.corrects])).toEqual([
    [1, null],
    [2, before.contentHash],
  ])
  // What the preview said is what stands in the ranking now.
  const ranked = await of.ranking()
  const ranks = new Map(ranked.units.map((row) => [row.unitId, row.rank]))
  expect(moved.map((unit) => ranks.get(unit.unitId))).toEqual(moved.map((unit) => unit.after.rank))
  const draft = await as('officer').publication.draft({ districtId, assessmentId })
  expect(draft.notice?.versions.map(({ number, reason }) => [number, reason])).toEqual([
    [2, '经复核更正结果'],
    [1, null],
  ])
  expect(draft.published).toMatchObject({ number: 2 })
  const told = await of.get(objectionId, 'chair')
  expect(told.objection).toMatchObject({
    ...{ state: 'upheld', resultNumber: 1 },
    answer: { reason: '补充材料属实，更正', correctedNumber: 2 },
  })
  const { rows: uses } = await bench.scratch.owner.query('select removed_at from evidence_use where file_id = $1', [
    fileId,
  ])
  expect(uses).toEqual([{ removed_at: null }])
  const erased = await outcomeOf(as('chair').evidence.erase({ districtId, key: newKey(), fileId }))
  expect(erased).toBe('evidenceInUse')
})

test('a rejection changes nothing of the result; a line is objected to once, the whole result beside it', async () => {
  await using bench = await apiBench()
  const of = await publishedResult(bench)
  const { districtId, assessmentId, as } = of
  const before = await of.unitResult()
  const { objectionId } = await of.raise()
  expect(await refusedWithoutTrace(bench, () => of.raise())).toMatchObject({
    code: 'objectionOpen',
    until: addDays(of.today, 14),
  })
  const { fingerprint } = await as('officer').rating.preview({ districtId, assessmentId })
  const term = { validFrom: of.today, validTo: null }
  const rate = () => as('officer').rating.decide({ districtId, assessmentId, key: newKey(), fingerprint, ...term })
  expect(await refusedWithoutTrace(bench, rate)).toMatchObject({ code: 'objectionsOutstanding', detail: { count: 1 } })

  expect(await of.answer(objectionId, { verdict: 'rejected', lines: [] })).toEqual({ correctedNumber: null, moved: 0 })
  expect((await of.unitResult()).contentHash).toBe(before.contentHash)
  expect(await refusedWithoutTrace(bench, () => of.raise())).toMatchObject({ code: 'objectionAnswered' })
  const whole = await of.raise({ itemId: null })
  expect((await of.get(whole.objectionId)).lines.length).toBeGreaterThan(1)
  await as('chair').objection.withdraw({
    districtId,
    key: newKey(),
    objectionId: whole.objectionId,
    expectedVersion: 1,
  })
  const again = await of.raise({ itemId: null })
  await of.answer(again.objectionId, { verdict: 'rejected', lines: [] })
  expect(await outcomeOf(rate())).toBe('ok')
})

test('whatever may not be is refused, says until when, and leaves nothing behind', async () => {
  await using bench = await apiBench()
  const of = await publishedResult(bench)
  const { districtId, tenant, as } = of
  const strange = await seedFile(bench, tenant, { unit: 'otherSchool', by: 'otherChair' })
  const { objectionId } = await of.raise()
  const ask = (person: BenchPersonName) =>
    as('officer').objection.ask({
      ...{ districtId, key: newKey(), objectionId, reviewerIds: [tenant.people[person].personId] },
    })
  const points = (value: string) => ({ lines: [{ itemId: BENCH_ITEMS.joined, points: value }] })
  const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['notFoundOrNoAccess', () => of.raise({ itemId: null, fileIds: [strange] })],
    ['notFoundOrNoAccess', () => of.raise({ itemId: 'gone' })],
    ['malformed', () => of.raise({ itemId: null, reason: '不' })],
    ['notPermitted', () => of.raise({ itemId: null }, 'officer')],
    ['notFoundOrNoAccess', () => of.raise({ itemId: null }, 'otherChair')],
    ['notFoundOrNoAccess', () => ask('committeeMember')],
    ['objectionNeedsCorrection', () => of.answer(objectionId, points('2'))],
    ['scoreOutOfRange', () => of.answer(objectionId, points('5.5'))],
    ['notFoundOrNoAccess', () => of.answer(objectionId, { lines: [{ itemId: BENCH_ITEMS.rules, points: '1' }] })],
    ['staleVersion', () => of.answer(objectionId, { resultNumber: 2 })],
    ['staleVersion', () => of.answer(objectionId, { expectedVersion: 2 })],
  ]
  for (const [code, call] of calls) {
    const before = await databaseChecksum(bench.scratch.owner)
    expect(await outcomeOf(call())).toBe(code)
    expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  }

  // Whoever has marked the unit does not decide about it.
  const pair = { unitId: of.about.unitId, reviewerId: tenant.people.officer.personId }
  const assigned = { assessmentId: of.assessmentId, pairs: [pair], by: tenant.people.officer.personId }
  await inTenant(bench.db, districtId, 'write', (tx) => insertAssignments(tx, assigned))
  for (const verdict of ['upheld', 'rejected'])
    expect((await refusedWithoutTrace(bench, () => of.answer(objectionId, { verdict }))).code).toBe('objectionOwnMarks')
  await bench.scratch.owner.query('delete from review_assignment where reviewer_id = $1', [pair.reviewerId])

  await setClock(bench.scratch.owner, `${addDays(of.today, 8)}T08:00:00+08:00`)
  const late = await refusedWithoutTrace(bench, () => of.raise({ itemId: null }))
  expect(late).toMatchObject({ code: 'objectionsClosed', detail: { day: addDays(of.today, 7) } })
  // An answer is given all the same, and a correction is shown for days of its own.
  expect(await outcomeOf(of.answer(objectionId))).toBe('ok')
  const form = await as('chair').objection.form(of.about)
  expect([form.publicTo, form.answerBy]).toEqual([addDays(of.today, 15), addDays(of.today, 22)])
})

test('of two corrections at once one is asked to look again', async () => {
  await using bench = await apiBench()
  const of = await publishedResult(bench)
  const first = await of.raise()
  const second = await of.raise({ itemId: BENCH_ITEMS.rules })
  const outcomes = await Promise.all([
    outcomeOf(of.answer(first.objectionId)),
    outcomeOf(of.answer(second.objectionId, { lines: [{ itemId: BENCH_ITEMS.rules, points: '3' }] })),
  ])
  expect(outcomes.toSorted()).toEqual(['ok', 'staleVersion'])
  const raised = await Promise.all([0, 1].map(() => outcomeOf(of.raise({ itemId: null }))))
  expect(raised.toSorted()).toEqual(['objectionOpen', 'ok'])
})
