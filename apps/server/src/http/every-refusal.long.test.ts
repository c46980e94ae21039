import { randomUUID } from 'node:crypto'
import { newKey } from '@jianjia/api/testing'
import { isChange, outcomeExpected, prepareCells, TENANT_PROCEDURES } from '@jianjia/api/testing/walk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, type ServerBench, serverBench } from '../../testing/server-bench.ts'

/** So often each of the two is asked, in turn: what else the machine does falls on both. */
const ROUNDS = 10
/** What a thing out of reach may take longer, or shorter, than one that does not exist. */
const MOST_APART = 0.05

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const OF_A_UNIT = TENANT_PROCEDURES.filter(({ aim, kind }) => aim === 'unit' && (kind === 'read' || kind === 'change'))

let it: ServerBench
const cookies = new Map<string, string>()
beforeAll(async () => {
  it = await serverBench({ logLevel: 'silent', refusalStepMillis: 200 })
  for (const person of Object.values(it.bench.tenant.people)) {
    await it.givePassword(person)
    cookies.set(person.username, await it.signIn(person))
  }
})
afterAll(() => it[Symbol.asyncDispose]())

const times = { beyond: 0, missing: 0, procedures: 0 }

/** The same input about things that were never there. */
function aboutNothing(input: object): object {
  return JSON.parse(JSON.stringify(input), (_key, value) =>
    typeof value === 'string' && UUID.test(value) ? randomUUID() : value,
  )
}

/** What it takes with nothing in the way: the machine only ever adds to it. */
function undisturbed(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 5)] ?? 0
}

test.for(OF_A_UNIT.map((meta) => [meta.name, meta] as const))(
  '%s: what is out of reach is refused as what does not exist, and after the same time',
  async ([name, meta]) => {
    const { bench, origin } = it
    const { tenant } = bench
    const calls = (await prepareCells(bench, meta)).filter(({ cell }) => cell.relation !== 'otherTenant')
    const call = calls.find((each) => outcomeExpected(bench, meta, each) === 'notFoundOrNoAccess')
    // Files come in by another way; what only the district does is refused to everybody else by the place of the district itself, which all know.
    if (call === undefined || call.prepared.bytes !== undefined) return
    const headers = { cookie: cookies.get(tenant.people[call.cell.person].username) ?? '' }
    const ask = async (input: object) => {
      const from = performance.now()
      const body = { ...input, districtId: tenant.districtId, ...(isChange(meta) && { key: newKey() }) }
      const asked = `${origin}/trpc/${name}?input=${encodeURIComponent(JSON.stringify(body))}`
      const answer = isChange(meta) ? await it.post(`/trpc/${name}`, body, headers) : await fetch(asked, { headers })
      const { error } = await bodyOf<{ error?: { data: { refusal?: { code: string } } } }>(answer)
      return { took: performance.now() - from, code: error?.data.refusal?.code }
    }
    const taken = { beyond: [] as number[], missing: [] as number[] }
    for (let round = 0; round < ROUNDS; round++)
      for (const which of round % 2 === 0 ? (['beyond', 'missing'] as const) : (['missing', 'beyond'] as const)) {
        const { input } = call.prepared
        const { took, code } = await ask(which === 'beyond' ? input : aboutNothing(input))
        expect(code).toBe('notFoundOrNoAccess')
        taken[which].push(took)
      }
    const [beyond, missing] = [undisturbed(taken.beyond), undisturbed(taken.missing)]
    times.beyond += beyond
    times.missing += missing
    times.procedures += 1
    process.stdout.write(`${name}: ${beyond.toFixed(1)} ms, ${missing.toFixed(1)} ms\n`)
  },
)

test('the time of the answer does not tell what is there', () => {
  const { beyond, missing, procedures } = times
  process.stdout.write(`${procedures} procedures: ${(beyond / missing).toFixed(4)}\n`)
  expect(procedures).toBeGreaterThan(50)
  expect(Math.abs(beyond / missing - 1)).toBeLessThan(MOST_APART)
})
