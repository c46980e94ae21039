import { runQuietly } from './processes.mjs'
import { say } from './say.mjs'

/** The console as static files. Turbo does nothing when its sources are unchanged. */
export async function buildConsole({ root, node, env }) {
  say('building the console')
  await runQuietly({
    command: node,
    args: [
      'node_modules/turbo/bin/turbo',
      'run',
      'build',
      '--filter=@jianjia/console',
      '--output-logs=errors-only',
      '--no-color',
    ],
    cwd: root,
    env,
  })
}
