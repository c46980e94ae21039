import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { PoolClient } from 'pg'
import type { StatementNames } from './statement-names.ts'

/** One transaction's use of one pooled client. After `close` nothing more can be run through it. */
export interface TransactionConnection extends DatabaseConnection {
  close(): void
}

export interface ConnectionOptions {
  readonly client: PoolClient
  readonly names: StatementNames
  readonly onStatement: (text: string) => void
}

const CHANGES: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

export function connectionOn({ client, names, onStatement }: ConnectionOptions): TransactionConnection {
  let open = true
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      if (!open) throw new Error('the transaction of this handle has ended')
      onStatement(query.sql)
      const name = names.nameOf(query.sql, query.parameters.length)
      const statement = { text: query.sql, values: [...query.parameters] }
      const result = await client.query(name === undefined ? statement : { ...statement, name })
      const rows: Row[] = result.rows ?? []
      return CHANGES.has(result.command) ? { rows, numAffectedRows: BigInt(result.rowCount ?? 0) } : { rows }
    },
    streamQuery() {
      throw new Error('streaming is not offered: page, or read packed arrays')
    },
    close() {
      open = false
    },
  }
}
