import type { Page } from '@playwright/test'

/** A photograph as large as a phone's, drawn by the browser itself: rough enough that it cannot be packed well. */
export async function drawPhotograph(page: Page, seed: number): Promise<Buffer> {
  const address = await page.evaluate((colour) => {
    const canvas = document.createElement('canvas')
    canvas.width = 3600
    canvas.height = 2400
    const pen = canvas.getContext('2d')
    if (pen === null) return ''
    for (let y = 0; y < 2400; y += 12)
      for (let x = 0; x < 3600; x += 12) {
        pen.fillStyle = `hsl(${(x * 7 + y * 13 + colour) % 360} 60% ${30 + ((x * y) % 50)}%)`
        pen.fillRect(x, y, 12, 12)
      }
    return canvas.toDataURL('image/jpeg', 0.98)
  }, seed)
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}

/**
 * One page with a line of Chinese, whose font is named and not held: as many offices write it. `further`: so many pages of a
 * picture each, a megabyte large.
 */
export function pdfOf(line: string, further = 0): Buffer {
  const hex = [...line].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const stream = `BT /F1 24 Tf 1 0 0 1 72 720 Tm <${hex}> Tj ET`
  const pictures = Array.from({ length: further }, (_, at) => 7 + 2 * at)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R ${pictures.map((at) => `${at + 1} 0 R`).join(' ')}] /Count ${1 + further} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    ...pictures.flatMap((at) => [
      `<< /Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8 ` +
        `/Length 1000000 >>\nstream\n${String.fromCharCode(33 + (at % 90)).repeat(1_000_000)}\nendstream`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im ${at} 0 R >> >> >>`,
    ]),
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\n`
  return Buffer.from(`${body}${end}startxref\n${body.length}\n%%EOF\n`)
}
