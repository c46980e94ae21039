import { writeZip } from '../sheet/zip/write-zip.ts'
import type { OfficialDocument } from './official-document.ts'
import { contentTypes, coreProperties, footerXml, relationshipsXml, settingsXml } from './docx-frame.ts'
import { stylesXml } from './docx-styles.ts'
import { documentXml } from './docx-text.ts'
import { linesOfDocument } from './lines-of-document.ts'

/**
 * The document as a Word file in the layout of GB/T 9704: A4, type area 156 by 225 mm, title in 方正小标宋 22 points, text
 * in 仿宋 16 points, page numbers — 1 — outside. The same document always gives the same bytes.
 */
export function writeOfficialDocx(document: OfficialDocument): Uint8Array {
  const lines = linesOfDocument(document)
  return writeZip([
    ['[Content_Types].xml', contentTypes()],
    [
      '_rels/.rels',
      relationshipsXml([
        ['officeDocument', 'word/document.xml'],
        ['core', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(document)],
    ['word/document.xml', documentXml(lines)],
    [
      'word/_rels/document.xml.rels',
      relationshipsXml([
        ...([
          ['styles', 'styles.xml'],
          ['settings', 'settings.xml'],
        ] as const),
        ...([
          ['footer', 'footer1.xml'],
          ['footer', 'footer2.xml'],
        ] as const),
      ]),
    ],
    ['word/styles.xml', stylesXml()],
    ['word/settings.xml', settingsXml()],
    ['word/footer1.xml', footerXml('right')],
    ['word/footer2.xml', footerXml('left')],
  ])
}
