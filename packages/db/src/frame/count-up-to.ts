import type { SelectQueryBuilder } from 'kysely'
import type { TenantRead } from './handles.ts'

/** How many rows a search finds: exact up to `limit`, and one more than it where there are more. */
export async function countUpTo<Tables, From extends keyof Tables, Row>(
  read: TenantRead,
  found: SelectQueryBuilder<Tables, From, Row>,
  limit: number,
): Promise<number> {
  const { total } = await read
    .selectFrom(found.limit(limit + 1).as('some'))
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}
