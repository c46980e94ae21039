import { resolve } from 'node:path'
import { lintSchemeDocument } from '@jianjia/domain/scheme'
import type { Command } from './command.ts'
import { faultLine, readJsonFile } from './json-file.ts'

/**
 * `scheme lint FILE`: what is doubtful about a scheme of the form `jianjia.scheme/1`, as
 * `{findings: [{code, path, text, textEn, severity}]}`. It reports and never repairs; findings are no failure. A file that
 * cannot be read as a scheme at all gives faults instead.
 */
export const command: Command = async ([file, ...rest], { callerDirectory }) => {
  if (file === undefined || rest.length > 0)
    return {
      faults: [{ path: 'command', code: 'usage', text: '需要且只需要一个文件 / exactly one file: scheme lint FILE' }],
    }
  const document = await readJsonFile(resolve(callerDirectory, file))
  if ('fault' in document) return { faults: [document.fault] }
  const linting = lintSchemeDocument(document.value)
  return linting.ok ? { output: { findings: linting.findings } } : { faults: linting.faults.map(faultLine) }
}
