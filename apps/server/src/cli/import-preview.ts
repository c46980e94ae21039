import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  type ImportContext,
  IMPORT_KINDS,
  type ImportPreview,
  isField,
  isImportKind,
  type KnownLists,
  PREVIEW_REFUSALS,
  type PreviewRefusal,
  previewImport,
  previewRefusal,
  readSheet,
  refusedPreview,
} from '@jianjia/documents'
import { PlainDate } from '@jianjia/domain/kernel'
import type { Command, Fault, Outcome } from './command.ts'
import { readJsonFile } from './json-file.ts'

const USAGE = '用法 / usage: import preview KIND FILE [--known LISTS.json] [--today YYYY-MM-DD]'

/** `import preview`: what importing a sheet would do, cell by cell. Nothing is written. */
export const command: Command = async (args, { callerDirectory }) => {
  const parsed = parseArguments(args)
  if ('code' in parsed) return { faults: [parsed] }
  const { kind, file, knownFile, today } = parsed
  if (!isImportKind(kind))
    return { faults: [fault('KIND', 'unknownImportKind', `${kind}；可用 / one of: ${IMPORT_KINDS.join(', ')}`)] }
  const known = knownFile === undefined ? {} : await readLists(resolve(callerDirectory, knownFile), knownFile)
  if ('code' in known) return { faults: [known] }
  const bytes = await readFile(resolve(callerDirectory, file)).catch(toReadFault(file))
  if ('code' in bytes) return { faults: [bytes] }
  const context: ImportContext = { known, today: today ?? todayInChina() }
  const workbook = await readSheet(bytes, { fileName: file })
  if (workbook.ok) return toOutcome(file, previewImport(workbook.value, kind, context))
  return toOutcome(file, refusedPreview(previewRefusal(workbook.refusal)))
}

function toOutcome(file: string, preview: ImportPreview): Outcome {
  if (preview.refused === null) return { output: preview }
  return { output: preview, faults: [refusalFault(file, preview.refused.code)] }
}

function refusalFault(file: string, code: PreviewRefusal): Fault {
  const { zh, en } = PREVIEW_REFUSALS[code]
  return fault(file, code, `${zh} / ${en}`)
}

function parseArguments(args: readonly string[]) {
  const positional: string[] = []
  const options = new Map<string, string>()
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (!arg.startsWith('--')) {
      positional.push(arg)
      continue
    }
    const [name = '', inline] = arg.split(/=(.*)/s, 2)
    const value = inline ?? args[(index += 1)]
    if (value === undefined || !['--known', '--today'].includes(name)) return fault(name, 'badOption', USAGE)
    options.set(name, value)
  }
  const [kind, file] = positional
  if (kind === undefined || file === undefined || positional.length > 2)
    return fault('import preview', 'badArguments', USAGE)
  const today = options.get('--today')
  if (today !== undefined && !PlainDate.safeParse(today).success)
    return fault('--today', 'badDate', `${today}；应为 / wanted: YYYY-MM-DD`)
  return { kind, file, today, knownFile: options.get('--known') }
}

/** Without --today the day is that of China Standard Time, wherever the machine stands. */
function todayInChina(): string {
  const hoursAhead = 8
  return new Date(Date.now() + hoursAhead * 3_600_000).toISOString().slice(0, 10)
}

async function readLists(path: string, printed: string): Promise<KnownLists | Fault> {
  const file = await readJsonFile(path)
  if ('fault' in file) return { ...file.fault, path: printed }
  const lists = file.value
  if (typeof lists !== 'object' || lists === null || Array.isArray(lists))
    return fault(printed, 'malformed', '应为 JSON 对象 / a JSON object is wanted')
  const known: Record<string, readonly string[]> = {}
  for (const name of ['units', 'kinds', 'codes', 'levels', 'required']) {
    const list: unknown = Object.entries(lists).find(([key]) => key === name)?.[1]
    if (list === undefined || list === null) continue
    const names = toNames(list)
    if (names === undefined)
      return fault(`${printed}.${name}`, 'malformed', '应为名称的列表 / a list of names is wanted')
    known[name] = names
  }
  const { required, ...rest } = known
  if (required === undefined) return rest
  const unknown = required.find((field) => !isField(field))
  if (unknown !== undefined)
    return fault(`${printed}.required`, 'unknownField', `没有这个字段 / no such field: ${unknown}`)
  return { ...rest, required: required.filter(isField) }
}

/** Names as texts, or as objects with a name. */
function toNames(list: unknown): readonly string[] | undefined {
  if (!Array.isArray(list)) return undefined
  const names = list.map((entry: unknown): unknown => {
    if (typeof entry === 'string' || typeof entry === 'number') return `${entry}`
    const isNamed = typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string'
    return isNamed ? entry.name : undefined
  })
  const texts = names.filter((name): name is string => typeof name === 'string')
  return texts.length === names.length ? texts : undefined
}

function toReadFault(path: string): (error: unknown) => Fault {
  return (error) => {
    const code =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'fileNotFound' : 'fileUnreadable'
    return fault(path, code, error instanceof Error ? error.message : String(error))
  }
}

function fault(path: string, code: string, text: string): Fault {
  return { path, code, text }
}
