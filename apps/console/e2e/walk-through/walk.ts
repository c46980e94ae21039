import type { Cast, Seat } from './cast.ts'
import type { Scene } from './camera.ts'

/** What every chapter works with. The school is that of the demonstration's chair; its year is the running one. */
export interface Walk {
  readonly take: (scene: Scene) => Promise<void>
  readonly origin: string
  readonly cast: Cast
  readonly districtId: string
  readonly assessmentId: string
  readonly unitId: string
  /** The assessment of the year before, which is published. */
  readonly earlierId: string
  /** Somebody who has no printed password: the administrator gives one, once. */
  readonly admit: (personId: string) => Promise<Seat>
}

/** The year of the running assessment is the year of the server's day. */
export function yearOf({ cast }: Pick<Walk, 'cast'>): number {
  return Number(cast.officer.procedures.today.slice(0, 4))
}

export function only<T>(found: readonly T[], what: string): T {
  const [first] = found
  if (first === undefined) throw new Error(`the demonstration has no ${what}`)
  return first
}
