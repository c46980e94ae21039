/**
 * Encodings of Chinese that a PDF may name without holding them, as fonts that every reader has are used in papers of
 * office systems. A parser asks for two tables: from codes to the numbers of glyphs, and from those to characters. The
 * tables given here lead over numbers that no collection of glyphs has (the largest, Adobe-GB1, ends at 30,571), so
 * that fonts that say no more than the numbers of their glyphs are not read as something else.
 */
const RANGES = [
  { from: 0x0000, to: 0x33ff, number: 30_992 },
  { from: 0x4e00, to: 0x9fff, number: 44_304 },
  { from: 0xff00, to: 0xffef, number: 65_296 },
] as const

const UNICODE = /^Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)-[HV]$/
const GBK = /^(?:GBK|GBKp|GB)-EUC-[HV]$|^GBK2K-[HV]$/
const CHARACTERS = /^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/

/** The parser of PDF makes one of these for each document, and asks it for tables by name. */
export function namedEncodings() {
  return {
    fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const table = kind === 'cMapUrl' ? tableOf(filename) : undefined
      return table === undefined
        ? Promise.reject(new Error(`no table ${filename}`))
        : Promise.resolve(new TextEncoder().encode(table))
    },
  }
}

function tableOf(name: string): string | undefined {
  if (UNICODE.test(name))
    return tableText('<0000> <ffff>', [
      `${RANGES.length} begincidrange`,
      ...RANGES.map(({ from, to, number }) => `<${hex(from)}> <${hex(to)}> ${number}`),
      'endcidrange',
    ])
  if (GBK.test(name)) return gbkTable()
  if (!CHARACTERS.test(name)) return undefined
  return tableText('<0000> <ffff>', [
    `${RANGES.length} beginbfrange`,
    ...RANGES.map(({ from, to, number }) => `<${hex(number)}> <${hex(number + to - from)}> <${hex(from)}>`),
    'endbfrange',
  ])
}

function tableText(codes: string, lines: readonly string[]): string {
  return ['begincmap', `1 begincodespacerange ${codes} endcodespacerange`, ...lines, 'endcmap'].join('\n')
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

function numberOf(character: string): number | undefined {
  const code = character.charCodeAt(0)
  const range = RANGES.find(({ from, to }) => from <= code && code <= to)
  return range === undefined || character.length > 1 ? undefined : range.number + code - range.from
}

function gbkTable(): string {
  const decoder = new TextDecoder('gb18030')
  const lines: string[] = []
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const number = numberOf(decoder.decode(Uint8Array.of(high, low)))
      if (number !== undefined) lines.push(`<${high.toString(16)}${low.toString(16)}> ${number}`)
    }
  return tableText('<00> <80> <8140> <fefe>', [
    `1 begincidrange\n<00> <7f> ${RANGES[0].number}\nendcidrange`,
    `${lines.length} begincidchar`,
    ...lines,
    'endcidchar',
  ])
}
