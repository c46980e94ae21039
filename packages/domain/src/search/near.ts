/** Below this many letters a slip of one would be near to everything. */
export const LEAST_FOR_A_SLIP = 4

/**
 * Pieces of which at least one stands unharmed in whatever is one slip away (a letter wrong, missing, too many, or two
 * neighbours exchanged): a store looks for the pieces, and `isNear` decides. Empty for what is too short.
 */
export function unharmedPieces(typed: string): readonly string[] {
  if (typed.length < LEAST_FOR_A_SLIP) return []
  const middle = Math.floor(typed.length / 2)
  const [head, tail] = [typed.slice(0, middle), typed.slice(middle)]
  // An exchange over the cut harms both halves, and only that.
  const exchanged = `${head.slice(0, -1)}${tail.slice(0, 1)}${head.slice(-1)}${tail.slice(1)}`
  return [head, tail, exchanged]
}

/** Whether both texts are the same but for one slip. */
export function isOneSlip(typed: string, text: string): boolean {
  if (typed === text) return true
  const from = sharedLength(typed, text)
  const [left, right] = [typed.slice(from), text.slice(from)]
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left.charAt(0) === right.charAt(1) && left.charAt(1) === right.charAt(0) && left.slice(2) === right.slice(2))
  )
}

/** Where in a text something begins that is the same as what was typed but for one slip; undefined = nowhere. */
export function findNear(typed: string, text: string): number | undefined {
  if (!unharmedPieces(typed).some((piece) => text.includes(piece))) return undefined
  const lengths = [typed.length, typed.length - 1, typed.length + 1]
  for (let at = 0; at <= text.length - typed.length + 1; at++)
    if (lengths.some((length) => at + length <= text.length && isOneSlip(typed, text.slice(at, at + length)))) return at
  return undefined
}

function sharedLength(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
