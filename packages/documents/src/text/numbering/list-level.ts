/** One level of an automatic list, as Word files describe it. */
export interface ListLevel {
  readonly start: number
  /** A name of ST_NumberFormat: "chineseCounting", "decimal", "bullet", … */
  readonly format: string
  /** Digits to fill up to with zeros, for the formats of the kind "001, 002". */
  readonly digits?: number
  /** What is printed: "%1、", "(%2)", "%1.%2"; for a bullet its sign. */
  readonly text: string
  /** The font of the sign, when it is one whose signs are not letters. */
  readonly signFont?: string
  /** Counts again after a paragraph of this level or an outer one (1 the outermost); 0 never, undefined after any. */
  readonly restartAfter?: number
  /** All numbers in the text are shown as Arabic ones. */
  readonly legal: boolean
}

/** A list as paragraphs refer to it. Lists of one `counter` go on counting from one another. */
export interface ListInstance {
  readonly id: string
  readonly counter: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that begin at another number with the first paragraph of this list. */
  readonly startsAt: ReadonlyMap<number, number>
}

export const LEVELS = 9
