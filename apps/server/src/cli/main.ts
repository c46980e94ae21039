import { StartError } from '../start-error.ts'
import type { Command } from './command.ts'

/**
 * `npm run --silent jianjia -- COMMAND …`: one file per command, loaded only when called. Standard output carries exactly
 * one JSON document; faults go to standard error, one line each. Exit 0 = done, 2 = bad input, 1 = our fault.
 */
const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  'scheme evaluate': () => import('./scheme-evaluate.ts'),
  'scheme lint': () => import('./scheme-lint.ts'),
  'scheme import': () => import('./scheme-import.ts'),
  'plan parse': () => import('./plan-parse.ts'),
  'import preview': () => import('./import-preview.ts'),
  'ledger rebuild': () => import('./ledger-rebuild.ts'),
  'ledger verify': () => import('./ledger-verify.ts'),
  'db setup': () => import('./db-setup.ts'),
  'account reset-second-factor': () => import('./reset-second-factor.ts'),
  doctor: () => import('./doctor.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  'files copy': () => import('./files-copy.ts'),
}

const words = process.argv.slice(2)
const length = [2, 1].find((count) => words.slice(0, count).join(' ') in COMMANDS) ?? 2
const name = words.slice(0, length).join(' ')
const args = words.slice(length)
const load = COMMANDS[name]
if (load === undefined) {
  process.stderr.write(`command: unknownCommand: ${name} — known: ${Object.keys(COMMANDS).join(', ')}\n`)
  process.exitCode = 2
} else {
  try {
    const outcome = await (await load()).command(args, {
      callerDirectory: process.env['JIANJIA_CALLER_DIR'] ?? process.cwd(),
    })
    if (outcome.output !== undefined) process.stdout.write(`${JSON.stringify(outcome.output)}\n`)
    for (const fault of outcome.faults ?? []) process.stderr.write(`${fault.path}: ${fault.code}: ${fault.text}\n`)
    process.exitCode = outcome.faults === undefined || outcome.faults.length === 0 ? 0 : 2
  } catch (error) {
    if (error instanceof StartError) {
      process.stderr.write(`environment: unusable: ${error.message.replaceAll('\n', ' ')}\n`)
      process.exit(2)
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 1
  }
}
