import { strToU8, unzipSync, zipSync } from 'fflate'
import { readPlans } from '../src/plan/read-plans.ts'
import { readTextBytes } from '../src/text/read-text-bytes.ts'
import { asTextRefusal } from '../src/text/text-refused.ts'
import { encodeGb18030 } from './encode-gb18030.ts'
import { makeDoc } from './make-doc.ts'
import { definition, inList, list, makeDocx, p, styled, table } from './make-docx.ts'
import { makePdf, pdfLines } from './make-pdf.ts'
import { dice, mutate } from './mutate.ts'

const TEXT =
  '2026 年工会工作计划\n一、指导思想\n坚持以人为本。\n二、工作安排\n三月\n1.迎新慰问，走访47户。\n2.开展文体活动。\n'
const LINES = TEXT.trim().split('\n')

const DOCX = makeDocx({
  body: [
    ...LINES.map((line, index) => p(line, index % 2 === 0 ? inList(1, index % 3) : styled('a'))),
    table([
      [['<w:vMerge w:val="restart"/>', '三月'], '迎新'],
      [['<w:vMerge/>', ''], '体检'],
    ]),
    '<w:p><w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
  ].join(''),
  styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>',
  numbering:
    definition(0, [
      { format: 'chineseCounting', text: '%1、' },
      { format: 'decimal', text: '%1.%2' },
      { format: 'decimalEnclosedCircle', text: '%3' },
    ]) + list(1, 0),
  footnotes: `<w:footnote w:id="2">${p('脚注')}</w:footnote>`,
})
const PARTS = unzipSync(DOCX)
const DOC = makeDoc({
  paragraphs: [
    ...LINES.map((text, index) => ({ text, list: { number: 1, level: index % 2 }, style: index % 3 })),
    { text: '三月', mark: 'cell' },
    { text: '迎新', mark: 'cell' },
    { text: '', mark: 'row', row: { edges: [0, 1000, 5000], flags: [0x60, 0] } },
    { text: '旧的新的', deleted: '旧的' },
  ],
  lists: [
    [
      { format: 37, text: '%1、' },
      { format: 0, text: '%1.%2' },
    ],
  ],
  footnotes: '脚注',
})
const PDF = makePdf({ pages: [pdfLines(LINES), [...pdfLines(LINES), { text: '— 2 —', y: 40 }]] })
const UTF8 = strToU8(TEXT)
const GB18030 = encodeGb18030(TEXT)

/** One part is damaged and packed anew with a right checksum, so that the damage reaches its parser. */
function damagedPart(seed: number): Uint8Array {
  const names = Object.keys(PARTS).toSorted()
  const name = names[dice(seed + 1)(names.length)] ?? ''
  return zipSync({ ...PARTS, [name]: mutate(PARTS[name] ?? new Uint8Array(), seed) }, { level: 0 })
}

/** Damaged documents of every kind, the same for the same seed. */
export const DAMAGED: readonly { readonly format: string; readonly make: (seed: number) => Uint8Array }[] = [
  { format: 'docx', make: (seed) => (seed % 4 === 0 ? mutate(DOCX, seed) : damagedPart(seed)) },
  { format: 'doc', make: (seed) => mutate(DOC, seed) },
  { format: 'pdf', make: (seed) => mutate(PDF, seed) },
  { format: 'txt', make: (seed) => mutate(seed % 2 === 0 ? UTF8 : GB18030, seed) },
]

export interface Outcomes {
  readonly read: number
  readonly refused: number
  readonly slowestMs: number
}

/** Reads damaged documents to the end, text and structure. Whatever is neither an answer nor a refusal is thrown on. */
export async function readDamaged(make: (seed: number) => Uint8Array, seeds: number): Promise<Outcomes> {
  let read = 0
  let slowestMs = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const started = performance.now()
    try {
      readPlans(await readTextBytes(make(seed)))
      read += 1
    } catch (error) {
      if (asTextRefusal(error) === undefined) throw new Error(`seed ${seed}`, { cause: error })
    }
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - started))
  }
  return { read, refused: seeds - read, slowestMs }
}
