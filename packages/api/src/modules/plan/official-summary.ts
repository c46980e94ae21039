import type { OfficialBlock, OfficialDocument, OfficialSection } from '@jianjia/documents'
import type { PlainDate } from '@jianjia/domain/kernel'
import { type PlanContent, type SummaryBlock, withoutMarks } from '@jianjia/domain/plan'

export interface Issued {
  readonly unit: string
  readonly day: PlainDate
  /** To whom it is handed in. */
  readonly addressee: string
}

/** A drafted summary as it is issued: without the marks of its figures. Undefined where the document was not drafted. */
export function officialSummary({ title, summary }: PlanContent, issued: Issued): OfficialDocument | undefined {
  if (summary === undefined) return undefined
  const opening: OfficialBlock[] = []
  const sections: { readonly heading: string; readonly blocks: OfficialBlock[] }[] = []
  for (const block of summary.blocks) {
    const text = printed(block)
    if (text === '') continue
    if (block.level === 1) sections.push({ heading: withoutMarks(block.text).trim(), blocks: [] })
    else (sections.at(-1)?.blocks ?? opening).push({ kind: 'paragraph', text })
  }
  return { title, opening, sections: sections satisfies readonly OfficialSection[], ...issued }
}

function printed({ number, text }: SummaryBlock): string {
  const words = withoutMarks(text).trim()
  return words === '' ? '' : `${number}${words}`
}
