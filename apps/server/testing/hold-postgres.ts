// A process that owns a data folder, for tests that kill it: starts PostgreSQL, says so in one line of JSON, and ends in
// order at SIGTERM or SIGINT.
import type { Account } from '../src/postgres/account.ts'
import { startPostgres } from '../src/postgres/index.ts'

const [dataDirectory = '', how = ''] = process.argv.slice(2)
const account: { account?: Account['how'] } = how === 'namespace' || how === 'otherUser' ? { account: how } : {}

try {
  const server = await startPostgres({ dataDirectory, ...account })
  const end = () => void server.stop().then(() => process.exit(0))
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  setInterval(() => undefined, 60_000)
  process.stdout.write(`${JSON.stringify({ url: server.ownerUrl, pid: server.pid() })}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(3)
}
