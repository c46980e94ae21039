import type { PersonId, PlainDate } from '@jianjia/domain/kernel'
import { MEMBER_STATUS_NAMES, type MemberStatus } from '@jianjia/domain/org'
import type { PlainTable } from '../table/plain-table.ts'
import { RECORD_ID } from '../record-sheet/record-sheet.ts'
import { ROSTER_HEADINGS, type RosterField } from './roster-columns.ts'

export interface RosterLine {
  readonly personId: PersonId
  readonly name: string
  readonly unitName: string
  readonly status: MemberStatus
  readonly joinedOn: PlainDate
  readonly retiredOn: PlainDate | null
  readonly leftOn: PlainDate | null
  readonly mobile: string | null
  readonly maskedNumber: string | null
}

export interface RosterListing {
  readonly title: string
  /** What narrows the list and of which day it is. */
  readonly condition: string
  readonly lines: readonly RosterLine[]
  /** Mobile and identity numbers, for whoever keeps the roster. */
  readonly withNumbers: boolean
  readonly language: 'zh' | 'en'
}

/** A roster as the screen shows it, numbers masked as there; the import of the same branch takes it back as it is. */
export function rosterTable({ title, condition, lines, withNumbers, language }: RosterListing): PlainTable {
  const fields: readonly RosterField[] = [
    ...(['name', 'group', 'status', 'joinedOn', 'retiredOn', 'leftOn'] as const),
    ...(withNumbers ? (['mobile', 'idNumber'] as const) : []),
    RECORD_ID,
  ]
  const cells = (line: RosterLine): Readonly<Record<RosterField, string>> => ({
    ...{ name: line.name, group: line.unitName, status: MEMBER_STATUS_NAMES[line.status][language] },
    ...{ joinedOn: line.joinedOn, retiredOn: line.retiredOn ?? '', leftOn: line.leftOn ?? '' },
    ...{ mobile: line.mobile ?? '', idNumber: line.maskedNumber ?? '', [RECORD_ID]: line.personId },
  })
  return {
    ...{ sheetName: title, title, condition, frozenColumns: 1, widths: [12, 20, 10, 14, 14, 14, 14, 22, 38] },
    header: fields.map((field) => ROSTER_HEADINGS[field][language]),
    rows: lines.map((line) => {
      const own = cells(line)
      return fields.map((field) => own[field])
    }),
  }
}
