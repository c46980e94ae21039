import { makeDocx, p, r } from './make-docx.ts'
import { links } from './make-xlsx.ts'
import { makePdf, pdfLines } from './make-pdf.ts'

const OUTSIDE = [
  ...['file:///etc/passwd', 'http://127.0.0.1:9/a', 'https://example.invalid/a.xml', '\\\\server\\share\\a.docx'],
  ...['ftp://127.0.0.1:9/a', '../../../../etc/passwd'],
]
const KINDS = ['image', 'attachedTemplate', 'oleObject', 'subDocument', 'aFChunk', 'hyperlink', 'frame', 'styles']

/** A Word file that points to a place outside itself in every way that a program might follow. */
function pointing(target: string): Uint8Array {
  const rels = links(...KINDS.map((kind, index) => `rId${index + 1} ${kind} ${target} outside`))
  const picture = '<w:drawing><pic:pic><a:blip r:link="rId1"/></pic:pic></w:drawing>'
  const field = (instruction: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const body = [
    `<w:p><w:r>${picture}</w:r>${r('正文')}</w:p><w:altChunk r:id="rId5"/><w:subDoc r:id="rId4"/>`,
    `<w:p>${field(`INCLUDETEXT "${target}"`)}${field(`INCLUDEPICTURE "${target}"`)}${field(`DDEAUTO cmd "${target}"`)}</w:p>`,
    '<w:p><w:r><w:object><o:OLEObject Type="Link" r:id="rId3"/></w:object></w:r></w:p>',
  ].join('')
  const settings = '<w:settings xmlns:w="w"><w:attachedTemplate r:id="rId2"/></w:settings>'
  return makeDocx({ body, parts: { 'word/_rels/document.xml.rels': rels, 'word/settings.xml': settings } })
}

/** A Word file whose main part declares what an entity stands for. */
export function withDoctype(doctype: string): Uint8Array {
  const xml = `<?xml version="1.0"?>${doctype}<w:document xmlns:w="w"><w:body>${p('&x;')}</w:body></w:document>`
  return makeDocx({ body: '', parts: { 'word/document.xml': xml } })
}

/** A PDF whose actions, files and streams lie elsewhere. */
function pointingPdf(target: string): Uint8Array {
  const name = `(${target.replaceAll('\\', '\\\\')})`
  return makePdf({
    pages: [pdfLines(['工会工作计划'])],
    catalog: '/OpenAction 100 0 R /AA << /WC 101 0 R >> /Names << /EmbeddedFiles 103 0 R >>',
    objects: [
      `<< /S /URI /URI ${name} >>`,
      `<< /S /Launch /F ${name} >>`,
      `<< /S /JavaScript /JS (this.submitForm\\(${name}\\)) >>`,
      `<< /Length 0 /F << /FS /URL /F ${name} >> >>\nstream\n\nendstream`,
    ],
  })
}

/** Documents that would open a file or a connection in a reader that does what they say. */
export const OUTSIDE_PAYLOADS: readonly (readonly [string, Uint8Array])[] = [
  ...OUTSIDE.map((target) => [`.docx to ${target}`, pointing(target)] as const),
  ...OUTSIDE.map((target) => [`.pdf to ${target}`, pointingPdf(target)] as const),
  ...OUTSIDE.map(
    (target) => [`entity of ${target}`, withDoctype(`<!DOCTYPE w [<!ENTITY x SYSTEM "${target}">]>`)] as const,
  ),
  ...OUTSIDE.map((target) => [`document type of ${target}`, withDoctype(`<!DOCTYPE w SYSTEM "${target}">`)] as const),
]
