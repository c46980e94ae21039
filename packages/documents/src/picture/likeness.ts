import { GREY_SIDE } from './grey.ts'

/**
 * Whether two pictures show the same photograph, one of them perhaps cut, made smaller or packed anew. In two steps: short
 * prints of many cuts of each picture find the few that may be alike among very many; the greys of those are then laid
 * over each other. Both are computed from the same small square of greys, so nothing is opened again.
 */

/** A cut of a picture in shares of its sides. */
interface Cut {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const WHOLE: Cut = { left: 0, top: 0, width: 1, height: 1 }

/** Along one side: all of it, nine tenths of it in two places, eight tenths in three. */
const SPANS = [
  [0, 1],
  [0, 0.9],
  [0.1, 0.9],
  [0, 0.8],
  [0.1, 0.8],
  [0.2, 0.8],
] as const

/** The first is the whole picture. */
const CUTS: readonly Cut[] = SPANS.flatMap(([top, height]) =>
  SPANS.map(([left, width]) => ({ left, top, width, height })),
)

const SAMPLES = 16
const WAVES = 8
const PRINT_BYTES = 8

/** Prints of the picture and of its cuts, eight bytes each. */
export function printsOf(grey: Uint8Array): Uint8Array {
  const prints = new Uint8Array(CUTS.length * PRINT_BYTES)
  for (const [index, cut] of CUTS.entries()) prints.set(printOf(sample(grey, cut, SAMPLES)), index * PRINT_BYTES)
  return prints
}

/** In how many of 64 places the whole of one picture differs from the nearest cut of the other. */
export function printDistance(one: Uint8Array, other: Uint8Array): number {
  return Math.min(nearestCut(one, other).distance, nearestCut(other, one).distance)
}

/** Beyond this two pictures are not even laid over each other. */
export const NEAR_PRINTS = 16

/** How alike two pictures are, from 0 to 1: how well the whole of one lies over the best cut of the other. */
export function likenessOf(one: Candidate, other: Candidate): number {
  return Math.max(overlay(one, other), overlay(other, one))
}

/** From here on it is said to whoever reviews. */
export const ALIKE = 0.94

export interface Candidate {
  readonly grey: Uint8Array
  readonly prints: Uint8Array
}

function nearestCut(whole: Uint8Array, cuts: Uint8Array): { readonly distance: number; readonly at: number } {
  let distance = 64
  let at = 0
  for (let index = 0; index < CUTS.length; index += 1) {
    let found = 0
    for (let byte = 0; byte < PRINT_BYTES; byte += 1)
      found += ONES[(whole[byte] ?? 0) ^ (cuts[index * PRINT_BYTES + byte] ?? 0)] ?? 0
    if (found >= distance) continue
    distance = found
    at = index
  }
  return { distance, at }
}

const ONES = Uint8Array.from({ length: 256 }, (_, byte) => [...byte.toString(2)].filter((bit) => bit === '1').length)

/** Which of the slow waves are stronger than their median; the brightness as a whole does not count. */
function printOf(samples: Float64Array): Uint8Array {
  const waves = new Float64Array(WAVES * WAVES)
  const rows = new Float64Array(SAMPLES * WAVES)
  for (let y = 0; y < SAMPLES; y += 1)
    for (let wave = 0; wave < WAVES; wave += 1) {
      let sum = 0
      for (let x = 0; x < SAMPLES; x += 1) sum += (samples[y * SAMPLES + x] ?? 0) * (COSINES[wave * SAMPLES + x] ?? 0)
      rows[y * WAVES + wave] = sum
    }
  for (let down = 0; down < WAVES; down += 1)
    for (let across = 0; across < WAVES; across += 1) {
      let sum = 0
      for (let y = 0; y < SAMPLES; y += 1) sum += (rows[y * WAVES + across] ?? 0) * (COSINES[down * SAMPLES + y] ?? 0)
      waves[down * WAVES + across] = sum
    }
  const sorted = waves.slice(1).sort()
  const median = sorted[sorted.length >> 1] ?? 0
  const print = new Uint8Array(PRINT_BYTES)
  for (let index = 1; index < waves.length; index += 1)
    if ((waves[index] ?? 0) > median) print[index >> 3] = (print[index >> 3] ?? 0) | (1 << (index & 7))
  return print
}

const COSINES = Float64Array.from({ length: WAVES * SAMPLES }, (_, index) =>
  Math.cos((Math.PI / SAMPLES) * ((index % SAMPLES) + 0.5) * Math.trunc(index / SAMPLES)),
)

/** A cut drawn into a square of so many samples a side, each the mean of four places under it. */
function sample(grey: Uint8Array, cut: Cut, side: number): Float64Array {
  const drawn = new Float64Array(side * side)
  const stepX = (cut.width * GREY_SIDE) / side
  const stepY = (cut.height * GREY_SIDE) / side
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const left = cut.left * GREY_SIDE + (x + 0.25) * stepX
      const top = cut.top * GREY_SIDE + (y + 0.25) * stepY
      drawn[y * side + x] =
        greyAt(grey, left, top) +
        greyAt(grey, left + stepX / 2, top) +
        greyAt(grey, left, top + stepY / 2) +
        greyAt(grey, left + stepX / 2, top + stepY / 2)
    }
  return drawn
}

/** The grey at a place between the points. */
function greyAt(grey: Uint8Array, x: number, y: number): number {
  const inX = Math.min(Math.max(x - 0.5, 0), GREY_SIDE - 1)
  const inY = Math.min(Math.max(y - 0.5, 0), GREY_SIDE - 1)
  const left = Math.trunc(inX)
  const above = Math.trunc(inY) * GREY_SIDE
  const right = Math.min(left + 1, GREY_SIDE - 1)
  const below = Math.min(above + GREY_SIDE, (GREY_SIDE - 1) * GREY_SIDE)
  const partX = inX - left
  const partY = inY - Math.trunc(inY)
  const upper = (grey[above + left] ?? 0) * (1 - partX) + (grey[above + right] ?? 0) * partX
  const lower = (grey[below + left] ?? 0) * (1 - partX) + (grey[below + right] ?? 0) * partX
  return upper * (1 - partY) + lower * partY
}

const OVERLAY_SIDE = 20
/** Where two pictures differ more than this at the first try, they are not moved over each other. */
const WORTH_MOVING = 0.5
/** The place of a cut is first known to a tenth of the picture, and is then sought in ever smaller steps. */
const STEPS = [0.06, 0.03, 0.015, 0.008]

function overlay(whole: Candidate, cuts: Candidate): number {
  const laid = sample(whole.grey, WHOLE, OVERLAY_SIDE)
  let best = CUTS[nearestCut(whole.prints, cuts.prints).at] ?? WHOLE
  let likeness = correlation(laid, sample(cuts.grey, best, OVERLAY_SIDE))
  if (likeness < WORTH_MOVING) return likeness
  for (const step of STEPS)
    for (let moves = 0, moved = true; moved && moves < 6; moves += 1) {
      moved = false
      for (const next of movesOf(best, step)) {
        const found = correlation(laid, sample(cuts.grey, next, OVERLAY_SIDE))
        if (found <= likeness) continue
        likeness = found
        best = next
        moved = true
      }
    }
  return likeness
}

function movesOf({ left, top, width, height }: Cut, step: number): readonly Cut[] {
  const across = spansNear(left, width, step)
  const down = spansNear(top, height, step)
  return [
    ...across.map(([from, length]) => ({ left: from, top, width: length, height })),
    ...down.map(([from, length]) => ({ left, top: from, width, height: length })),
  ]
}

/** A span of a side with one of its ends moved a step in or out, within the picture. */
function spansNear(start: number, length: number, step: number): readonly (readonly [number, number])[] {
  const end = start + length
  return [-step, step].flatMap((by) => {
    const from = Math.max(start + by, 0)
    const to = Math.min(end + by, 1)
    return [
      [from, end - from],
      [start, to - start],
    ] as const
  })
}

/** Of two squares of samples, from -1 to 1: brightness and contrast do not count. Of an even surface, 0. */
function correlation(one: Float64Array, other: Float64Array): number {
  const [meanOne, meanOther] = [meanOf(one), meanOf(other)]
  let [both, ofOne, ofOther] = [0, 0, 0]
  for (let index = 0; index < one.length; index += 1) {
    const [a, b] = [(one[index] ?? 0) - meanOne, (other[index] ?? 0) - meanOther]
    both += a * b
    ofOne += a * a
    ofOther += b * b
  }
  return ofOne === 0 || ofOther === 0 ? 0 : both / Math.sqrt(ofOne * ofOther)
}

function meanOf(samples: Float64Array): number {
  return samples.reduce((sum, one) => sum + one, 0) / samples.length
}
