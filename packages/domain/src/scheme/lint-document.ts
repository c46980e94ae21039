import { errorAt, type Finding } from './lint/finding.ts'
import { lintScheme } from './lint-scheme.ts'
import { type JsonPath, pathText } from './parse/json-path.ts'
import type { SchemeFault } from './parse/scheme-fault.ts'
import { readShortForms } from './parse/short-forms.ts'
import { parseScheme } from './parse-scheme.ts'

export type DocumentLinting =
  | { readonly ok: true; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly faults: readonly SchemeFault[] }

/**
 * Lints a scheme from JSON data, also a draft in which a full mark is still blank (absent, null or "") or which carries
 * fields of its own: both become findings instead of faults. Anything else that is wrong with the form is a fault.
 */
export function lintSchemeDocument(document: unknown): DocumentLinting {
  const read = readShortForms(document)
  if ('fault' in read) return { ok: false, faults: [read.fault] }
  const draft = read.value
  const blanks = fillBlankPoints(draft)
  const first = parseScheme(draft)
  if (first.ok) return { ok: true, findings: withBlanks(blanks, lintScheme(first.scheme)) }
  const extra = first.faults.filter((fault) => fault.code === 'unknownField')
  if (extra.length < first.faults.length) return first
  for (const fault of extra) removeAt(draft, fault.at)
  const second = parseScheme(draft)
  if (!second.ok) return second
  const fields = extra.map((fault) => errorAt(fault.at, 'unknownField', { zh: fault.text, en: fault.textEn }))
  return { ok: true, findings: [...fields, ...withBlanks(blanks, lintScheme(second.scheme))] }
}

/** A blank full mark was read as nothing, which is a finding of its own at the same place: one finding is enough. */
function withBlanks(blanks: readonly JsonPath[], findings: readonly Finding[]): readonly Finding[] {
  const known = new Set(findings.filter((finding) => finding.code === 'missingPoints').map((finding) => finding.path))
  const added = blanks
    .filter((path) => !known.has(pathText(path)))
    .map((path) => errorAt(path, 'missingPoints', { zh: '没有填写分值', en: 'the full mark is blank' }))
  return [...added, ...findings]
}

/** Puts "0" where a full mark is blank, and tells where. */
function fillBlankPoints(draft: unknown): readonly JsonPath[] {
  const blanks: JsonPath[] = []
  const items = isRecord(draft) && Array.isArray(draft['items']) ? (draft['items'] as unknown[]) : []
  for (const [at, item] of items.entries()) visit(item, ['items', at])
  return blanks

  function visit(entry: unknown, path: JsonPath): void {
    if (!isRecord(entry)) return
    const points = entry['points']
    if (isBlank(points)) {
      entry['points'] = '0'
      blanks.push([...path, 'points'])
    } else if (isRecord(points)) {
      for (const [segment, value] of Object.entries(points)) {
        if (!isBlank(value)) continue
        points[segment] = '0'
        blanks.push([...path, 'points', segment])
      }
    }
    const rule = entry['rule']
    const parts = isRecord(rule) && Array.isArray(rule['parts']) ? (rule['parts'] as unknown[]) : []
    for (const [at, part] of parts.entries()) visit(part, [...path, 'rule', 'parts', at])
  }
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function removeAt(draft: unknown, path: JsonPath): void {
  let holder: unknown = draft
  for (const step of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return
    holder = Reflect.get(holder, step)
  }
  const last = path.at(-1)
  if (typeof holder === 'object' && holder !== null && last !== undefined) Reflect.deleteProperty(holder, last)
}
