import type { SummaryBlock, SummaryPart } from './summary-content.ts'
import { chineseNumber } from './summary-writer.ts'

/** The part with other words in one paragraph. */
export function withText(part: SummaryPart, blockId: string, text: string): SummaryPart {
  return { ...part, blocks: part.blocks.map((block) => (block.id === blockId ? { ...block, text } : block)) }
}

/** The part with an empty paragraph behind another, under an id that no paragraph has. */
export function withBlockAfter(part: SummaryPart, blockId: string): SummaryPart {
  const at = part.blocks.findIndex(({ id }) => id === blockId)
  const last = Math.max(0, ...part.blocks.map(({ id }) => Number(id.slice(1))), ...citedBlocks(part))
  const level = part.blocks[at]?.level === 3 ? 3 : 0
  const added: SummaryBlock = { id: `b${last + 1}`, level, number: '', text: '' }
  return { ...part, blocks: numbered([...part.blocks.slice(0, at + 1), added, ...part.blocks.slice(at + 1)]) }
}

/** The part without a paragraph; what it claimed is claimed no more. */
export function withoutBlock(part: SummaryPart, blockId: string): SummaryPart {
  return { ...part, blocks: numbered(part.blocks.filter(({ id }) => id !== blockId)) }
}

/** Ids of paragraphs that were taken out stay with their citations and are not given again. */
function citedBlocks({ citations }: SummaryPart): readonly number[] {
  return citations.map(({ block }) => Number(block.slice(1)))
}

/** Headings count on through the text, points anew under each heading. */
function numbered(blocks: readonly SummaryBlock[]): SummaryBlock[] {
  let headings = 0
  let points = 0
  return blocks.map((block) => {
    if (block.level === 1) {
      headings += 1
      points = 0
      return { ...block, number: `${chineseNumber(headings)}、` }
    }
    if (block.level !== 3) return block
    points += 1
    return { ...block, number: `${points}.` }
  })
}
