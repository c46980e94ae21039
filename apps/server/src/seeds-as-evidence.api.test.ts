import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendFile } from '../testing/send-file.ts'
import { bodyOf, type ServerBench, serverBench } from '../testing/server-bench.ts'

/** Real collections of plans and summaries beside the project; nothing of them is in it. */
const SEEDS = path.resolve(import.meta.dirname, '../../../../shared/corpus/seeds')

let it: ServerBench
let cookie: string
beforeAll(async () => {
  it = await serverBench()
  await it.givePassword(it.bench.tenant.people.chair)
  cookie = await it.signIn(it.bench.tenant.people.chair)
})
afterAll(() => it[Symbol.asyncDispose]())

async function upload(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const { districtId, units } = it.bench.tenant
  const input = { districtId, key: crypto.randomUUID(), ownerUnitId: units.school.unitId }
  const answer = await sendFile({ origin: it.origin, cookie, input, name, bytes })
  return { status: answer.status, file: await bodyOf<{ fileId: string; size: number; mediaType: string }>(answer) }
}

test('real plans and summaries go in as evidence of a record and come back byte for byte', async ({ skip }) => {
  const names = (await readdir(SEEDS).catch(() => [])).filter((name) => name.endsWith('.txt'))
  if (names.length === 0) {
    process.stdout.write(`seeds-as-evidence: left out, there is no folder ${path.relative(process.cwd(), SEEDS)}\n`)
    skip('the folder of the seeds is absent')
  }
  expect(names).toHaveLength(5)
  const fileIds: string[] = []
  for (const name of names) {
    const bytes = new Uint8Array(await readFile(path.join(SEEDS, name)))
    const { status, file } = await upload(name, bytes)
    expect([name, status, file.size, file.mediaType]).toEqual([name, 200, bytes.length, 'text/plain'])
    fileIds.push(file.fileId)
  }
  const { districtId, units } = it.bench.tenant
  const details = {
    ...{ genre: 'research', channel: '区教育工会资料库', level: 'district', adopted: true, adoptedOn: '2026-04-02' },
    ...{ link: null, author: null },
  }
  const entry = { kind: 'dispatch', unitId: units.school.unitId, day: '2026-04-01', title: '计划总结汇编', details }
  const recorded = await it.post(
    '/trpc/ledger.record',
    { districtId, key: crypto.randomUUID(), entry, fileIds },
    { cookie },
  )
  expect(recorded.status).toBe(200)
  for (const [at, name] of names.entries()) {
    const answer = await fetch(`${it.origin}/files/${districtId}/${fileIds[at]}`, { headers: { cookie } })
    expect(answer.status).toBe(200)
    const back = Buffer.from(await answer.arrayBuffer())
    expect(back.equals(await readFile(path.join(SEEDS, name)))).toBe(true)
  }
})
