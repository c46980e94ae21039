/**
 * Does a formula point to another workbook? `[1]Sheet1!A1`, `'C:\\[b.xlsx]S'!A1`, `[1]!Name` or a defined name that
 * does. Column references of tables (`Table1[Points]`) use brackets too but are not followed by an exclamation mark.
 */
export function pointsOutside(formula: string, outsideNames: ReadonlySet<string>): boolean {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""')
  if (/\[[^[\]]+\](?:[^[\]'!"(),;+*/&<>=^]*'?)!/.test(bare)) return true
  if (outsideNames.size === 0) return false
  return (bare.match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? []).some((name) => outsideNames.has(name.toLowerCase()))
}
