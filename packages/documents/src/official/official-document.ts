import type { PlainDate } from '@jianjia/domain/kernel'

/** A document to be issued, free of any format: the writers of .docx and .pdf lay it out after GB/T 9704. */
export interface OfficialDocument {
  readonly title: string
  /** Whom it is addressed to, before the text: "区教育工会". */
  readonly addressee?: string
  /** Text before the first section. */
  readonly opening?: readonly OfficialBlock[]
  /** Numbered by depth 一、 （一） 1. （1）; the numbers are not part of the headings. At most four levels deep. */
  readonly sections: readonly OfficialSection[]
  /** Who issues it, and on which day, at the end. */
  readonly unit: string
  readonly day: PlainDate
  /** What the marks of paragraphs point to, in order from 1; listed behind the text. */
  readonly sources?: readonly string[]
}

export interface OfficialSection {
  readonly heading: string
  readonly blocks?: readonly OfficialBlock[]
  readonly sections?: readonly OfficialSection[]
}

export type OfficialBlock = OfficialParagraph | OfficialTable

export interface OfficialParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** Numbers of sources, from 1, that bear out what the paragraph says. */
  readonly sources?: readonly number[]
}

export interface OfficialTable {
  readonly kind: 'table'
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
