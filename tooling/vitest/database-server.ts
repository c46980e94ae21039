import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBinaries, startPostgres } from '../../apps/server/src/postgres/index.ts'
import { dropLeftovers } from '../../packages/db/testing/leftover-databases.ts'

/** Settings for a server whose data nobody needs after the tests. */
export const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '256MB',
  // No checkpoint while the tests run: what would be made durable is thrown away.
  max_wal_size: '2GB',
  checkpoint_timeout: '1d',
  bgwriter_lru_maxpages: '0',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  track_counts: 'off',
  update_process_title: 'off',
  // Tables of a test are small: a plan for these values is no better than the plan for any.
  plan_cache_mode: 'force_generic_plan',
  // Starting processes for one look at a hundred tables of a few rows costs ten times the look.
  max_parallel_workers_per_gather: '0',
}

/** An empty PostgreSQL server in a temporary folder, for one run of tests. `other` names other binaries (an older major). */
export async function throwAwayServer(other?: { readonly packageName: string; readonly from: string }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jianjia-test-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    const binaries = other === undefined ? findBinaries() : findBinaries(other.packageName, other.from)
    const server = await startPostgres({ dataDirectory: path.join(folder, 'pg'), binaries, settings: THROW_AWAY })
    return {
      url: server.ownerUrl,
      pid: server.pid,
      async stop() {
        await server.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * vitest's global set-up. Without TEST_DATABASE_URL a suite brings its own server and takes it away again; from a server
 * that was given it takes away its databases.
 */
export async function setup(): Promise<() => Promise<void>> {
  const run = randomBytes(4).toString('hex')
  process.env['JIANJIA_TEST_RUN'] = run
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined) return () => dropLeftovers(given, run)
  const server = await throwAwayServer()
  process.env['TEST_DATABASE_URL'] = server.url
  return async () => {
    delete process.env['TEST_DATABASE_URL']
    await server.stop()
  }
}
