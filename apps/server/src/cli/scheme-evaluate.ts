import { resolve } from 'node:path'
import { evaluateExchange, type ExchangeFault } from '@jianjia/domain/rating'
import type { Command, Fault } from './command.ts'
import { readJsonFile } from './json-file.ts'

/**
 * `scheme evaluate SCHEME.json FACTS.json`: scores, ranks and levels of all units, as one document. Everything that is
 * wrong with either file is told at once, with paths that begin with `scheme` or `facts`; nothing is evaluated then.
 */
export const command: Command = async ([schemeFile, factsFile, ...rest], { callerDirectory }) => {
  if (schemeFile === undefined || factsFile === undefined)
    return {
      faults: [usage('missingField', '缺少文件 / two files are needed: scheme evaluate SCHEME.json FACTS.json')],
    }
  if (rest.length > 0) return { faults: [usage('unknownField', `多余的参数 / two files, no more: ${rest.join(' ')}`)] }
  const [scheme, facts] = await Promise.all(
    [schemeFile, factsFile].map((file) => readJsonFile(resolve(callerDirectory, file))),
  )
  const unread = [
    ...(scheme !== undefined && 'fault' in scheme ? [{ ...scheme.fault, path: 'scheme' }] : []),
    ...(facts !== undefined && 'fault' in facts ? [{ ...facts.fault, path: 'facts' }] : []),
  ]
  if (scheme === undefined || facts === undefined || 'fault' in scheme || 'fault' in facts) return { faults: unread }
  const reading = evaluateExchange(scheme.value, facts.value)
  return reading.ok ? { output: reading.value } : { faults: reading.faults.map(oneLine) }
}

/** Names come from the file: a line break in one must not break the line. */
function oneLine({ path, code, text }: ExchangeFault): Fault {
  return { path: path.replace(/\s+/g, ' '), code, text: text.replace(/\s+/g, ' ') }
}

function usage(code: string, text: string): Fault {
  return { path: 'command', code, text }
}
