import { crc32, deflateSync } from 'node:zlib'

/** A small file made in code. */
export interface InventedFile {
  readonly name: string
  readonly mediaType: 'image/png' | 'application/pdf' | 'text/plain'
  readonly bytes: Uint8Array
}

/** A record of what was done, as plain text. */
export function textRecord(name: string, lines: readonly string[]): InventedFile {
  return { name, mediaType: 'text/plain', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }
}

/**
 * One page with lines of Chinese text. The font is named and not put in: every reader of PDF brings one for the
 * character collection Adobe-GB1.
 */
export function pdfRecord(name: string, lines: readonly string[]): InventedFile {
  const text = lines.map((line, at) => `1 0 0 1 72 ${760 - at * 28} Tm <${utf16(line)}> Tj`).join('\n')
  const stream = `BT /F1 14 Tf\n${text}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${offset.toString().padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`
  return { name, mediaType: 'application/pdf', bytes: new TextEncoder().encode(body) }
}

const WIDTH = 320
const HEIGHT = 213

/**
 * A picture in place of a photograph: sky, water and reeds. Nobody is on it. The drawing comes again after some hundred
 * seeds, the file never: it says its name and its seed, as a camera does.
 */
export function pictureRecord(name: string, seed: number): InventedFile {
  const shore = 110 + (seed % 5) * 8
  const pixels = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const at = y * (1 + WIDTH * 3) + 1 + x * 3
      const [red, green, blue] = colourAt({ x, y, shore, seed })
      pixels.writeUInt8(red, at)
      pixels.writeUInt8(green, at + 1)
      pixels.writeUInt8(blue, at + 2)
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const said = Buffer.from(`Description\0\0\0\0\0${name} ${seed}`)
  const chunks = [
    ...[chunk('IHDR', header), chunk('iTXt', said), chunk('IDAT', deflateSync(pixels))],
    chunk('IEND', Buffer.alloc(0)),
  ]
  return { name, mediaType: 'image/png', bytes: Buffer.concat([signature, ...chunks]) }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly shore: number
  readonly seed: number
}

function colourAt({ x, y, shore, seed }: Place): readonly [number, number, number] {
  const reed = (x * 7 + seed * 31) % 23
  if (reed < 3 && y > shore - 48 + ((x * 13 + seed) % 40)) return [96, 112, 72]
  if (y < shore) return [200 + Math.trunc((y * 40) / shore), 214, 222 - Math.trunc((y * 30) / shore)]
  return [120, 150 + ((x + y * 3) % 9), 160 + ((y * 5 + x) % 12)]
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

function utf16(line: string): string {
  const units = Array.from({ length: line.length }, (_, at) => line.charCodeAt(at).toString(16).padStart(4, '0'))
  return units.join('')
}
