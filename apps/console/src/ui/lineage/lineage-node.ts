import type { ShownFile } from '../viewer/evidence-files.tsx'

/** One step of the way from a figure to its files. The drawer knows no rules: it draws what it is given. */
export interface LineageNode {
  readonly id: string
  /** What it is: a criterion, a rule in words, a record, a file. */
  readonly label: string
  /** The figure of this step, as decimal text; null = missing. Leave out for steps without one. */
  readonly value?: string | null
  /** The clause applied, in one sentence: "每采用 1 篇得 0.5 分，最多 5 分". */
  readonly clause?: string
  /** What was capped, what is missing for more. */
  readonly notes?: readonly string[]
  /** Plain address of the page of a record, of a sheet, of a ranking. */
  readonly href?: string
  /** A file, which is looked at where it stands; its name is the label. */
  readonly file?: LineageFile
  readonly children?: readonly LineageNode[]
}

export interface LineageFile extends ShownFile {
  readonly districtId: string
}
