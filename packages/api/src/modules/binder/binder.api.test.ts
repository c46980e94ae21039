import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import {
  type ApiBench,
  apiBench,
  BENCH_REVIEWERS,
  handInSheet,
  newKey,
  outcomeOf,
  refusalOf,
  seedAssessment,
  seedPublished,
} from '@jianjia/api/testing'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import type { BinderFormat } from '@jianjia/domain/binder'
import { type AssessmentId, type BinderId, type FileId, plainDate } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { makeBinderFile } from './make-binder-file.ts'
import { openBinder } from './open-binder.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

type Person = keyof ApiBench['tenant']['people']

function deskOf(assessmentId: AssessmentId) {
  const { districtId, people, units } = bench.tenant
  const about = { districtId, assessmentId, unitId: units.school.unitId }
  const work = { db: bench.db, services: bench.contextFor(undefined).services }
  return {
    about,
    get: (by: Person = 'chair') => bench.callerFor(people[by]).binder.get(about),
    make: (by: Person = 'chair', format: BinderFormat = 'html') =>
      bench.callerFor(people[by]).binder.make({ ...about, format, key: newKey() }),
    work: (binderId: BinderId, services = work.services) =>
      makeBinderFile({ ...work, services }, { districtId, binderId }),
    open: async (binderId: BinderId, by: Person = 'chair') => {
      const { content } = await openBinder.open(bench.contextFor(people[by]), { districtId, binderId })
      if (!('stream' in content)) throw new Error('not a stream')
      const bytes = await buffer(content.stream)
      expect(bytes.length).toBe(content.size)
      return createHash('sha256').update(bytes).digest('hex')
    },
    format: async (format: BinderFormat = 'html') => {
      const found = (await bench.callerFor(people.chair).binder.get(about)).formats.find(
        (each) => each.format === format,
      )
      if (found === undefined) throw new Error(`no ${format}`)
      return found
    },
  }
}

/** A dispatch of the school that was adopted, with a photograph. */
async function recordDispatch(title: string): Promise<void> {
  const { districtId, people, units } = bench.tenant
  const { unitId } = units.school
  const jpeg = {
    bytes: Buffer.from(`\u00ff\u00d8 ${title}`, 'latin1'),
    mediaType: 'image/jpeg',
    fileName: `${title}.jpg`,
  }
  const input = { districtId, ownerUnitId: unitId, key: newKey() }
  const stored = await bench.upload('evidence.upload', { by: people.chair, input, ...jpeg })
  const { fileId } = z.object({ fileId: z.string() }).parse(stored)
  const day = plainDate(`${(await todayOf()).slice(0, 4)}-01-15`)
  await bench.callerFor(people.chair).ledger.record({
    ...{ districtId, key: newKey(), fileIds: [fileId as FileId] },
    entry: {
      ...{ kind: 'dispatch', unitId, day, title },
      details: {
        ...{ genre: 'news', channel: '区教育工会公众号', level: 'district', adopted: true, adoptedOn: day },
        ...{ link: null, author: null },
      },
    },
  })
}

async function todayOf(): Promise<string> {
  const { rows } = await bench.scratch.owner.query<{ day: string }>(`select app.today($1)::text as day`, [
    bench.tenant.districtId,
  ])
  return rows[0]?.day ?? ''
}

test('asked for, made apart, fetched; asked again it is there; a change makes it stale; made anew it is the same to the byte', async () => {
  const { assessmentId } = await seedAssessment(bench, bench.tenant)
  const desk = deskOf(assessmentId)
  await recordDispatch('秋季运动会')
  expect(await desk.format()).toMatchObject({ state: 'none', made: null })
  const asked = await desk.make()
  expect(asked.state).toBe('waiting')
  expect((await desk.make()).binderId).toBe(asked.binderId)
  expect(await outcomeOf(desk.open(asked.binderId))).toBe('binderNotMade')
  expect(await desk.work(asked.binderId)).toBe(true)
  expect(await desk.work(asked.binderId)).toBe(false)
  const ready = await desk.format()
  expect(ready).toMatchObject({ state: 'ready', stalled: false, made: { binderId: asked.binderId, pages: null } })
  expect(await desk.open(asked.binderId)).toBe(ready.made?.sha256)
  expect(await desk.make()).toEqual({ ...asked, state: 'ready' })

  const { madeFiles } = bench.contextFor(undefined).services
  if ('files' in madeFiles && madeFiles.files instanceof Map) madeFiles.files.clear()
  expect(await desk.format()).toMatchObject({ state: 'none' })
  const again = await desk.make()
  expect(again).toEqual(asked)
  await desk.work(again.binderId)
  expect((await desk.format()).made?.sha256).toBe(ready.made?.sha256)

  await recordDispatch('教师节座谈')
  expect(await desk.format()).toMatchObject({ state: 'stale', made: { binderId: asked.binderId } })
  const newer = await desk.make()
  expect(newer.stateHash).not.toBe(asked.stateHash)
  await desk.work(newer.binderId)
  expect(await desk.open(newer.binderId)).not.toBe(ready.made?.sha256)
})

test('it says beforehand what is missing, in a number of statements that does not grow', async () => {
  const { assessmentId } = await seedAssessment(bench, bench.tenant)
  const desk = deskOf(assessmentId)
  const first = await countStatements(bench.db, () => desk.get())
  expect(first.result).toMatchObject({ phase: 'selfAssessment', sheets: 4 })
  expect(first.result.gaps.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['notAnswered', 'tooFewFiles', 'notEntered']),
  )
  for (const title of ['一', '二', '三', '四']) await recordDispatch(`工会活动${title}`)
  const second = await countStatements(bench.db, () => desk.get())
  expect(second.result.records).toBe(first.result.records + 4)
  expect(second.statements.length).toBeLessThanOrEqual(first.statements.length)
  expect(second.statements.length).toBeLessThan(40)
})

test('the chair from the beginning, the district and reviewers when the sheet is handed in, nobody else; a no writes nothing', async () => {
  const { tenant } = bench
  const { assessmentId } = await seedAssessment(bench, tenant)
  const desk = deskOf(assessmentId)
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await refusalOf(desk.make('officer'))).toMatchObject({ code: 'selfAssessmentMissing' })
  for (const by of ['otherChair', 'townChair'] as const)
    expect(await outcomeOf(desk.make(by))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(desk.make('member'))).toBe('notPermitted')
  expect(await databaseChecksum(bench.scratch.owner)).toEqual(before)
  expect(await outcomeOf(desk.get('chair'))).toBe('ok')
  await handInSheet(bench, tenant, { assessmentId, unit: 'school' })
  expect(await outcomeOf(desk.get('officer'))).toBe('ok')
  const [reviewer] = BENCH_REVIEWERS.school
  expect(await outcomeOf(desk.get(reviewer))).toBe('notFoundOrNoAccess')
  await bench.scratch.owner.query(
    `insert into review_assignment (district_id, id, assessment_id, unit_id, reviewer_id, assigned_by)
     values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
    [
      ...[tenant.districtId, assessmentId, tenant.units.school.unitId],
      ...[tenant.people[reviewer].personId, tenant.people.officer.personId],
    ],
  )
  const { binderId } = await desk.make(reviewer)
  await desk.work(binderId)
  expect(await desk.open(binderId, reviewer)).toBe(await desk.open(binderId, 'officer'))
  expect(await outcomeOf(desk.open(binderId, 'townChair'))).toBe('notFoundOrNoAccess')
})

test('a published result gives three columns with the version that was published', async () => {
  const { assessmentId } = await seedPublished(bench, bench.tenant, { marks: { school: { joined: '3' } } })
  const desk = deskOf(assessmentId)
  expect(await desk.get()).toMatchObject({ phase: 'published' })
  const { binderId } = await desk.make()
  const { rows } = await bench.scratch.owner.query('select content from binder where id = $1', [binderId])
  const content = JSON.parse(rows[0].content)
  expect(content.result).toMatchObject({ number: 1, standing: 'ranked' })
  expect(content.result.contentHash).toMatch(/^[0-9a-f]{64}$/)
  const columns = content.categories[1].sheets[1].columns
  expect(columns.map(({ column, points }: { column: string; points: string }) => [column, points])).toEqual([
    ['self', '5'],
    ['review', '3'],
    ['final', '3'],
  ])
  expect(content.categories[0].sheets[0].path).toContain(`/results/${assessmentId}/`)
})

test('a making that fails leaves nothing half and is taken up again; files that are gone or too large are told', async () => {
  const { assessmentId } = await seedAssessment(bench, bench.tenant)
  const desk = deskOf(assessmentId)
  const { binderId } = await desk.make()
  const { services } = bench.contextFor(undefined)
  const full = {
    ...services,
    madeFiles: {
      ...services.madeFiles,
      begin: async () => ({
        ...(await services.madeFiles.begin()),
        write: () => Promise.reject(new Error('ENOSPC: no space left on device')),
      }),
    },
  }
  await expect(desk.work(binderId, full)).rejects.toThrow('ENOSPC')
  expect(await desk.format()).toMatchObject({ state: 'failed', made: null })
  expect(await outcomeOf(desk.open(binderId))).toBe('binderNotMade')
  expect((await desk.make()).state).toBe('waiting')
  await desk.work(binderId)
  expect(await desk.format()).toMatchObject({ state: 'ready' })

  await bench.scratch.owner.query('alter table evidence_file disable trigger append_only')
  await bench.scratch.owner.query(`update evidence_file set size = 2000000000 where original_name = '秋季运动会.jpg'`)
  await bench.scratch.owner.query('alter table evidence_file enable trigger append_only')
  expect(await refusalOf(desk.make())).toMatchObject({ code: 'binderTooLarge' })
})
