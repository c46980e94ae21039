import { links, makeXlsx } from './make-xlsx.ts'

const OUTSIDE = [
  ...['file:///etc/passwd', 'http://127.0.0.1:9/a', 'https://example.invalid/a.xml', '\\\\server\\share\\a.xlsx'],
  '../../../../etc/passwd',
]
const SHEET = { sheets: [{ name: 'a', rows: [['单位名称'], ['一小']] }] }

/** Links, connections, queries and pictures that lie elsewhere, and formulas that would fetch. */
function pointing(target: string): Uint8Array {
  const external = '<externalLink xmlns="m"><externalBook xmlns:r="x" r:id="rId1"/></externalLink>'
  const connection = `<connections xmlns="m"><connection id="1" sourceFile="${target}" type="5"/></connections>`
  const cells = ['WEBSERVICE("T")', 'HYPERLINK("T")', 'IMPORTDATA("T")', "cmd|'/c calc'!A1", "'[T]a'!A1"]
  const rows = cells.map((text, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${text}</f><v>0</v></c></row>`).join('')
  return makeXlsx({
    ...SHEET,
    parts: {
      'xl/externalLinks/externalLink1.xml': external,
      'xl/externalLinks/_rels/externalLink1.xml.rels': links(`rId1 externalLinkPath ${target} outside`),
      'xl/connections.xml': connection,
      'xl/worksheets/_rels/sheet1.xml.rels': links(`rId9 image ${target} outside`, `rId8 hyperlink ${target} outside`),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="m"><sheetData>${rows.replaceAll('T"', `${target}"`)}</sheetData></worksheet>`,
    },
  })
}

function withDoctype(target: string): Uint8Array {
  const xml = `<!DOCTYPE w [<!ENTITY x SYSTEM "${target}">]><worksheet><sheetData>&x;</sheetData></worksheet>`
  return makeXlsx({ ...SHEET, parts: { 'xl/worksheets/sheet1.xml': xml } })
}

/** Tables that would open a file or a connection in a reader that does what they say. */
export const OUTSIDE_SHEETS: readonly (readonly [string, Uint8Array])[] = [
  ...OUTSIDE.map((target) => [`.xlsx to ${target}`, pointing(target)] as const),
  ...OUTSIDE.map((target) => [`entity of ${target}`, withDoctype(target)] as const),
]
