import { bareFloor, tenantFloor } from './src/floors.ts'
import { load, median, type Target } from './src/load.ts'
import { BRANCHES, seedRanking } from './src/ranking-data.ts'

/**
 * How dear is "ranking of 100 branches" through the whole product, against two floors in the same run: bare node:http and
 * pg, and the same with the tenant's transaction and row security. Only the ratios mean something on another machine.
 */
const CONNECTIONS = 16
const MILLISECONDS = 1500
const PASSES = 5

const { setup } = await import('../vitest/database-server.ts')
const stop = await setup()
try {
  const { serverBench } = await import('../../apps/server/testing/server-bench.ts')
  await using product = await serverBench({ logLevel: 'silent' })
  const { bench, origin } = product
  const { officer } = bench.tenant.people
  await product.givePassword(officer)
  const cookie = await product.signIn(officer)
  const { districtId, assessmentId, resultSetId } = await seedRanking(bench)
  await using bare = await bareFloor({ connectionString: bench.scratch.ownerUrl, districtId, resultSetId })
  await using tenant = await tenantFloor({ connectionString: bench.scratch.appUrl, districtId, resultSetId })
  const input = encodeURIComponent(JSON.stringify({ districtId, assessmentId }))
  const targets: readonly Target[] = [
    { name: 'bare', url: bare.url },
    { name: 'tenant', url: tenant.url },
    { name: 'product', url: `${origin}/trpc/result.ranking?input=${input}`, headers: { cookie } },
  ]
  for (const target of targets) await load(target, CONNECTIONS, MILLISECONDS / 3)
  const passes = new Map(targets.map(({ name }) => [name, [] as number[]]))
  const bytes = new Map<string, number>()
  for (let pass = 0; pass < PASSES; pass++)
    for (const target of pass % 2 === 0 ? targets : targets.toReversed()) {
      const measured = await load(target, CONNECTIONS, MILLISECONDS)
      passes.get(target.name)?.push(measured.requestsPerSecond)
      bytes.set(target.name, measured.bytes)
    }
  const rate = (name: string) => median(passes.get(name) ?? [])
  const rounded = (value: number) => Math.round(value * 100) / 100
  process.stdout.write(
    `${JSON.stringify(
      {
        page: `ranking of ${BRANCHES} branches`,
        connections: CONNECTIONS,
        passes: PASSES,
        ratioToBare: rounded(rate('product') / rate('bare')),
        ratioToTenantFloor: rounded(rate('product') / rate('tenant')),
        requestsPerSecond: Object.fromEntries(targets.map(({ name }) => [name, Math.round(rate(name))])),
        bytes: Object.fromEntries(bytes),
      },
      null,
      2,
    )}\n`,
  )
} finally {
  await stop?.()
}
