import { canonicalJson, withoutUndefined } from '../kernel/index.ts'
import type { AssessmentTree } from '../scoring/index.ts'
import type { AssessmentRows } from './evaluation-rows.ts'

/** What is published of an assessment, as it stays for ever: version n+1 is a further document, never an edit. */
export interface ResultDocument {
  readonly format: 'jianjia.result/1'
  readonly number: number
  readonly assessment: {
    readonly id: string
    readonly name: string
    readonly period: { readonly start: string; readonly end: string }
    readonly schemeId: string
    readonly schemeVersion: number
  }
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly tree: AssessmentTree
  /** Of a later version: which one it corrects, and the lines that were decided about. Everything else follows from them. */
  readonly corrects?: {
    readonly number: number
    readonly contentHash: string
    readonly unitId: string
    readonly itemIds: readonly string[]
  }
}

/** The document and its canonical bytes as text; the hash is made of these bytes. */
export function resultDocument(
  rows: AssessmentRows,
  tree: AssessmentTree,
  number: number,
): { readonly document: ResultDocument; readonly canonical: string } {
  const { id, name, window, schemeId, schemeVersion } = rows.assessment
  const document: ResultDocument = {
    format: 'jianjia.result/1',
    number,
    assessment: { id, name, period: { start: window.start, end: window.end }, schemeId, schemeVersion },
    units: rows.units.map((unit) => ({ id: unit.unitId, name: unit.name })),
    tree,
  }
  return { document, canonical: canonicalOf(document) }
}

export function canonicalOf(document: ResultDocument): string {
  return canonicalJson(withoutUndefined(document))
}
