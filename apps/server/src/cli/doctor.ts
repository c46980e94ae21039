import { examine } from '../doctor/examine.ts'
import type { Finding } from '../doctor/finding.ts'
import type { Command, Outcome } from './command.ts'
import { filesOf, onInstallation, readDataFolder } from './installation-place.ts'

const USAGE = '用法：doctor [--data 数据目录]。 Usage: doctor [--data DIR].'

/**
 * `doctor`: versions, rights, schema, clock, sealed texts, figures, files, disk and secrets of an installation, whether it
 * runs or not. Changes nothing. Faults make the exit code 2; warnings stand in the document only.
 */
export const command: Command = async (args, { callerDirectory }) => {
  const dataFolder = readDataFolder(args, callerDirectory)
  if (dataFolder === undefined) return { faults: [{ path: 'command', code: 'usage', text: USAGE }] }
  const given = { dataFolder, storage: filesOf({ dataFolder }).storage, now: new Date() }
  return onInstallation(dataFolder, async (appUrl) => told(await examine({ ...given, appUrl })))
}

function told(findings: readonly Finding[]): Outcome {
  const faults = findings.filter(({ state }) => state === 'fault')
  return {
    output: { sound: faults.length === 0, checks: findings },
    faults: faults.map(({ check, text }) => ({ path: check, code: 'unsound', text })),
  }
}
