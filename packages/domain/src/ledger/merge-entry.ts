import type { FieldText, FieldTexts } from './field-texts.ts'

/** The fields of an entry as two people have them in their forms, and as both found them. */
export interface ThreeWays {
  readonly base: FieldTexts
  readonly mine: FieldTexts
  readonly theirs: FieldTexts
}

export interface Merged {
  /** With every field that only one of them has changed; where both did, mine. */
  readonly merged: FieldTexts
  /** Fields that both have changed, each to something else: a person chooses. */
  readonly disputed: readonly string[]
}

/** Nobody's words are lost: what one of two people has changed is kept, and what both have is shown to be chosen. */
export function mergeTexts({ base, mine, theirs }: ThreeWays): Merged {
  const names = Object.keys({ ...base, ...theirs, ...mine })
  const changed = (texts: FieldTexts, name: string) => !sameText(texts[name], base[name])
  const disputed = names.filter(
    (name) => changed(mine, name) && changed(theirs, name) && !sameText(mine[name], theirs[name]),
  )
  const merged = names.map((name) => [name, (changed(mine, name) ? mine[name] : theirs[name]) ?? ''] as const)
  return { merged: Object.fromEntries(merged), disputed }
}

function sameText(one: FieldText | undefined, other: FieldText | undefined): boolean {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '')
}
