import { greyOf } from '../../src/picture/grey.ts'
import { ALIKE, type Candidate, likenessOf, NEAR_PRINTS, printDistance, printsOf } from '../../src/picture/likeness.ts'
import { makeScene, makeVariants } from './make-scene.ts'

export interface Measured {
  readonly photographs: number
  readonly variants: number
  /** Share of the changed photographs that are known again. */
  readonly recall: number
  /** The worst kind of change, with its share. */
  readonly worst: readonly [string, number]
  /** Share of the photographs to which another one, of the same place or not, is called alike. */
  readonly falseAlarms: number
}

/** Makes photographs of so many places, so many of each, changes one of every place in every way, and looks for all. */
export async function measureLikeness(places: number, shots: number): Promise<Measured> {
  const found = new Map<string, { known: number; all: number }>()
  const photographs: Candidate[] = []
  for (let place = 0; place < places; place += 1)
    for (let shot = 0; shot < shots; shot += 1) {
      const bytes = await makeScene({ place, shot })
      const photograph = await candidateOf(bytes)
      photographs.push(photograph)
      if (shot > 0) continue
      for (const [kind, changed] of Object.entries(await makeVariants(bytes, place + 1))) {
        const { known, all } = found.get(kind) ?? { known: 0, all: 0 }
        const isKnown = areAlike(photograph, await candidateOf(changed))
        found.set(kind, { known: known + (isKnown ? 1 : 0), all: all + 1 })
      }
    }
  const alarmed = photographs.filter((one) => photographs.some((other) => other !== one && areAlike(one, other)))
  const kinds = [...found].map(([kind, { known, all }]) => [kind, known / all] as const)
  const variants = places * kinds.length
  return {
    ...{ photographs: photographs.length, variants },
    recall: [...found.values()].reduce((sum, { known }) => sum + known, 0) / variants,
    worst: kinds.toSorted(([, a], [, b]) => a - b)[0] ?? ['', 0],
    falseAlarms: alarmed.length / photographs.length,
  }
}

async function candidateOf(bytes: Uint8Array): Promise<Candidate> {
  const grey = await greyOf(bytes)
  return { grey, prints: printsOf(grey) }
}

function areAlike(one: Candidate, other: Candidate): boolean {
  return printDistance(one.prints, other.prints) <= NEAR_PRINTS && likenessOf(one, other) >= ALIKE
}
