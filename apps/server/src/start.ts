import path from 'node:path'
import { choosePort } from './choose-port.ts'
import { readConfig } from './config.ts'
import { StartError } from './start-error.ts'

/** `npm start [-- --empty --demo --data DIR --port N --host H]`: everything in one process, until SIGTERM or Ctrl-C. */
const root = path.resolve(import.meta.dirname, '../../..')
const caller = process.env['JIANJIA_CALLER_DIR'] ?? process.cwd()

try {
  const config = readConfig(process.argv.slice(2), process.env, { root, caller })
  await choosePort(config.host, config.port)
  // The program is read only now: a wish that cannot be met is answered at once.
  const { runInstallation } = await import('./installation.ts')
  const running = await runInstallation(config, { consoleFolder: path.join(root, 'apps/console/dist') })
  for (const line of running.announcement) process.stdout.write(`${line}\n`)
  const end = (signal: NodeJS.Signals) => {
    process.stderr.write(`${signal}: 正在停止…… stopping …\n`)
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
} catch (error) {
  fail(error)
}

function fail(error: unknown): never {
  const said = error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${said}\n`)
  process.exit(1)
}
