import { type Field, FIELDS, IMPORT_KINDS, type ImportKind } from './fields.ts'
import { headerName } from './header-name.ts'
import { ABOUT_OTHERS, COMMON_HEADERS, PATTERNS, SYNONYMS } from './header-synonyms.ts'

/** A field that a column name may mean; the smaller the rank, the surer. Names of the table come before patterns. */
export interface HeaderMatch<F extends string = Field> {
  readonly field: F
  readonly rank: number
}

const PATTERN_RANK = 1_000
const LONGEST_PATTERN_NAME = 16

/**
 * The field that a printed column name stands for in one kind of import. A two-line name is tried whole ("科目/编号"), then
 * by its lower line.
 */
export function matchHeader(printed: string, kind: ImportKind): HeaderMatch | undefined {
  const { full, bare } = headerName(printed)
  const lines = printed.split(/[/／]/)
  const lower = lines.length > 1 ? headerName(lines.at(-1) ?? '').bare : bare
  for (const name of new Set([full, bare, lower])) {
    const found = NAMES.get(`${kind}:${name}`)
    if (found !== undefined) return found
  }
  return matchPattern(bare, kind)
}

function matchPattern(bare: string, kind: ImportKind): HeaderMatch | undefined {
  if (bare.length > LONGEST_PATTERN_NAME || ABOUT_OTHERS.test(bare) || /[:。,;]/.test(bare)) return undefined
  const index = PATTERNS.findIndex(({ pattern, field }) => SYNONYMS[kind][field] !== undefined && pattern.test(bare))
  const field = PATTERNS[index]?.field
  return field === undefined ? undefined : { field, rank: PATTERN_RANK + index }
}

/** Column names that only say "this is a header row". */
export function isCommonHeader(printed: string): boolean {
  return COMMON_HEADERS.includes(headerName(printed).bare)
}

const NAMES: ReadonlyMap<string, HeaderMatch> = new Map(
  IMPORT_KINDS.flatMap((kind) =>
    FIELDS.flatMap((field) =>
      (SYNONYMS[kind][field] ?? []).map((name, rank): [string, HeaderMatch] => [
        `${kind}:${headerName(name).full}`,
        { field, rank },
      ]),
    ),
  ),
)
