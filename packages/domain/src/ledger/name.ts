/** What something is called, in both languages of the product. */
export interface Name {
  readonly zh: string
  readonly en: string
}

export type Names = Readonly<Record<string, Name>>

/** The words of a closed list, in the order in which they are offered. */
export function wordsOf<const T extends object>(names: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(names) as [keyof T & string, ...(keyof T & string)[]]
}
