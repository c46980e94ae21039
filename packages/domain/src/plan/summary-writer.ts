import type { Citation, SummaryBlock } from './summary-content.ts'
import type { SummaryFact } from './summary-facts.ts'
import { markOf } from './summary-marks.ts'

/** Puts a draft together: numbers its headings and gives every figure its mark. */
export interface SummaryWriter {
  readonly heading: (text: string) => void
  /** A numbered paragraph 1. 2. 3. under the last heading. */
  readonly point: (...pieces: readonly Piece[]) => void
  readonly paragraph: (...pieces: readonly Piece[]) => void
  readonly written: () => { readonly blocks: SummaryBlock[]; readonly citations: Citation[] }
}

/** Words, or a fact: its figure with a mark, and its measure word. */
export type Piece = string | SummaryFact

export function summaryWriter(): SummaryWriter {
  const blocks: SummaryBlock[] = []
  const citations: Citation[] = []
  let headings = 0
  let points = 0

  function add(level: number, number: string, pieces: readonly Piece[]): void {
    const block = `b${blocks.length + 1}`
    const text = pieces.map((piece) => (typeof piece === 'string' ? piece : cite(piece, block))).join('')
    blocks.push({ id: block, level, number, text })
  }
  function cite({ key, figure, unit }: SummaryFact, block: string): string {
    const id = `c${citations.length + 1}`
    citations.push({ id, fact: key, figure, block })
    return `${figure}${markOf(id)}${unit}`
  }

  return {
    heading(text) {
      headings += 1
      points = 0
      add(1, `${chineseNumber(headings)}、`, [text])
    },
    point(...pieces) {
      points += 1
      add(3, `${points}.`, pieces)
    },
    paragraph: (...pieces) => add(0, '', pieces),
    written: () => ({ blocks, citations }),
  }
}

const DIGITS = '零一二三四五六七八九'

/** 1 to 99 as official headings count: 一, 十, 十一, 二十一. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? '')}`
}
