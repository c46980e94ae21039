import { execFile } from 'node:child_process'
import path from 'node:path'

export interface Ended {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** Runs a command of the command line in a process of its own, with these variables beside the usual ones. */
export function runJianjia(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const { DATABASE_OWNER_URL: _owner, DATABASE_URL: _url, ...rest } = process.env
  return new Promise((resolve) => {
    const main = path.resolve(import.meta.dirname, '../src/cli/main.ts')
    execFile(process.execPath, [main, ...args], { env: { ...rest, ...env } }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), output, errors })
    })
  })
}
