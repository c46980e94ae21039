import { structureForHash } from '../content.ts'
import type { Scheme } from '../scheme.ts'
import { compareCategories } from './compare-categories.ts'
import { compareFrames } from './compare-frame.ts'
import { compareLines } from './compare-lines.ts'
import type { SchemeChange } from './scheme-change.ts'

/**
 * What differs between two schemes, in plain sentences of both languages: what belongs to the whole, then category by
 * category and line by line in the order of the later one; what is gone stands at the end. Lines and categories are the
 * same by their id. Empty exactly when nothing differs that anybody could read or that could change a score.
 */
export function compareSchemes(before: Scheme, after: Scheme): readonly SchemeChange[] {
  return [...compareFrames(before, after), ...compareCategories(before, after), ...compareLines(before, after)]
}

/** Whether marks by the one may stand beside marks by the other: the same lines, full marks and kinds of rule. */
export function areComparable(before: Scheme, after: Scheme): boolean {
  return structureForHash(before) === structureForHash(after)
}
