import type { SourceNote } from '../text-document.ts'
import { TEXT_LIMITS } from '../text-limits.ts'
import { TextRefusedError } from '../text-refused.ts'

/** A cell while its table is read: how far it spans is known only at the end. */
export interface OpenCell {
  readonly table: number
  readonly row: number
  readonly column: number
  rowSpan: number
  columnSpan: number
  /** The cell above or before, into which this one was merged. */
  mergedInto?: OpenCell
}

/** A paragraph while it is read. */
export interface Draft {
  /** Parted where the writer broke the line. */
  lines: string[]
  style?: string
  numId?: number
  level?: number
  outline?: number
  cell?: OpenCell
  /** The mark at its end was deleted: it runs on into the next one. */
  markDeleted: boolean
  inserted: string
  deleted: string
  /** Something inside was moved, inserted or deleted, be it only the mark at the end. */
  changed: boolean
  /** Stands in a table of contents, which repeats the headings. */
  contents: boolean
  readonly notes: { readonly code: SourceNote['code']; readonly text: string }[]
  /** Footnotes, endnotes and comments by kind and id, to be looked up in their parts. */
  readonly references: { readonly kind: ReferenceKind; readonly id: string }[]
}

export type ReferenceKind = 'footnote' | 'endnote' | 'comment'

/** One run of paragraphs: the body, or the inside of one text box. */
export interface Story {
  readonly paragraphs: Draft[]
  readonly tables: OpenTable[]
  open?: Draft | undefined
  /** What waits for the paragraph it runs on into. */
  carried?: Draft | undefined
}

export interface OpenTable {
  readonly index: number
  row: number
  column: number
  /** The cells that go on into the next row, by column. */
  readonly downward: Map<number, OpenCell>
  /** The cell that goes on into the next column of this row, in the older way of merging. */
  sideways?: OpenCell | undefined
  cell?: OpenCell | undefined
  rowDeleted: boolean
  /** Number of paragraphs before the open row. */
  before: number
}

export function newStory(): Story {
  return { paragraphs: [], tables: [] }
}

export function openDraft(story: Story): Draft {
  const { carried } = story
  story.carried = undefined
  const cell = story.tables.at(-1)?.cell
  const draft: Draft = {
    lines: carried?.lines ?? [''],
    markDeleted: false,
    inserted: carried?.inserted ?? '',
    deleted: carried?.deleted ?? '',
    changed: carried !== undefined,
    contents: carried?.contents ?? false,
    notes: carried?.notes ?? [],
    references: carried?.references ?? [],
    ...(cell === undefined ? {} : { cell }),
  }
  story.open = draft
  return draft
}

/** The properties of two paragraphs that became one are those of the later, whose mark is left. */
export function closeDraft(story: Story): void {
  const draft = story.open
  story.open = undefined
  if (draft === undefined) return
  if (draft.markDeleted) story.carried = draft
  else keep(story, draft)
}

/** Where nothing follows to run on into: the end of a cell or of the story. */
export function settle(story: Story): void {
  closeDraft(story)
  const { carried } = story
  story.carried = undefined
  if (carried !== undefined && !isBlank(carried)) keep(story, carried)
}

/** A cell that another covers shows nothing and holds, as a rule, one blank paragraph, which is nobody's. */
function keep(story: Story, draft: Draft): void {
  if (draft.cell?.mergedInto === undefined || !isBlank(draft)) story.paragraphs.push(draft)
  if (story.paragraphs.length > TEXT_LIMITS.paragraphs) throw new TextRefusedError('tooLarge', 'paragraphs')
}

export function isBlank(draft: Draft): boolean {
  return draft.notes.length === 0 && draft.references.length === 0 && draft.lines.every((line) => line.trim() === '')
}

export function append(draft: Draft, text: string): void {
  draft.lines.push((draft.lines.pop() ?? '') + text)
}
