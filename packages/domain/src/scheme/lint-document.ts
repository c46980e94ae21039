import { errorAt, type Finding } from './lint/finding.ts'
import { lintScheme } from './lint-scheme.ts'
import { furtherFieldAt, withoutFields } from './parse/further-fields.ts'
import { type JsonPath, pathText, valueAt } from './parse/json-path.ts'
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
  const extra = first.faults.flatMap((fault) => {
    const at = fault.code === 'unknownField' ? fault.at : furtherFieldAt(fault)
    return at === undefined ? [] : [{ ...fault, at }]
  })
  if (extra.length < first.faults.length) return first
  const paths = extra.map(({ at }) => at)
  const second = parseScheme(withoutFields(draft, paths))
  if (!second.ok) return second
  const fields = extra.map(({ at, text, textEn }) => errorAt(at, 'unknownField', { zh: text, en: textEn }))
  const owned = new Set(paths.filter((path) => isNamed(valueAt(draft, path))).map(pathText))
  const findings = lintScheme(second.scheme).filter(({ code, path }) => code !== 'unowned' || !owned.has(path))
  return { ok: true, findings: [...fields, ...withBlanks(blanks, findings)] }
}

/** An owner in words of one's own is an owner. */
function isNamed(owner: unknown): boolean {
  return typeof owner === 'string' && owner.trim() !== ''
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
