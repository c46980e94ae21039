import type { LintCode } from '../src/scheme/lint/finding.ts'
import { parseScheme } from '../src/scheme/parse-scheme.ts'
import { buildPreset, type PresetId } from '../src/scheme/presets/presets.ts'
import type { Scheme } from '../src/scheme/scheme.ts'

/** A defect that a scheme can have: what it is, and the finding that must name it, at its place. */
export type Defect = readonly [what: string, code: LintCode, path: string, injure: (draft: Draft) => void]

/** A preset with nothing changed. */
export function preset(id: PresetId): Scheme {
  const built = buildPreset(id)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  return built.scheme
}

/** A preset as plain JSON with one defect put in, read back. */
export function injured(id: PresetId, injure: (scheme: Draft) => void): Scheme {
  const draft = JSON.parse(JSON.stringify(preset(id))) as Draft
  injure(draft)
  const read = parseScheme(draft)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.scheme
}

interface Line extends Record<string, unknown> {
  id: string
  name: string
}
/** A scheme as plain JSON, as somebody might have written it. */
export interface Draft extends Record<string, unknown> {
  items: Line[]
  levels: Record<string, unknown>[]
  quotas: Record<string, unknown>[]
  categories: Record<string, unknown>[]
  prerequisites: Record<string, unknown>[]
  raters: Record<string, unknown>[]
}

/** Changes fields of one line. */
export function change(id: string, changes: Record<string, unknown>) {
  return (draft: Draft) => {
    const item = draft.items.find((one) => one.id === id)
    if (item === undefined) throw new Error(`no item ${id}`)
    Object.assign(item, changes)
  }
}

/** A line as the district would add it. */
export function line(changes: Record<string, unknown>): Line {
  const item = {
    id: 'new',
    name: '新的一项',
    points: '0',
    rounding: null,
    missing: 'zero',
    owner: 'district',
    evidenceMode: 'records',
  }
  return { ...item, rule: { kind: 'allOrNothing' }, ...changes }
}

/** Adds a line. */
export const add = (changes: Record<string, unknown>) => (draft: Draft) => void draft.items.push(line(changes))
export const adopted = (rest: Record<string, unknown> = {}) => ({ metric: 'dispatch.adopted', ...rest })
export const measured = (query: Record<string, unknown>) => ({
  kind: 'measure',
  query: { aggregate: 'sum', window: { kind: 'assessment' }, ...query },
})
export const gate = { kind: 'gate', effect: 'notAdmitted' }
export const veto = { kind: 'veto', effect: 'void' }
