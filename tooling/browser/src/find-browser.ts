import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { unpackChromium } from './npm-chromium.ts'

/** A Chromium that was seen to start. */
export interface Browser {
  readonly executablePath: string
  readonly from: 'CHROMIUM' | 'system' | 'npm'
  /** What its process needs beyond our own environment. */
  readonly env: Readonly<Record<string, string>>
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export interface Surroundings {
  /** The path that somebody set in CHROMIUM. */
  readonly named: string | undefined
  readonly places: readonly string[]
}

/**
 * The Chromium named by CHROMIUM, else one in the usual places, else the one from npm. There is always one, or an error that
 * says why: browser tests are never left out in silence.
 */
export async function findBrowser(
  around: Surroundings = { named: process.env['CHROMIUM'], places: USUAL_PLACES },
): Promise<Browser> {
  if (around.named !== undefined && around.named !== '') {
    const fault = whyNotStarting(around.named, {})
    if (fault !== undefined) throw new Error(`CHROMIUM is ${around.named}, which does not start: ${fault}`)
    return { executablePath: around.named, from: 'CHROMIUM', env: {} }
  }
  const system = around.places.find((place) => existsSync(place) && whyNotStarting(place, {}) === undefined)
  return system === undefined ? fromNpm() : { executablePath: system, from: 'system', env: {} }
}

async function fromNpm(): Promise<Browser> {
  const { executablePath, libraries } = await unpackChromium()
  const withLibraries = { LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':') }
  for (const env of [{}, withLibraries]) {
    if (whyNotStarting(executablePath, env) === undefined) return { executablePath, from: 'npm', env }
  }
  throw new Error(`the Chromium from npm does not start: ${whyNotStarting(executablePath, withLibraries)}`)
}

function whyNotStarting(executablePath: string, env: Readonly<Record<string, string>>): string | undefined {
  const run = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, ...env },
  })
  if (run.status === 0) return undefined
  return run.error?.message ?? `${run.stderr}${run.stdout}`.trim()
}
