import { plainDate, type UnitId } from '@jianjia/domain/kernel'
import { unzipSync, zipSync } from 'fflate'
import { readRecordSheet } from '../src/record-sheet/read-record-sheet.ts'
import { planRosterImport } from '../src/roster-sheet/plan-roster-import.ts'
import { rosterColumns } from '../src/roster-sheet/roster-columns.ts'
import { readSchemeSheet } from '../src/scheme-sheet/read-scheme-sheet.ts'
import type { Workbook } from '../src/sheet/sheet-table.ts'
import { planned } from './ledger-round-trip.ts'
import { ledgerScene } from './ledger-scenes.ts'
import { makeXlsx, type TestSheet } from './make-xlsx.ts'
import { dice, mutate } from './mutate.ts'
import { PLAIN_LAYOUTS } from './scheme-sheets/plain-layouts.ts'

const BRANCH = '00000000-0000-7000-8000-00000000000a' as UnitId
const [LAYOUT = { rows: [] }] = PLAIN_LAYOUTS

const ROSTER: TestSheet['rows'] = [
  ['会员花名册', null, null, null, null],
  ['姓名', '所在工会小组', '入会时间', '手机号', '身份证号'],
  ['张三', '数学组', '2010-09-01', '13800138000', '11010519491231002X'],
  ['李四', '', '2011年12月', null, '110105491231002'],
]
const DISPATCHES: TestSheet['rows'] = [
  ['信息报送', null, null, null],
  ['标题', '报送日期', '采用单位', '采用日期'],
  ['元旦慰问教职工', '2026-01-05', '区教育工会', '2026-01-09'],
  ['春季健步走', '2026年3月1日', null, null],
]

function readRoster(workbook: Workbook): void {
  const sheet = readRecordSheet(workbook, { columns: rosterColumns() })
  if (sheet === undefined) return
  planRosterImport(sheet, {
    ...{ branchId: BRANCH, members: [], today: plainDate('2026-03-31'), fill: {}, answers: {} },
    units: [{ unitId: BRANCH, name: '第一中学工会', shortName: '一中', closedOn: null }],
    ...{ indexOf: (number) => number, holders: new Map() },
  })
}

/** As a whole, or one part packed anew with a right checksum, so that the damage reaches its parser. */
function damaged({ rows, merges = [] }: Pick<TestSheet, 'rows' | 'merges'>): (seed: number) => Uint8Array {
  const whole = makeXlsx({ sheets: [{ name: '表', rows, merges }] })
  const parts = unzipSync(whole)
  const names = Object.keys(parts).toSorted()
  return (seed) => {
    if (seed % 3 === 0) return mutate(whole, seed)
    const name = seed % 3 === 1 ? 'xl/worksheets/sheet1.xml' : (names[dice(seed + 1)(names.length)] ?? '')
    return zipSync({ ...parts, [name]: mutate(parts[name] ?? new Uint8Array(), seed) }, { level: 0 })
  }
}

export interface DamagedImport {
  readonly importer: string
  readonly make: (seed: number) => Uint8Array
  /** What the importer does with what could be read of it. */
  readonly use: (workbook: Workbook) => void
}

/** Each importer that reads tables, with damaged tables of its own kind. */
export const DAMAGED_IMPORTS: readonly DamagedImport[] = [
  { importer: 'roster', make: damaged({ rows: ROSTER }), use: readRoster },
  {
    ...{ importer: 'ledger', make: damaged({ rows: DISPATCHES }) },
    use: (workbook) => void planned(workbook, ledgerScene('dispatch')),
  },
  { importer: 'scoring sheet', make: damaged(LAYOUT), use: (workbook) => void readSchemeSheet(workbook) },
]
