import { BRANCHES, seedRanking } from './src/ranking-data.ts'

/**
 * What everyday records cost at the size of a large district: a sheet of 50,000 rows in, the facts of 100 branches, the
 * projection written anew, a binder of 500 pages. Each stands beside a floor of the same run.
 */
const { setup } = await import('../vitest/database-server.ts')
const stop = await setup()
try {
  const { apiBench } = await import('@jianjia/api/testing')
  const { measureLedgerImport } = await import('./src/ledger-import.ts')
  const { measureProjection } = await import('./src/ledger-projection.ts')
  const { measureLedgerFacts } = await import('./src/ledger-facts.ts')
  const { benchBinder } = await import('./src/binder.ts')
  await using bench = await apiBench()
  const importing = await measureLedgerImport(bench)
  const projection = await measureProjection(bench)
  await seedRanking(bench)
  const facts = await measureLedgerFacts(bench)
  const binder = await benchBinder()
  process.stdout.write(`${JSON.stringify({ branches: BRANCHES, importing, projection, facts, binder }, null, 2)}\n`)
} finally {
  await stop?.()
}
