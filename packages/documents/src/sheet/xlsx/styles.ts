import { builtInFormat } from '../number-format.ts'
import { parseXml } from './parse-xml.ts'

/** The number format of each cell style, by the style's number. */
export function readCellFormats(part: Uint8Array): readonly (string | undefined)[] {
  const codes = new Map<number, string>()
  const formats: (string | undefined)[] = []
  let inCellStyles = false
  parseXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(toId(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      const id = toId(attributes['numFmtId'])
      formats.push(codes.get(id) ?? builtInFormat(id))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return formats
}

function toId(text: string | undefined): number {
  return Number.parseInt(text ?? '0', 10)
}
