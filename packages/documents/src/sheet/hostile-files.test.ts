import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compoundFile } from '../../testing/make-compound.ts'
import { makeXls } from '../../testing/make-xls.ts'
import { links, makeXlsx, oneSheet, workbookParts, zipParts } from '../../testing/make-xlsx.ts'
import { readSheetBytes } from './read-sheet-bytes.ts'

const SHEET = { sheets: [{ name: 'a', rows: [['单位名称'], ['一小']] }] }

function refusalOf(bytes: Uint8Array, fileName?: string): unknown {
  const started = performance.now()
  try {
    readSheetBytes(bytes, fileName)
    return 'read'
  } catch (error) {
    expect(performance.now() - started).toBeLessThan(1_000)
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

function withParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return makeXlsx({ ...SHEET, parts })
}

/** Overwrites the sizes that the directory and the local header claim for a part. */
function withClaimedSize(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const lying = bytes.slice()
  const view = new DataView(lying.buffer)
  const name = strToU8(path)
  for (let at = 0; at + 46 < lying.length; at += 1) {
    const isCentral = view.getUint32(at, true) === 0x02014b50
    const isLocal = view.getUint32(at, true) === 0x04034b50
    if (!isCentral && !isLocal) continue
    const nameAt = at + (isCentral ? 46 : 30)
    if (name.every((byte, index) => lying[nameAt + index] === byte))
      view.setUint32(at + (isCentral ? 24 : 22), size, true)
  }
  return lying
}

const worksheet = (inner: string) => `<worksheet xmlns="m"><sheetData>${inner}</sheetData></worksheet>`
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)
const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`

describe('bombs are refused before they cost anything', () => {
  it.each<[string, () => Uint8Array]>([
    ['a part that packs 1,000 to 1', () => withParts({ 'xl/media/a.bin': zeros(2) })],
    [
      'a sheet of blanks',
      () => withParts({ 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(4_000_000)}</worksheet>` }),
    ],
    [
      'more than 1,000 parts',
      () => withParts(Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`x/${index}`, 'x']))),
    ],
    [
      'parts that are too much only together',
      () => {
        const parts = zipSync({ 'a.bin': new Uint8Array(420_000), 'b.bin': new Uint8Array(420_000) }, { level: 0 })
        return withClaimedSize(withClaimedSize(parts, 'a.bin', 40_000_000), 'b.bin', 40_000_000)
      },
    ],
    ['a part that claims 4 GB', () => withClaimedSize(makeXlsx(SHEET), 'xl/styles.xml', 0xffffffff)],
    [
      'a part that unpacks to more than it claims',
      () => withClaimedSize(withParts({ 'xl/styles.xml': zeros(2) }), 'xl/styles.xml', 100),
    ],
    ['a file over the limit', () => new Uint8Array(33 * 1024 * 1024).fill(65)],
    ['more cells than a sheet may have', () => withParts({ 'xl/worksheets/sheet1.xml': worksheet(manyMerges()) })],
  ])('%s', (_, make) => {
    expect(refusalOf(make())).toBe('unpackedTooLarge')
  })

  it('counts cells, texts and repeated shared strings against one budget', () => {
    const long = 'x'.repeat(60_000)
    const strings = `<sst xmlns="m"><si><t>${long}</t></si></sst>`
    const cells = Array.from(
      { length: 500 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`,
    ).join('')
    const rels = links('rId1 worksheet worksheets/sheet1.xml', 's sharedStrings sharedStrings.xml')
    const parts = {
      'xl/sharedStrings.xml': strings,
      'xl/worksheets/sheet1.xml': worksheet(cells),
      'xl/_rels/workbook.xml.rels': rels,
    }
    expect(refusalOf(withParts(parts))).toBe('unpackedTooLarge')
  })
})

describe('what is no spreadsheet is refused as such', () => {
  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a PDF', () => strToU8('%PDF-1.7\n1 0 obj\n')],
    ['a web page', () => strToU8('<html><table><tr><td>单位名称</td></tr></table></html>')],
    ['a document', () => zipSync({ 'word/document.xml': strToU8('<w/>'), '[Content_Types].xml': strToU8('<Types/>') })],
    ['an old document', () => compoundFile({ WordDocument: new Uint8Array(600) })],
    ['a zip cut off', () => makeXlsx(SHEET).slice(0, 900)],
    ['an .xls cut off', () => makeXls({ sheets: [{ name: 'a', rows: [['x']] }] }).slice(0, 1_600)],
    ['running text under a false name', () => strToU8('今天学校工会开展了慰问活动。\n大家都很高兴。\n')],
    [
      'a document type',
      () => withParts({ 'xl/worksheets/sheet1.xml': `${laughs}<worksheet><sheetData/></worksheet>` }),
    ],
    [
      'an outside entity',
      () => withParts({ 'xl/workbook.xml': '<!DOCTYPE w SYSTEM "file:///etc/passwd"><workbook/>' }),
    ],
    [
      'an undefined entity',
      () => withParts({ 'xl/worksheets/sheet1.xml': worksheet('<row><c t="str"><v>&xxe;</v></c></row>') }),
    ],
    ['XML that is not well-formed', () => withParts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' })],
    ['two parts of one name', () => withParts({ 'XL/workbook.xml': '<workbook/>' })],
    [
      'a cell beyond the sheet',
      () => withParts({ 'xl/worksheets/sheet1.xml': worksheet('<row r="9999999"><c><v>1</v></c></row>') }),
    ],
    [
      'a shared string that is not there',
      () => withParts({ 'xl/worksheets/sheet1.xml': worksheet('<row><c t="s"><v>7</v></c></row>') }),
    ],
  ])('%s', (_, make) => {
    expect(refusalOf(make(), 'a.xlsx')).toBe('notASpreadsheet')
  })

  it('parts that share their bytes', () => {
    const twins = { 'a.bin': strToU8('the same'), 'b.bin': strToU8('the same') }
    const bytes = makeXlsx({ ...SHEET, parts: twins })
    expect(refusalOf(bytes)).toBe('read')
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const headers: number[] = []
    for (let at = 0; at + 46 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) headers.push(at)
    const [first = 0, second = 0] = headers.slice(-2)
    view.setUint32(second + 42, view.getUint32(first + 42, true), true)
    expect(refusalOf(bytes)).toBe('notASpreadsheet')
  })
})

describe('passwords', () => {
  it('are told apart from damage', () => {
    expect(refusalOf(compoundFile({ EncryptedPackage: new Uint8Array(5_000) }))).toBe('encrypted')
    const zip = makeXlsx(SHEET)
    const view = new DataView(zip.buffer, zip.byteOffset)
    for (let at = 0; at + 46 < zip.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(refusalOf(zip)).toBe('encrypted')
  })
})

describe('references outside the file', () => {
  it('are neither followed nor resolved beyond the container', () => {
    const rels = links('rId1 worksheet ../../../../etc/passwd', 'rId2 worksheet http://example.invalid/a.xml outside')
    expect(refusalOf(withParts({ 'xl/_rels/workbook.xml.rels': rels }))).toBe('notASpreadsheet')
    const link = `<externalLink xmlns="m"><externalBook xmlns:r="x" r:id="rId1"/></externalLink>`
    const linkRels = links('rId1 externalLinkPath file://server/share/b.xlsx outside')
    const parts = {
      'xl/externalLinks/externalLink1.xml': link,
      'xl/externalLinks/_rels/externalLink1.xml.rels': linkRels,
    }
    expect(refusalOf(withParts(parts))).toBe('read')
  })

  it('odd part names write nothing, because nothing is ever written', () => {
    const parts = { ...workbookParts(SHEET), '../../evil.txt': 'x', 'C:\\evil.txt': 'x', '/abs/evil': 'x' }
    expect(refusalOf(zipParts(parts))).toBe('read')
    expect(refusalOf(oneSheet([['单位名称']]))).toBe('read')
  })
})

function manyMerges(): string {
  const merges = '<mergeCell ref="A1:B1"/>'.repeat(50_001)
  return `<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells><sheetData>`
}
