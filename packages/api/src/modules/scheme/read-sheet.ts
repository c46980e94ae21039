import { readFile } from 'node:fs/promises'
import { readSchemeFile, SHEET_WARNINGS } from '@jianjia/documents'
import { ok } from '@jianjia/domain/kernel'
import { SheetReading } from '@jianjia/domain/scheme'
import { inspect } from '../../frame/upload.ts'

/** What a scoring sheet says, for a person to confirm line by line. Nothing is written; the file is not kept. */
export const readSheet = inspect({
  name: 'scheme.readSheet',
  action: 'scheme.write',
  dataClass: 'internal',
  input: {},
  target: 'root',
  output: SheetReading,
  prepare: async (file) => {
    const read = await readSchemeFile(await readFile(file.path), { fileName: file.name })
    if (!read.ok) return read
    const { warnings, ...sheet } = read.value
    const told = warnings.map((warning) => ({ ...warning, text: SHEET_WARNINGS[warning.code] }))
    const answer = SheetReading.parse({ fileName: file.name, ...sheet, warnings: told })
    return ok(async () => ok(async () => ok(answer)))
  },
})
