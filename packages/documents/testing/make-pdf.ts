/** One line of text on a page, in points from the lower left corner. */
export interface TestPdfLine {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

export interface TestPdf {
  readonly pages: readonly (readonly TestPdfLine[])[]
  /** Further entries of the trailer, for a document that says it is encrypted. */
  readonly trailer?: string
  /** Further entries of the catalog: actions, outside files. */
  readonly catalog?: string
  /** Further objects, from number 100 on. */
  readonly objects?: readonly string[]
  /** An encoding that is named only: its codes for a text, two hexadecimal digits a byte. */
  readonly named?: { readonly encoding: string; readonly codesOf: (text: string) => string }
}

/**
 * A PDF of A4 pages in one font that is named only. Every sign is its own code of two bytes, one size wide.
 */
export function makePdf({ pages, trailer = '', catalog = '', objects = [], named }: TestPdf): Uint8Array {
  const parts: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ')}] >>`,
    ],
    [
      3,
      `<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /${named?.encoding ?? 'Identity-H'}` +
        ` /DescendantFonts [4 0 R] ${named === undefined ? '/ToUnicode 5 0 R' : ''} >>`,
    ],
    [
      4,
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /FontDescriptor 6 0 R /DW 1000 /CIDSystemInfo' +
        ` << /Registry (Adobe) /Ordering (${named === undefined ? 'Identity' : 'GB1'}) /Supplement 0 >> >>`,
    ],
    [5, stream(toUnicode(pages))],
    [
      6,
      '<< /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880' +
        ' /Descent -120 /CapHeight 700 /StemV 80 >>',
    ],
    ...pages.flatMap((lines, index): [number, string][] => [
      [
        10 + index * 2,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + index * 2} 0 R >>`,
      ],
      [11 + index * 2, stream(lines.map((line) => drawn(line, named?.codesOf)).join('\n'))],
    ]),
    ...objects.map((object, index): [number, string] => [100 + index, object]),
  ]
  let file = '%PDF-1.7\n'
  const offsets = new Map<number, number>()
  for (const [number, object] of parts) {
    offsets.set(number, file.length)
    file += `${number} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  const size = Math.max(...offsets.keys()) + 1
  const rows = Array.from({ length: size }, (_, number) => {
    const at = offsets.get(number)
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`
  })
  file += `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0))
}

function drawn({ text, x = 90, y, size = 16 }: TestPdfLine, codes = (own: string) => codesOf(own).join('')): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes(text)}> Tj ET`
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** Which character each code is, for the codes in use, a hundred at a time as the format asks for. */
function toUnicode(pages: TestPdf['pages']): string {
  const used = [...new Set(pages.flatMap((lines) => lines.flatMap(({ text }) => codesOf(text))))].toSorted()
  const blocks = Array.from({ length: Math.ceil(used.length / 100) }, (_, block) => {
    const codes = used.slice(block * 100, block * 100 + 100)
    return `${codes.length} beginbfchar\n${codes.map((code) => `<${code}> <${code}>`).join('\n')}\nendbfchar`
  })
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function codesOf(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'))
}

/** Lines of a page from the top, each as wide as the text area, which runs from 90 to 506 points. */
export function pdfLines(texts: readonly (string | readonly [string, number])[], from = 740): readonly TestPdfLine[] {
  return texts.map((given, index) => {
    const [text, x] = typeof given === 'string' ? [given, 90] : given
    return { text, x, y: from - index * 28 }
  })
}
