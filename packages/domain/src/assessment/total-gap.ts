import { exact, subtract, toText } from '../kernel/index.ts'

/** Final − self of a whole sheet, as of a line; null where one of them is missing. */
export function totalGap({
  self,
  final,
}: {
  readonly self: string | null
  readonly final: string | null
}): string | null {
  return self === null || final === null ? null : toText(subtract(exact(final), exact(self)))
}
