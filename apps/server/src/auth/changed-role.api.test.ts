import { makeBinderFile, type Services } from '@jianjia/api'
import { newKey, seedAssessment } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import type { BinderId } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { beginUpload, endUpload } from '../../testing/send-file.ts'
import { bodyOf, type ServerBench, serverBench } from '../../testing/server-bench.ts'

let it: ServerBench
beforeAll(async () => {
  it = await serverBench()
  const { chair, administrator } = it.bench.tenant.people
  for (const person of [chair, administrator]) await it.givePassword(person)
})
afterAll(() => it[Symbol.asyncDispose]())

interface Answer {
  readonly result?: { readonly data: unknown }
  readonly error?: { readonly data: { readonly refusal?: { readonly code: string } } }
}

async function told(answer: Response): Promise<string> {
  const { error } = await bodyOf<Answer>(answer)
  return error?.data.refusal?.code ?? (answer.ok ? 'ok' : String(answer.status))
}

/** Somebody signed in at one place. */
function deskAt(cookie: string) {
  const { districtId } = it.bench.tenant
  const read = (name: string, input: object = {}) => {
    const sent = encodeURIComponent(JSON.stringify({ districtId, ...input }))
    return fetch(`${it.origin}/trpc/${name}?input=${sent}`, { headers: { cookie } })
  }
  const change = (name: string, input: object) =>
    it.post(`/trpc/${name}`, { districtId, key: newKey(), ...input }, { cookie })
  return { cookie, read, change }
}

function piece(cookie: string, location: string, offset: number): Promise<Response> {
  const type = 'application/offset+octet-stream'
  return fetch(`${it.origin}${location}`, {
    method: 'PATCH',
    headers: { cookie, 'tus-resumable': '1.0.0', 'upload-offset': String(offset), 'content-type': type },
    body: PDF.subarray(offset, offset + 1000),
  })
}

const PDF = Buffer.alloc(3000, '走访记录')
PDF.write('%PDF-1.7\n')

test('a post that ends, and another that is given, count at once: in every session, for a file on its way, for work under way', async () => {
  const { bench, origin } = it
  const { tenant, scratch } = bench
  const { people, units } = tenant
  const { chair } = people
  const { unitId } = units.school
  const { assessmentId } = await seedAssessment(bench, tenant, { units: ['school'] })
  const [desk, phone] = [deskAt(await it.signIn(chair)), deskAt(await it.signIn(chair))]
  const administrator = deskAt(await it.signIn(people.administrator))
  const ofSheet = { assessmentId, unitId }

  for (const { read } of [desk, phone]) expect(await told(await read('selfAssessment.get', ofSheet))).toBe('ok')
  const file = {
    origin,
    cookie: phone.cookie,
    input: { key: newKey(), ...{ districtId: tenant.districtId, ownerUnitId: unitId } },
  }
  const begun = await beginUpload({ ...file, name: '走访记录.pdf', bytes: PDF }, PDF.subarray(0, 1000))
  const location = begun.headers.get('location') ?? ''
  expect((await piece(phone.cookie, location, 1000)).status).toBe(204)
  const asked = await bodyOf<Answer>(await desk.change('binder.make', { ...ofSheet, format: 'html' }))
  const { binderId } = z.object({ binderId: z.string().transform((id) => id as BinderId) }).parse(asked.result?.data)

  const { rows } = await scratch.owner.query<{ id: string; day: string }>(
    `select id, (app.today(district_id) - 1)::text as day from post where district_id = $1 and person_id = $2`,
    [tenant.districtId, chair.personId],
  )
  for (const { id: postId, day: lastDay } of rows)
    expect(await told(await administrator.change('person.endPost', { postId, lastDay }))).toBe('ok')

  // The work that was asked for is done: what it makes belongs to the unit.
  const services = bench.contextFor(undefined).services satisfies Services
  expect(await makeBinderFile({ db: bench.db, services }, { districtId: tenant.districtId, binderId })).toBe(true)
  const before = await databaseChecksum(scratch.owner)
  for (const { read, change, cookie } of [desk, phone]) {
    expect(await told(await read('selfAssessment.get', ofSheet))).toBe('noPostHere')
    expect(await told(await read('notice.list'))).toBe('noPostHere')
    expect(await told(await change('binder.make', { ...ofSheet, format: 'docx' }))).toBe('noPostHere')
    const input = encodeURIComponent(JSON.stringify({ districtId: tenant.districtId, binderId }))
    const opened = await fetch(`${origin}/downloads/binder.open?input=${input}`, { headers: { cookie } })
    expect(await opened.text()).toContain('noPostHere')
  }
  const next = await piece(phone.cookie, location, 2000)
  expect(await next.text()).toContain('noPostHere')
  expect(await (await endUpload({ origin, cookie: phone.cookie }, location)).text()).toContain('uploadInterrupted')
  expect(await databaseChecksum(scratch.owner)).toBe(before)

  // Another post, given while both are signed in: what it allows, and no more.
  const post = { personId: chair.personId, unitId: units.otherSchool.unitId, role: 'chair', portfolio: null }
  expect(await told(await administrator.change('person.addPost', { ...post, from: '2026-01-01' }))).toBe('ok')
  for (const { read, cookie } of [desk, phone]) {
    expect(await told(await read('roster.list', { unitId: post.unitId }))).toBe('ok')
    expect(await told(await read('selfAssessment.get', ofSheet))).toBe('notFoundOrNoAccess')
    expect(JSON.stringify(await bodyOf(await read('notice.list')))).not.toContain('binderReady')
    expect(await (await piece(cookie, location, 2000)).text()).toContain('notFoundOrNoAccess')
  }
  expect((await scratch.owner.query('select from evidence_file')).rows).toEqual([])
})
