import { parts, type PlainDate } from '@jianjia/domain/kernel'
import { qrCode } from '../binder/qr-code.ts'
import { officialFonts } from '../official/official-fonts.ts'
import { newPdf, type PdfWriter, points } from '../official/pdf-page.ts'

/** What stands on the certificate (证书) of a title. */
export interface TitleCertificate {
  readonly unitName: string
  readonly level: string
  /** The scheme by which it was given. */
  readonly scheme: string
  readonly issuer: string
  readonly number: string | null
  readonly awardedOn: PlainDate
  readonly validFrom: PlainDate
  /** Null = until revoked. */
  readonly validTo: PlainDate | null
  /** The address at which the register tells how the title stands. */
  readonly verify: string
}

const PAGE = { width: points(297), height: points(210) } as const
const SEAL = '#a8321f'
const INK = '#26302e'
const SOFT = '#5d6764'

/** Landscape A4, one page for each, in a font that the file carries: 工会 is found in it. The same input, the same bytes. */
export async function writeTitleCertificates(certificates: readonly TitleCertificate[]): Promise<Uint8Array> {
  const [first] = certificates
  if (first === undefined) throw new RangeError('no certificate to write')
  const latest = certificates.reduce((day, { awardedOn }) => (awardedOn > day ? awardedOn : day), first.awardedOn)
  const pdf = newPdf(await officialFonts(), {
    title: certificates.length === 1 ? `${first.unitName} ${first.level} 证书` : `${first.issuer} 证书`,
    author: first.issuer,
    at: new Date(`${latest}T00:00:00Z`),
    landscape: true,
  })
  const bytes = collect(pdf)
  for (const [at, certificate] of certificates.entries()) {
    if (at > 0) pdf.addPage()
    pdf.page.margins.bottom = 0
    drawFrame(pdf)
    drawWords(pdf, certificate)
    drawCode(pdf, certificate.verify)
  }
  pdf.end()
  return bytes
}

function collect(pdf: PdfWriter): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve) => pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))))
}

/** Two lines around the sheet, the outer one heavy, as honours are framed. */
function drawFrame(pdf: PdfWriter): void {
  for (const [edge, width] of [
    [12, 3],
    [15, 0.75],
  ] as const) {
    const inset = points(edge)
    pdf.strokeColor(SEAL).lineWidth(width)
    pdf.rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset).stroke()
  }
}

interface Line {
  readonly y: number
  readonly size: number
  readonly color?: string
  readonly bold?: true
  readonly align?: 'left' | 'center' | 'right'
}

const SIDE = 40

function write(pdf: PdfWriter, text: string, { y, size, color = INK, bold, align = 'center' }: Line): void {
  pdf
    .fillColor(color)
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
  const options = { width: PAGE.width - 2 * points(SIDE), align, lineGap: size * 0.4 }
  pdf.text(text, points(SIDE), points(y), options)
}

function drawWords(pdf: PdfWriter, certificate: TitleCertificate): void {
  const { unitName, level, scheme, issuer, number, awardedOn, validFrom, validTo } = certificate
  write(pdf, '荣 誉 证 书', { y: 28, size: 34, color: SEAL, bold: true })
  if (number !== null) write(pdf, `编号：${number}`, { y: 50, size: 11, color: SOFT })
  write(pdf, `${unitName}：`, { y: 63, size: fitting(unitName, 21), align: 'left', bold: true })
  write(pdf, `　　依据《${scheme}》，经考核评定，授予你单位`, { y: 80, size: fitting(scheme, 16, 30), align: 'left' })
  write(pdf, `“${level}”称号`, { y: 100, size: fitting(level, 30, 14), color: SEAL, bold: true })
  const term = validTo === null ? `自${inWords(validFrom)}起` : `${inWords(validFrom)}至${inWords(validTo)}`
  write(pdf, `　　有效期：${term}。`, { y: 124, size: 14, align: 'left' })
  write(pdf, '　　特发此证。', { y: 134, size: 14, align: 'left' })
  write(pdf, issuer, { y: 156, size: 16, align: 'right' })
  write(pdf, inWords(awardedOn), { y: 167, size: 14, align: 'right' })
}

/** A long name is set smaller, so that it stands on its line. */
function fitting(text: string, size: number, most = 24): number {
  return text.length <= most ? size : Math.max(10, Math.floor((size * most) / text.length))
}

const CODE_SIDE = points(26)

function drawCode(pdf: PdfWriter, address: string): void {
  const { size, runs } = qrCode(address)
  const dot = CODE_SIDE / size
  const [x, y] = [points(SIDE), points(150)]
  for (const [row, column, length] of runs) pdf.rect(x + column * dot, y + row * dot, length * dot, dot).fill('#000000')
  pdf.fillColor(SOFT).font('regular').fontSize(8)
  pdf.text('扫码或打开下面的地址，查验证书现在是否有效', points(SIDE), y + CODE_SIDE + 3, { width: points(150) })
  pdf.text(address, points(SIDE), y + CODE_SIDE + 15, { width: points(170) })
}

function inWords(day: PlainDate): string {
  const { year, month, dayOfMonth } = parts(day)
  return `${year}年${month}月${dayOfMonth}日`
}
