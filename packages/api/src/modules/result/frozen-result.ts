import type { ResultDocument } from '@jianjia/domain/assessment'
import type { Certificate } from '@jianjia/domain/rating'
import type { UnitNode } from '@jianjia/domain/scoring'
import { z } from 'zod'

export interface FrozenUnit {
  readonly name: string
  readonly node: UnitNode
}

/**
 * The published document is read back as it was written: its bytes are frozen under a hash, so its shape is that of the
 * version of the format it names.
 */
export function readResult(canonical: string): ResultDocument {
  const document = JSON.parse(canonical) as ResultDocument
  if (document.format !== 'jianjia.result/1') throw new TypeError(`unknown result format: ${String(document.format)}`)
  return document
}

export function frozenUnit(canonical: string, unitId: string): FrozenUnit | undefined {
  const { units, tree } = readResult(canonical)
  const node = tree.units.find((unit) => unit.id === unitId)
  const name = units.find((unit) => unit.id === unitId)?.name
  return node === undefined || name === undefined ? undefined : { node, name }
}

/** The node passes through as published: what left out or added a field would no longer be the frozen result. */
export const UnitNodeJson = z.custom<UnitNode>(
  (value) => typeof value === 'object' && value !== null && 'items' in value,
)

/** A certificate as the rating froze it. */
export const CertificateJson = z.custom<Certificate>(
  (value) => typeof value === 'object' && value !== null && 'trials' in value,
)
