/** The same numbers on every run, so that a failure can be looked at again. */
export function dice(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % below
  }
}

/** Flips, overwrites, cuts, doubles or drops bytes. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const roll = dice(seed)
  let changed = bytes.slice()
  for (let times = 1 + roll(4); times > 0; times -= 1) {
    const at = roll(Math.max(1, changed.length))
    const length = 1 + roll(16)
    switch (roll(6)) {
      case 0:
        changed[at] = (changed[at] ?? 0) ^ (1 << roll(8))
        break
      case 1:
        changed.fill(roll(256), at, at + length)
        break
      case 2:
        changed = changed.slice(0, at)
        break
      case 3:
        changed = Uint8Array.of(...changed.slice(0, at), ...changed.slice(at, at + length), ...changed.slice(at))
        break
      case 4:
        changed = Uint8Array.of(...changed.slice(0, at), ...changed.slice(at + length))
        break
      default:
        changed.set([0xff, 0xff, 0xff, 0x7f].slice(0, Math.max(0, changed.length - at)), at)
    }
  }
  return changed
}
