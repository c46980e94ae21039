import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { withOwner } from './migrate.ts'

export interface Finding {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly object: string
  readonly message: string
}

export interface Readiness {
  readonly findings: readonly Finding[]
  /** How many tables were looked at, by kind: a check that saw nothing found nothing. */
  readonly seen: { readonly tenant: number; readonly reference: number; readonly local: number }
}

const SEEN = `
  select count(*) filter (where tenant)::int as tenant,
    count(*) filter (where not tenant and comment like 'citus:reference%')::int as reference,
    count(*) filter (where not tenant and comment like 'citus:local%')::int as local
  from (
    select obj_description(c.oid, 'pg_class') as comment,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id') as tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'app' where c.relkind in ('r', 'p', 'f')
  ) as tables`

/** Asks the migrated database whether it keeps the rules of many nodes and of row security (readiness.sql). */
export function checkReadiness(ownerUrl: string): Promise<Readiness> {
  return withOwner(ownerUrl, readinessOf)
}

export async function readinessOf(client: pg.ClientBase): Promise<Readiness> {
  const text = await readFile(new URL('readiness.sql', import.meta.url), 'utf8')
  const { rows: findings } = await client.query<Finding>(text)
  const { rows } = await client.query<Readiness['seen']>(SEEN)
  const [seen] = rows
  if (seen === undefined) throw new Error('the catalog gave no answer')
  return { findings, seen }
}
