import pg from 'pg'

/**
 * The TypeScript of the migrated database: one interface per table, closed lists from the CHECK constraints, branded
 * ids from the names of columns.
 */
interface ColumnFact {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly defaulted: boolean
  readonly check: string | null
}

interface TableFact {
  readonly table: string
  readonly kind: 'tenant' | 'reference' | 'local'
  readonly overview: boolean
}

const BRANDS: Readonly<Record<string, readonly string[]>> = {
  DistrictId: ['district_id', 'tenant_id', 'district.id'],
  UnitId: [
    'unit_id',
    'parent_id',
    'branch_id',
    'general_branch_id',
    'owner_unit_id',
    'assessor_unit_id',
    'unit_path',
    'unit.id',
  ],
  PersonId: [
    ...['person_id', 'owner_id', 'reviewer_id', 'leader_id', 'second_id', 'actor_id', 'actor_person_id', 'person.id'],
    ...[
      'recorded_by',
      'voided_by',
      'trashed_by',
      'uploaded_by',
      'added_by',
      'removed_by',
      'created_by',
      'opened_by',
      'exempted_by',
      'requested_by',
    ],
    ...[
      'published_by',
      'submitted_by',
      'issued_by',
      'saved_by',
      'assigned_by',
      'withdrawn_by',
      'agreed_by',
      'approved_by',
    ],
    ...['decided_by', 'revoked_by', 'returned_by', 'set_by', 'sent_by', 'planned_by', 'erased_by'],
    ...['raised_by', 'asked_by', 'binned_by'],
  ],
  PostId: ['post.id'],
  AccountId: [
    ...['actor_account_id', 'account_user.id', 'account_session.user_id', 'account_credential.user_id'],
    ...['account_state.account_id', 'directory.account_id', 'idempotency.account_id', 'sign_in_event.account_id'],
    ...['calendar_link.account_id', 'account_preference.account_id', 'kept_place.account_id'],
  ],
  SessionId: ['account_session.id'],
  EntryId: ['entry_id', 'ledger_entry.id'],
  FileId: ['file_id', 'twin_id', 'evidence_file.id'],
  SchemeId: ['scheme_id', 'scheme.id'],
  AssessmentId: ['assessment_id', 'assessment.id'],
  ResultSetId: ['result_set_id', 'corrected_set_id', 'result_set.id'],
  ObjectionId: ['objection_id', 'objection.id'],
  RatingId: ['rating_id', 'rating.id'],
  TitleAwardId: ['title_award_id', 'title_award.id', 'title_award.continues_id'],
  PublicNoticeId: ['public_notice.notice_id'],
  ObligationRoundId: ['obligation_round.id'],
  NoticeId: ['notice.id'],
  BinderId: ['binder.id'],
  DutyId: ['duty.id', 'duty.follows'],
  TargetId: ['target_id', 'target.id'],
  VisitId: ['visit_id', 'visit.id'],
  VoteId: ['vote_id', 'visit_vote.id'],
  VoiceCallId: ['call_id', 'voice_call.id'],
  PlanId: ['plan_id', 'plan.id'],
  KeyPointsId: ['key_points_id', 'key_points.id'],
  IdempotencyKey: ['idempotency.key'],
}

const BRAND_OF = new Map(Object.entries(BRANDS).flatMap(([brand, names]) => names.map((name) => [name, brand])))

const TABLES = `
  select c.relname as table,
    case when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id') then 'tenant'
      else substring(obj_description(c.oid, 'pg_class') from '^citus:(reference|local)') end as kind,
    has_table_privilege('jianjia_overview', c.oid, 'select') as overview
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'app' and c.relkind = 'r' and c.relname not like 'kysely\\_%'
  order by c.relname`

const COLUMNS = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, a.atthasdef as defaulted,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= (ANY \\(|''[^'']+''::text\\)\\)$)' limit 1) as check
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname = 'app' and c.relkind = 'r' and c.relname not like 'kysely\\_%'
  order by c.relname, a.attnum`

export async function schemaSource(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const tables = (await client.query<TableFact>(TABLES)).rows
    const columns = (await client.query<ColumnFact>(COLUMNS)).rows
    return source(tables, columns)
  } finally {
    await client.end()
  }
}

function source(tables: readonly TableFact[], columns: readonly ColumnFact[]): string {
  const bodies = tables.map(({ table }) => {
    const lines = columns
      .filter((column) => column.table === table)
      .map((column) => `  ${column.column}: ${typeOf(column)}`)
    return `export interface ${pascal(table)}Table {\n${lines.join('\n')}\n}\n`
  })
  const used = Object.keys(BRANDS).filter((brand) => bodies.some((body) => new RegExp(`\\b${brand}\\b`).test(body)))
  const names = [...used, 'PlainDate'].toSorted()
  return [
    '// Written by scripts/generate-schema.ts from the migrated database. Never edited: a test compares it.',
    `import type {\n${names.map((name) => `  ${name},`).join('\n')}\n} from '@jianjia/domain/kernel'`,
    "import type { ColumnType, Generated } from 'kysely'\n",
    '/** An instant: a Date when read; a Date or its ISO text when written. */',
    'export type Instant = ColumnType<Date, Date | string, Date | string>',
    'type NullableInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>',
    'type GeneratedInstant = ColumnType<Date, Date | string | undefined, Date | string>\n',
    '/** JSON is read as unknown, to be parsed by its schema, and written as text. */',
    'export type Json = ColumnType<unknown, string, string>',
    'type NullableJson = ColumnType<unknown, string | null | undefined, string | null>',
    'type GeneratedJson = ColumnType<unknown, string | undefined, string>\n',
    ...bodies,
    `export interface Schema {\n${tables.map(({ table }) => `  ${table}: ${pascal(table)}Table`).join('\n')}\n}\n`,
    constant(
      'TENANT_TABLES',
      tables.filter((table) => table.kind === 'tenant'),
    ),
    constant(
      'REFERENCE_TABLES',
      tables.filter((table) => table.kind === 'reference'),
    ),
    constant(
      'LOCAL_TABLES',
      tables.filter((table) => table.kind === 'local'),
    ),
    constant(
      'OVERVIEW_TABLES',
      tables.filter((table) => table.overview),
    ),
    jsonColumns(tables, columns),
    'export type TenantTable = (typeof TENANT_TABLES)[number]',
    '/** Everything outside the tenants. */',
    'export type LocalTable = (typeof REFERENCE_TABLES)[number] | (typeof LOCAL_TABLES)[number]',
    'export type OverviewTable = (typeof OVERVIEW_TABLES)[number]',
    '',
  ].join('\n')
}

function constant(name: string, tables: readonly TableFact[]): string {
  const body = tables.map(({ table }) => `  '${table}',`).join('\n')
  return `export const ${name} = [\n${body}\n] as const satisfies readonly (keyof Schema)[]\n`
}

function jsonColumns(tables: readonly TableFact[], columns: readonly ColumnFact[]): string {
  const lines = tables
    .filter((table) => table.kind === 'tenant')
    .map(({ table }) => ({
      table,
      found: columns.filter((column) => column.table === table && isJson(column)),
    }))
    .filter(({ found }) => found.length > 0)
    .map(({ table, found }) => `  ${table}: [${found.map(({ column }) => `'${column}'`).join(', ')}],`)
  return `/** Columns that are written as JSON text. */
export const JSON_COLUMNS: { readonly [T in (typeof TENANT_TABLES)[number]]?: readonly (keyof Schema[T])[] } = {
${lines.join('\n')}
}
`
}

function isJson({ type }: ColumnFact): boolean {
  return type === 'jsonb' || type === 'json'
}

function typeOf(column: ColumnFact): string {
  if (isJson(column)) return wrapped('Json', column)
  if (column.type.startsWith('timestamp')) return wrapped('Instant', column)
  const plain = listOf(column) ?? BRAND_OF.get(`${column.table}.${column.column}`) ?? plainTypeOf(column)
  const type = column.nullable ? `${plain} | null` : plain
  return column.defaulted ? `Generated<${type}>` : type
}

function wrapped(type: 'Json' | 'Instant', column: ColumnFact): string {
  if (column.nullable) return `Nullable${type}`
  return column.defaulted ? `Generated${type}` : type
}

function plainTypeOf({ column, type, table }: ColumnFact): string {
  switch (type) {
    case 'uuid':
      return BRAND_OF.get(column) ?? 'string'
    case 'uuid[]':
      return `${BRAND_OF.get(column) ?? 'string'}[]`
    case 'text[]':
      return 'string[]'
    case 'integer[]':
      return 'number[]'
    case 'date':
      return 'PlainDate'
    case 'integer':
    case 'bigint':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'bytea':
      return 'Uint8Array'
    case 'text':
    case 'numeric':
    case 'interval':
      return 'string'
    default:
      throw new Error(`no TypeScript type for ${table}.${column}: ${type}`)
  }
}

/** `CHECK ((kind = ANY (ARRAY['a'::text, 'b'::text])))` and `CHECK ((kind = 'a'::text))` become `'a' | 'b'`. */
function listOf({ check }: ColumnFact): string | undefined {
  if (check === null) return undefined
  const values = [...check.matchAll(/'((?:[^']|'')*)'::text/g)].map((match) => `'${match[1]}'`)
  return values.length === 0 ? undefined : values.join(' | ')
}

function pascal(name: string): string {
  return name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
