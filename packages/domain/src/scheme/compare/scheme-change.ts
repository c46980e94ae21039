import { canonicalJson, withoutUndefined } from '../../kernel/index.ts'
import type { Bilingual } from '../bilingual.ts'

/** What a difference is about; a page groups by it and links to the line. */
export type ChangedPart = 'criterion' | 'category' | 'level' | 'quota' | 'voices' | 'totals'

/** One difference between two schemes, in plain sentences without a full stop. */
export interface SchemeChange {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed'
  readonly about: ChangedPart
  /** The criterion or category; "" for what belongs to the whole. */
  readonly id: string
  readonly text: Bilingual
  /** Where one sentence took the place of another: both. */
  readonly before?: Bilingual
  readonly after?: Bilingual
}

/** Two values that mean the same have the same canonical text; absent equals undefined. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(withoutUndefined({ a })) === canonicalJson(withoutUndefined({ a: b }))
}

/** "5 → 6". */
export function fromTo(before: string, after: string): string {
  return `${before} → ${after}`
}
