import type { TenantRead } from '@jianjia/db'
import { findLadder, type KeptTitle } from '@jianjia/db/title'
import { Level } from '@jianjia/domain/scheme'
import { levelsFromTop } from '@jianjia/domain/scoring'
import { z } from 'zod'

const Policy = z.object({ levels: z.array(Level) })

/** The levels of the scheme that gave the title, from the top down, as the rating froze them; none for an older title. */
export async function levelsOfTitle(read: TenantRead, { ratingId }: KeptTitle): Promise<readonly string[]> {
  const policy = ratingId === null ? undefined : Policy.safeParse(await findLadder(read, ratingId))
  return policy?.success === true ? levelsFromTop(policy.data).map(({ name }) => name) : []
}
