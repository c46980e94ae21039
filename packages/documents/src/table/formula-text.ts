/** A text that a spreadsheet program would take for a formula, or one that was already guarded against that. */
export const FORMULA_BEGINS = /^'*[=+\-@\t\r]/

/** For .csv, where a text cannot say that it is one: a quotation mark stands before it, which the import takes off. */
export function guardFormula(text: string): string {
  return FORMULA_BEGINS.test(text) ? `'${text}` : text
}
