import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerBench, serverBench } from '../../testing/server-bench.ts'
import { readConfig } from '../config.ts'
import { createTelemetry } from './telemetry.ts'

const TOKEN = 'a token of the tests'
let it: ServerBench
beforeAll(async () => {
  it = await serverBench({ metricsToken: TOKEN })
})
afterAll(() => it[Symbol.asyncDispose]())

const read = async (authorization?: string) =>
  fetch(`${it.origin}/metrics`, authorization === undefined ? {} : { headers: { authorization } })
const figures = async () => (await read(`Bearer ${TOKEN}`)).text()

test('there is no such address without the token, nor without being told to', async () => {
  for (const wrong of [undefined, '', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN]) {
    const answer = await read(wrong)
    expect([wrong, answer.status]).toEqual([wrong, 404])
    expect(await answer.text()).not.toContain('jianjia_')
  }
  await using untold = await serverBench()
  expect((await fetch(`${untold.origin}/metrics`, { headers: { authorization: 'Bearer undefined' } })).status).toBe(404)
  const places = { root: '/', caller: '/' }
  expect(readConfig([], {}, places).metricsToken).toBeUndefined()
  expect(() => readConfig([], { METRICS_TOKEN: 'short' }, places)).toThrow('METRICS_TOKEN')
})

test('answers, refusals and connections are counted, under names that nobody has typed', async () => {
  await fetch(`${it.origin}/trpc/home.tasks?input=%7B%22districtId%22%3A%22x%22%7D`)
  await fetch(`${it.origin}/trpc/${encodeURIComponent('赵某某.secret')}`)
  await fetch(`${it.origin}/nowhere/110101199003078515`)
  const text = await figures()
  expect(text).toMatch(/jianjia_http_request_seconds_count\{method="GET",route="\/trpc\/:path",status="401"\} 1/)
  expect(text).toMatch(/jianjia_refusals_total\{procedure="home\.tasks",code="notSignedIn"\} 1/)
  expect(text).toMatch(/jianjia_refusals_total\{procedure="unknown",code="unknownProcedure"\} 1/)
  expect(text).toMatch(/route="none",status="404"\} 1/)
  expect(text).toMatch(/jianjia_database_connections\{state="waiting"\} 0/)
  for (const typed of ['赵某某', 'secret', '110101199003078515', TOKEN]) expect(text).not.toContain(typed)
})

test('every figure of the sample board is one that the server tells', async () => {
  const telemetry = createTelemetry(it.bench.db)
  telemetry.answered({ method: 'GET', route: '/x', status: 200, seconds: 0.01 })
  telemetry.refused('x', 'y')
  telemetry.jobEnded('x', 'done', 1)
  const { text } = await telemetry.tell()
  const board = await readFile(
    path.resolve(import.meta.dirname, '../../../../docs/operation/grafana-dashboard.json'),
    'utf8',
  )
  const asked = new Set(board.match(/\b(?:jianjia|process|nodejs)_[a-z0-9_]+/g))
  expect(asked.size).toBeGreaterThanOrEqual(8)
  for (const name of asked) expect([name, text.includes(`\n${name}`)]).toEqual([name, true])
})
