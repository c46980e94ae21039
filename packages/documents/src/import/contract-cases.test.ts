import { expect, test } from 'vitest'
import { encodeGb18030 } from '../../testing/encode-gb18030.ts'
import { IMPORT_CASES, TODAY, type ImportCase } from '../../testing/import-cases.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { isImportKind } from './fields.ts'
import { previewImport } from './preview-import.ts'

/** Cases written from the words of the contract alone, each read as UTF-8 and as GB18030. */
function check({ kind, known = {}, want }: ImportCase, bytes: Uint8Array) {
  if (!isImportKind(kind)) throw new Error(`no kind: ${kind}`)
  expect(previewImport(readSheetBytes(bytes, 'i.csv'), kind, { known, today: TODAY })).toMatchObject(want)
}

test.each(IMPORT_CASES)('$name', (one) => {
  const text = `${one.lines.join('\n')}\n`
  check(one, new TextEncoder().encode(text))
  check(one, new TextEncoder().encode(`\uFEFF${text}`))
  check(one, encodeGb18030(text))
})
