import type { UnitKind } from '@jianjia/domain/org'
import { type JudgedRecord, soundValue } from '../import/judged-record.ts'
import { UNIT_KIND_NAMES } from '../import/unit/unit-kind-names.ts'
import type { UnitOfRecord } from '../import/unit/unit-of-record.ts'
import { comparable } from '../import/values/plain-text.ts'

/** A row of the sheet, with the unit it is about; undefined where no name could be read. */
export interface UnitRow {
  /** Its place among the rows; two column groups side by side give two for one row of the sheet. */
  readonly index: number
  readonly record: JudgedRecord
  readonly unit: UnitOfRecord | undefined
}

/** The kind that a row prints; undefined where it prints none or an unknown word. */
export function printedKind({ record }: UnitRow): UnitKind | undefined {
  const word = soundValue(record, 'kind')
  return word === undefined ? undefined : UNIT_KIND_NAMES.get(comparable(word))
}

const NAME_HINTS: readonly { readonly pattern: RegExp; readonly kind: UnitKind }[] = [
  { pattern: /(?:小组|年级组|教研组|学科组|办公室|组)$/, kind: 'group' },
  { pattern: /总支|(?:镇|乡|街道|集团).*工会/, kind: 'generalBranch' },
  { pattern: /(?:区|县|市)教育(?:系统)?工会(?:委员会)?$|总工会$/, kind: 'district' },
]

/** What a name suggests where the sheet does not print the kind. */
export function suggestedKind(name: string): UnitKind | undefined {
  return NAME_HINTS.find(({ pattern }) => pattern.test(name))?.kind
}

/** What stands under a parent when nothing else is said. */
export const USUAL_CHILD: Readonly<Record<UnitKind, UnitKind>> = {
  district: 'branch',
  generalBranch: 'branch',
  branch: 'group',
  group: 'group',
}
