import { describe, expect, it } from 'vitest'
import { type SpeltTemplate, speltTemplates, TEMPLATES } from '../../testing/header-spellings.ts'
import { guessLedgerField, ledgerColumns } from '../ledger-sheet/ledger-columns.ts'
import { readRecordSheet } from '../record-sheet/read-record-sheet.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { previewImport } from './preview-import.ts'

type Match = Readonly<Record<string, string | null>>

/** What each printed column is taken for. */
function matched({ template: { reads }, csv }: SpeltTemplate, remembered: Match = {}): Match {
  const workbook = readSheetBytes(new TextEncoder().encode(csv), 'a.csv')
  if ('preview' in reads) return previewImport(workbook, reads.preview).mapping
  const sheet = readRecordSheet(workbook, {
    ...{ columns: ledgerColumns(reads.ledger), guess: guessLedgerField(reads.ledger), remembered },
  })
  return Object.fromEntries((sheet?.columns ?? []).map(({ key, field }) => [key, field]))
}

function missed(spelt: SpeltTemplate, match: Match): readonly string[] {
  const found = Object.entries(match).map(([key, field]) => [key.trim(), field])
  const own = new Map(found.map(([key, field]) => [String(key), field]))
  return [...spelt.printed].flatMap(([field, name]) =>
    own.get(name.trim()) === field ? [] : [`${spelt.template.name}: ${name} is ${own.get(name.trim())}, not ${field}`],
  )
}

describe('sixty spellings of the headers of ten templates', () => {
  const spelt = speltTemplates()
  const columns = spelt.reduce((sum, { printed }) => sum + printed.size, 0)

  it('are ten times sixty', () => {
    expect([TEMPLATES.length, spelt.length]).toEqual([10, 600])
  })

  it('are understood without help in at least 95 of 100 columns', () => {
    const wrong = spelt.flatMap((one) => missed(one, matched(one)))
    expect(1 - wrong.length / columns, [...new Set(wrong)].join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('are all understood the second time, once a branch has said what its names mean', () => {
    const strange = spelt.filter(({ template }) => 'ledger' in template.reads)
    const wrong = strange.flatMap((one) => {
      // Names that nobody could know: the wording of one school.
      const odd = new Map([...one.printed].map(([field, name], at) => [field, `我校第${at + 1}项${name}`]))
      const csv = [...one.printed].reduce(
        (text, [field, name]) => text.replace(`"${name}"`, `"${odd.get(field)}"`),
        one.csv,
      )
      const told = Object.fromEntries([...odd].map(([field, name]) => [name.trim(), field]))
      const own = { ...one, printed: odd, csv }
      return missed(own, matched(own, told))
    })
    expect(wrong).toEqual([])
  })
})
