import { LIMITS } from '../limits.ts'
import { damaged, tooLarge } from '../refused.ts'
import { relationships } from '../zip/relationships.ts'
import type { ZipParts } from '../zip/zip-parts.ts'
import { parseXml } from './parse-xml.ts'

export interface WorkbookPart {
  readonly path: string
  readonly from1904: boolean
  readonly sheets: readonly SheetEntry[]
  /** Names that stand for a place in another workbook. */
  readonly outsideNames: ReadonlySet<string>
  readonly sharedStringsPath: string | undefined
  readonly stylesPath: string | undefined
}

export interface SheetEntry {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

/** The workbook part and the parts it names. A zip container without one is not a spreadsheet. */
export function readWorkbookPart(zip: ZipParts): WorkbookPart {
  const path =
    [...relationships(zip, '').values()].find((rel) => rel.type.endsWith('/officeDocument'))?.target ??
    'xl/workbook.xml'
  const part = zip.find(path)
  if (part === undefined) throw damaged('no workbook part')
  const rels = relationships(zip, path)
  const ofKind = (kind: string) => [...rels.values()].find((rel) => rel.type.endsWith(kind))?.target
  const { sheets, outsideNames, from1904, isWorkbook } = parseWorkbook(part)
  if (!isWorkbook) throw damaged('main part is no workbook')
  if (sheets.length > LIMITS.sheets) throw tooLarge('sheets')
  return {
    path,
    from1904,
    outsideNames,
    sheets: sheets.flatMap(({ name, id, hidden }) => {
      const rel = rels.get(id)
      return rel?.type.endsWith('/worksheet') ? [{ name, path: rel.target, hidden }] : []
    }),
    sharedStringsPath: ofKind('/sharedStrings'),
    stylesPath: ofKind('/styles'),
  }
}

function parseWorkbook(part: Uint8Array) {
  const sheets: { name: string; id: string; hidden: boolean }[] = []
  const outsideNames = new Set<string>()
  let from1904 = false
  let isWorkbook = false
  let definedName: { name: string; text: string } | undefined
  parseXml(part, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      if (name === 'definedName') definedName = { name: attributes['name'] ?? '', text: '' }
      if (name === 'sheet') {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
        const state = attributes['state'] ?? 'visible'
        sheets.push({ name: attributes['name'] ?? '', id, hidden: state !== 'visible' })
      }
    },
    text(text) {
      if (definedName !== undefined) definedName.text += text
    },
    close(name) {
      if (name !== 'definedName' || definedName === undefined) return
      if (definedName.text.includes('[')) outsideNames.add(definedName.name.toLowerCase())
      definedName = undefined
    },
  })
  return { sheets, outsideNames, from1904, isWorkbook }
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
