import type { UnitKind } from '@jianjia/domain/org'
import { comparable } from '../import/values/plain-text.ts'

/** A unit of the tree as it stands today, as the caller reads it from the database. */
export interface KnownUnit {
  readonly id: string
  readonly name: string
  readonly shortName?: string | null
  readonly englishName?: string | null
  readonly kind: UnitKind
  /** The id of the union parent; null for the root. */
  readonly parentId: string | null
  readonly code?: string | null
  readonly memberCount?: number | null
  readonly stage?: string | null
  readonly ownership?: string | null
  readonly zone?: string | null
}

/** Finds known units by what a sheet says of them. */
export interface KnownIndex {
  readonly root: KnownUnit | undefined
  /** How many units the tree has. */
  readonly size: number
  byId(id: string): KnownUnit | undefined
  byCode(code: string): KnownUnit | undefined
  /** By full or short name, width and blanks aside. */
  byName(name: string): readonly KnownUnit[]
}

export function indexTree(known: readonly KnownUnit[]): KnownIndex {
  const ids = new Map(known.map((unit) => [unit.id, unit]))
  const codes = new Map(
    known.flatMap((unit): [string, KnownUnit][] => (unit.code ? [[comparable(unit.code), unit]] : [])),
  )
  const names = new Map<string, KnownUnit[]>()
  for (const unit of known) {
    for (const name of new Set([unit.name, unit.shortName ?? unit.name].map(comparable))) {
      names.set(name, [...(names.get(name) ?? []), unit])
    }
  }
  return {
    root: known.find((unit) => unit.parentId === null),
    size: known.length,
    byId: (id) => ids.get(id),
    byCode: (code) => codes.get(comparable(code)),
    byName: (name) => names.get(comparable(name)) ?? [],
  }
}
