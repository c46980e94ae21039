import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withDoctype } from '../../testing/docx-payloads.ts'
import { compoundFile } from '../../testing/make-compound.ts'
import { makeDoc } from '../../testing/make-doc.ts'
import { docxParts, makeDocx, p, r, type TestDocx } from '../../testing/make-docx.ts'
import { makePdf, pdfLines } from '../../testing/make-pdf.ts'
import { makeXls } from '../../testing/make-xls.ts'
import { oneSheet, zipParts } from '../../testing/make-xlsx.ts'
import { readTextBytes } from './read-text-bytes.ts'
import { asTextRefusal } from './text-refused.ts'

async function answerOf(bytes: Uint8Array): Promise<string> {
  try {
    return `read as ${(await readTextBytes(bytes)).container}`
  } catch (error) {
    const refusal = asTextRefusal(error)
    if (refusal === undefined) throw error
    return refusal.found === undefined ? refusal.code : `${refusal.code} ${refusal.found}`
  }
}

const PLAN: TestDocx = { body: p('工会工作计划') }
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const picture = '<w:p><w:r><w:drawing><pic:pic><a:blip r:embed="x"/></pic:pic></w:drawing></w:r></w:p>'
const main = (body: string) => ({
  'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
})

describe('what a file is, is told by its content', () => {
  it.each<[string, () => Uint8Array]>([
    ['read as docx', () => makeDocx(PLAN)],
    ['read as doc', () => makeDoc({ paragraphs: [{ text: '工会工作计划' }] })],
    ['read as pdf', () => makePdf({ pages: [pdfLines(['工会工作计划'])] })],
    ['read as pdf', () => Uint8Array.of(0x0a, 0x0a, ...makePdf({ pages: [pdfLines(['工会工作计划'])] }))],
    ['read as text', () => strToU8('工会工作计划\n一、指导思想')],
    ['read as text', () => strToU8('PK 赛工作计划')],
    ['notADocument Excel', () => oneSheet([['单位名称']])],
    ['notADocument Excel', () => makeXls({ sheets: [{ name: 'a', rows: [['x']] }] })],
    ['notADocument PowerPoint', () => compoundFile({ 'PowerPoint Document': new Uint8Array(5_000) })],
    [
      'notADocument PowerPoint',
      () => zipParts({ '_rels/.rels': '<R><Relationship Type="t/officeDocument" Target="ppt/presentation.xml"/></R>' }),
    ],
    [
      'notADocument OpenDocument',
      () => zipParts({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    ],
    ['notADocument ZIP', () => zipParts({ 'a.txt': '工会' })],
    ['notADocument ZIP', () => latin('Rar!\u001a\u0007')],
    ['notADocument Works', () => compoundFile({ MatOST: new Uint8Array(5_000) })],
    ['notADocument RTF', () => latin('{\\rtf1\\ansi 1}')],
    ['notADocument HTML', () => strToU8('\ufeff<!-- Word -->\n<html xmlns:o="x"><body>工会</body></html>')],
    ['notADocument HTML', () => strToU8('<?xml version="1.0"?>\n<!DOCTYPE html><p>工会</p>')],
    [
      'notADocument XML',
      () => strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    ],
    ['notADocument MHT', () => strToU8('MIME-Version: 1.0\nContent-Type: multipart/related')],
    ['notADocument MHT', () => makeDocx({ body: '<w:altChunk r:id="rId1"/><w:p/>' })],
    ['notADocument EXE', () => latin('MZ\u0090\0')],
    ['notADocument', () => Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256)],
  ])('%s', async (answer, make) => {
    expect(await answerOf(make())).toBe(answer)
  })
})

describe('what holds no text says so', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['empty', 'nothing', () => new Uint8Array()],
    ['empty', 'a blank document', () => makeDocx({ body: p('') + p('　 ') })],
    ['empty', 'a blank text', () => strToU8('\n \n')],
    ['empty', 'a document that says only —', () => makeDocx({ body: p('———') })],
    ['noText', 'a document that is a photograph', () => makeDocx({ body: picture })],
    ['noText', 'a scanned PDF', () => makePdf({ pages: [[], []] })],
    [
      'noText',
      'a scanned PDF with page numbers',
      () => makePdf({ pages: [[{ text: '— 1 —', y: 40 }], [{ text: '— 2 —', y: 40 }]] }),
    ],
    ['noText', 'a JPEG', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['noText', 'a PNG', () => latin('\u0089PNG\r\n\u001a\n')],
    ['noText', 'the HEIC of a phone', () => latin('\0\0\0\u0018ftypheic\0\0\0\0')],
    ['noText', 'a WebP', () => latin('RIFF\0\0\0\0WEBPVP8 ')],
    ['noText', 'a BMP', () => latin('BM\u0036\0\0\0\0\0\0\0')],
  ])('%s: %s', async (answer, _, make) => {
    expect(await answerOf(make())).toBe(answer)
  })
})

describe('passwords', () => {
  it.each<[string, () => Uint8Array]>([
    ['a .docx in an encrypted package', () => compoundFile({ EncryptedPackage: new Uint8Array(5_000) })],
    ['a .doc', () => makeDoc({ paragraphs: [{ text: '密' }], encrypted: true })],
    ['a .docx whose parts are encrypted', encryptedZip],
  ])('%s', async (_, make) => {
    expect(await answerOf(make())).toBe('encrypted')
  })
})

describe('damage', () => {
  it.each<[string, () => Uint8Array]>([
    ['a .docx cut off', () => makeDocx(PLAN).slice(0, 700)],
    ['a .doc cut off', () => makeDoc({ paragraphs: [{ text: '工会' }] }).slice(0, 2_000)],
    [
      'a part that is not well-formed',
      () => makeDocx({ ...PLAN, parts: { 'word/document.xml': '<w:document><w:body>' } }),
    ],
    ['a main part of another kind', () => makeDocx({ ...PLAN, parts: { 'word/document.xml': '<styles/>' } })],
    [
      'no main part',
      () => zipParts({ '_rels/.rels': '<R><Relationship Type="t/officeDocument" Target="word/none.xml"/></R>' }),
    ],
    [
      'elements ten thousand deep',
      () => makeDocx({ ...PLAN, parts: main(`${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}`) }),
    ],
    ['an entity', () => withDoctype('<!DOCTYPE w [<!ENTITY x "<w:t>y</w:t>">]>')],
    ['a document type', () => withDoctype('<!DOCTYPE w SYSTEM "w.dtd">')],
    [
      'a .doc with an endless list',
      () => makeDoc({ paragraphs: [{ text: '工会' }] }).fill(0xff, 512 + 0x2e2, 512 + 0x2f2),
    ],
  ])('%s', async (_, make) => {
    expect(await answerOf(make())).toBe('damaged')
  })
})

describe('bombs are refused before they cost anything', () => {
  it.each<[string, () => Uint8Array]>([
    ['a part of one sign', () => makeDocx({ ...PLAN, parts: main(`<w:p>${r('工'.repeat(3_000_000))}</w:p>`) })],
    [
      'many parts',
      () =>
        zipSync({ ...Object.fromEntries(Array.from({ length: 1_100 }, (_, index) => [`a${index}`, strToU8('x')])) }),
    ],
    ['more text than a library', () => unpacked({ body: `<w:p>${r('工会'.repeat(2_200_000))}</w:p>` })],
    ['a hundred thousand paragraphs', () => makeDocx({ body: '<w:p/>'.repeat(100_001) })],
    ['a file over the limit', () => new Uint8Array(33 * 1024 * 1024)],
  ])('%s', async (_, make) => {
    const bytes = make()
    const started = performance.now()
    expect(await answerOf(bytes)).toBe('tooLarge')
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('what is odd but whole is read', () => {
  it('three hundred pages of one sentence, a line of ten thousand characters, macros, two parts of one name', async () => {
    const sentence = p('认真组织开展各项教职工文体活动，丰富教职工业余文化生活，增强工会组织的凝聚力。')
    expect(await answerOf(makeDocx({ body: sentence.repeat(6_600) }))).toBe('read as docx')
    const long = await readTextBytes(makeDocx({ body: p('工会'.repeat(5_000)) }))
    expect(long.paragraphs).toEqual([{ number: 1, text: '工会'.repeat(5_000) }])
    const macros = await readTextBytes(makeDocx({ ...PLAN, parts: { 'word/vbaProject.bin': new Uint8Array(99) } }))
    expect(macros.notes).toEqual([{ code: 'macros', paragraph: null, text: '' }])
    expect(await answerOf(makeDocx({ ...PLAN, parts: { '../../evil.txt': 'x', 'C:\\evil': 'x' } }))).toBe(
      'read as docx',
    )
  })

  it('radicals become characters in every kind of file', async () => {
    const files = [
      makeDocx({ body: p('⼯会') }),
      makeDoc({ paragraphs: [{ text: '⼯会' }] }),
      makePdf({ pages: [pdfLines(['⼯会'])] }),
      strToU8('⼯会'),
    ]
    for (const bytes of files) {
      const { paragraphs, notes } = await readTextBytes(bytes)
      expect(paragraphs.map(({ text }) => text)).toEqual(['工会'])
      expect(notes).toEqual([{ code: 'radicals', paragraph: 1, text: '⼯→工' }])
    }
  })
})

function encryptedZip(): Uint8Array {
  const zip = makeDocx(PLAN)
  const view = new DataView(zip.buffer, zip.byteOffset)
  for (let at = 0; at + 46 < zip.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
  return zip
}

/** Without packing no ratio gives it away. */
function unpacked(document: TestDocx): Uint8Array {
  const parts = Object.entries(docxParts(document)).map(([path, xml]) => [path, strToU8(xml)] as const)
  return zipSync(Object.fromEntries(parts), { level: 0 })
}
