import type { TestCell } from '../make-xlsx.ts'

/** A sheet as a district prints it, and what it says. Categories as "name points", items as "name points kind". */
export interface Layout {
  readonly name: string
  readonly rows: readonly (readonly TestCell[])[]
  readonly merges?: readonly string[]
  /** Sheets in front of it. */
  readonly before?: readonly { readonly name: string; readonly rows: readonly (readonly TestCell[])[] }[]
  readonly want: {
    readonly total?: string | null
    readonly baseTotal?: string | null
    readonly categories?: readonly string[]
    readonly items?: readonly string[]
    readonly byType?: readonly (Readonly<Record<string, string | null>> | undefined)[]
    readonly bonus?: {
      readonly cap: string | null
      readonly itemCap?: string
      readonly items: readonly string[]
    } | null
    readonly gates?: readonly string[]
    readonly vetoes?: readonly string[]
    /** "name min". */
    readonly levels?: readonly string[]
    /** "code cell". */
    readonly warnings: readonly string[]
  }
}
