import type { SourceNote } from '@jianjia/domain/plan'

export type { SourceNote }

/** Where a paragraph of a table stands. Rows and columns count from 0; merged cells stand at their first one. */
export interface CellPlace {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** One paragraph as the file has it. */
export interface SourceParagraph {
  /** Counts from 1 over all paragraphs of the body, blank ones too; in a text file it is the number of the line. */
  readonly number: number
  /** Verbatim. */
  readonly text: string
  /** The automatic number that Word would show before the text, which the text does not hold: "一、", "(2)". */
  readonly autoNumber?: string
  /** Level of the automatic list, 0 the outermost. */
  readonly listLevel?: number
  /** Level of a heading style, 1 the outermost. */
  readonly headingLevel?: number
  readonly cell?: CellPlace
}

export type TextContainer = 'docx' | 'doc' | 'pdf' | 'text'

/** A document of text, whatever file it came from: what the readers of files give and the plan reader takes. */
export interface TextDocument {
  readonly container: TextContainer
  readonly paragraphs: readonly SourceParagraph[]
  readonly notes: readonly SourceNote[]
}
