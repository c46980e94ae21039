import { tableCsv, tableWorkbook } from '@jianjia/documents'
import { listRoundYears } from '@jianjia/db/obligation'
import { ok, parts, UnitId } from '@jianjia/domain/kernel'
import { ReportKind } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { download } from '../../frame/download.ts'
import { findMatrix } from './found-matrix.ts'
import { matrixTable } from './matrix-table.ts'

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** The matrix as a file, with the filters and the numbers of the screen. */
export const openMatrix = download({
  name: 'obligation.export',
  action: 'obligation.read',
  dataClass: 'internal',
  input: {
    year: z.int().min(2000).max(2200).optional(),
    kind: ReportKind.optional(),
    under: UnitId.optional(),
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']),
  },
  target: 'scope',
  run: async ({ db, input, scope, today, now }) => {
    const { kind, under, format, language } = input
    const year = input.year ?? (await listRoundYears(db))[0] ?? parts(today).year
    const found = await findMatrix(db, { scope, asked: { today, now }, year, kind, under })
    const table = matrixTable({ found, today, year, language })
    const bytes = format === 'csv' ? tableCsv(table) : await tableWorkbook(table)
    return ok({ name: `${table.title} ${year}.${format}`, mediaType: MEDIA_TYPES[format], content: { bytes } })
  },
})
