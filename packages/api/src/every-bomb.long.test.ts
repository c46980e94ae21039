import { databaseChecksum } from '@jianjia/db/testing'
import { BOMBS } from '@jianjia/documents/testing'
import { FileId } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ApiBench, apiBench, callAny, newKey, outcomeOf } from '../testing/index.ts'
import { prepareAllowed, TENANT_PROCEDURES } from '../testing/walk.ts'
import { UPLOADS } from './router.ts'

/** Every use case that reads a file, given one of a hundred kilobytes that unpacks to a hundred megabytes. */
let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

/** It keeps files as they are and opens none. */
const KEEPS_ONLY = 'evidence.upload'

/** They keep what was handed in, and with it why nothing could be read of it: where the answer lies. */
const KEEPS_UNREAD: Readonly<Record<string, string>> = {
  'keyPoints.start': 'key_points_source',
  'plan.start': 'plan_source',
  'plan.replaceSource': 'plan_source',
}

/** They take photographs only: what a file is is seen from its first bytes. */
const PHOTOGRAPHS_ONLY = 'visit.addPicture'

/** Of reading and answering, on a machine that does other work besides. */
const MOST_MILLIS = 5_000

test.each(Object.entries(BOMBS))(
  '%s: every reader says why it reads nothing before it costs anything; none takes anything from it',
  async (fileName, make) => {
    const bytes = make()
    expect(bytes.length).toBeLessThan(200_000)
    const readers = TENANT_PROCEDURES.filter(({ name }) => Object.hasOwn(UPLOADS, name) && name !== KEEPS_ONLY)
    const answers: Record<string, string> = {}
    for (const meta of readers) {
      const { cell, prepared } = await prepareAllowed(bench, meta)
      const by = bench.tenant.people[cell.person]
      const call = { ...prepared, bytes, fileName, mediaType: 'application/octet-stream' }
      const { districtId } = bench.tenant
      const before = await databaseChecksum(bench.scratch.owner)
      const began = performance.now()
      const outcome = await outcomeOf(callAny(bench, { meta, by, districtId, prepared: call }))
      expect(performance.now() - began, meta.name).toBeLessThan(MOST_MILLIS)
      const table = KEEPS_UNREAD[meta.name]
      answers[meta.name] = table === undefined ? outcome : await reasonIn(table)
      if (table === undefined) expect(await databaseChecksum(bench.scratch.owner), meta.name).toBe(before)
    }
    process.stdout.write(`${fileName}, ${bytes.length} bytes: ${JSON.stringify(answers)}\n`)
    expect(readers.length).toBeGreaterThanOrEqual(10)
    expect(answers[PHOTOGRAPHS_ONLY]).toBe('photographsOnly')
    const sheets = Object.entries(answers).filter(
      ([name]) => KEEPS_UNREAD[name] === undefined && name !== PHOTOGRAPHS_ONLY,
    )
    expect(new Set(sheets.map(([, answer]) => answer))).toEqual(new Set(['unpackedTooLarge']))
    const kept = new Set(Object.keys(KEEPS_UNREAD).map((name) => answers[name]))
    expect(kept).toEqual(new Set(['documentTooLarge']))
  },
)

test('a Word file that unpacks too far is kept as evidence, and looking at it says why nothing is shown', async () => {
  const { districtId, people, units } = bench.tenant
  const input = { districtId, ownerUnitId: units.school.unitId, key: newKey() }
  const bytes = BOMBS['计划.docx']()
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const sent = { by: people.chair, input, bytes, mediaType, fileName: '计划.docx' }
  const { fileId } = Stored.parse(await bench.upload('evidence.upload', sent))
  expect(await outcomeOf(bench.callerFor(people.chair).evidence.text({ districtId, fileId }))).toBe('documentTooLarge')
})

const Stored = z.object({ fileId: FileId })

/** Why the file that was handed in last could not be read, and that nothing else is told of it. */
async function reasonIn(table: string): Promise<string> {
  const { rows } = await bench.scratch.owner.query<{ document: string | null; refused: { code: string } | null }>(
    `select document::text, refused from ${table} order by xmin::text::bigint desc limit 1`,
  )
  expect(rows[0]?.document ?? '').not.toMatch(/单位名称|工作计划/)
  return rows[0]?.refused?.code ?? 'read'
}
