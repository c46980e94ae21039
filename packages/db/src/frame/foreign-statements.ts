import { CompiledQuery } from 'kysely'
import type { Tx } from './handles.ts'

/** What a library with tables of its own needs to write into them. */
export interface ForeignStatements {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: object[] }>
}

/**
 * Lets such a library write in our transaction, so that its rows are there if and only if ours are. The statements are the
 * library's; its tables are outside of schema `app`.
 */
export function foreignStatements(tx: Tx): ForeignStatements {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await tx.executeQuery<object>(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}
