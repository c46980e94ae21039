import type { KyselyPlugin, OperationNode, RootOperationNode } from 'kysely'

/**
 * Rule 9 of a database that may be spread over many nodes: every reference to a tenant table carries its own
 * `district_id = value` in the same query block, or one tenant's question is asked of every node. The guard reads the
 * query before it is sent, needs no database, and also stops an INSERT without the column, an UPDATE of the column, and
 * anything but EXCLUDED and parameters in an upsert. Row security stands behind it; the guard is not the wall.
 */
export class TenantGuardError extends Error {
  override readonly name = 'TenantGuardError'
}

interface TableReference {
  readonly table: string
  readonly alias: string
}

type Fields = Readonly<Record<string, unknown>>

export function tenantGuard(tenantTables: readonly string[]): KyselyPlugin {
  const tables = new Set(tenantTables)
  const rawReference = new RegExp(`\\b(?:from|join|into|update)\\s+(?:app\\.)?(?:${tenantTables.join('|')})\\b`, 'gi')
  return {
    transformQuery({ node }) {
      if (node.kind === 'RawNode') checkRawText(node, rawReference)
      walk(node, tables)
      return node
    },
    async transformResult({ result }) {
      return result
    },
  }
}

function walk(value: unknown, tables: ReadonlySet<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, tables)
    return
  }
  if (!isNode(value)) return
  const fields = fieldsOf(value)
  if (value.kind === 'SelectQueryNode' || value.kind === 'DeleteQueryNode' || value.kind === 'UpdateQueryNode')
    checkBlock(fields, tables)
  if (value.kind === 'UpdateQueryNode') checkAssignments(fields)
  if (value.kind === 'InsertQueryNode') checkInsert(fields, tables)
  if (value.kind === 'OnConflictNode') checkUpsert(fields)
  // Every query of the product comes by here: nothing is copied on the way.
  for (const name in fields) {
    const child = fields[name]
    if (typeof child === 'object' && child !== null) walk(child, tables)
  }
}

function checkBlock(block: Fields, tables: ReadonlySet<string>): void {
  const joins = list(block['joins'])
  const sources = [block['table'], ...list(field(block['from'], 'froms')), ...joins.map((join) => field(join, 'table'))]
  const references = sources
    .map(tableOf)
    .filter((reference): reference is TableReference => reference !== undefined && tables.has(reference.table))
  const filtered = new Set<string>()
  for (const condition of [field(block['where'], 'where'), ...joins.map((join) => field(field(join, 'on'), 'on'))])
    collectFiltered(condition, references, filtered)
  for (const { table, alias } of references)
    if (!filtered.has(alias))
      throw new TenantGuardError(
        `tenant table ${table}${alias === table ? '' : ` as ${alias}`} has no own district_id = …`,
      )
}

/** Only what is AND-ed counts: a tenant test on one side of an OR filters nothing. */
function collectFiltered(condition: unknown, references: readonly TableReference[], found: Set<string>): void {
  if (!isNode(condition)) return
  if (condition.kind === 'AndNode') {
    collectFiltered(field(condition, 'left'), references, found)
    collectFiltered(field(condition, 'right'), references, found)
  } else if (condition.kind === 'ParensNode') {
    collectFiltered(field(condition, 'node'), references, found)
  } else if (condition.kind === 'BinaryOperationNode') {
    const left = field(condition, 'leftOperand')
    if (field(field(condition, 'operator'), 'operator') !== '=' || columnOf(left) !== 'district_id') return
    if (kindOf(field(condition, 'rightOperand')) !== 'ValueNode') return
    const alias = identifierOf(field(left, 'table')) ?? (references.length === 1 ? references[0]?.alias : undefined)
    if (alias !== undefined) found.add(alias)
  }
}

function checkAssignments(update: Fields): void {
  for (const assignment of list(update['updates']))
    if (columnOf(field(assignment, 'column')) === 'district_id')
      throw new TenantGuardError('UPDATE may not set district_id')
}

function checkInsert(insert: Fields, tables: ReadonlySet<string>): void {
  const table = tableOf(insert['into'])?.table
  if (table === undefined || !tables.has(table)) return
  if (!list(insert['columns']).some((column) => columnOf(column) === 'district_id'))
    throw new TenantGuardError(`INSERT into ${table} without district_id`)
}

function checkUpsert(conflict: Fields): void {
  for (const assignment of list(conflict['updates']))
    if (kindOf(field(assignment, 'value')) === 'RawNode')
      throw new TenantGuardError('ON CONFLICT DO UPDATE: only EXCLUDED and parameters, no raw SQL')
}

function checkRawText(node: RootOperationNode, reference: RegExp): void {
  const text = list(field(node, 'sqlFragments')).join(' $ ')
  const referenced = text.match(reference)?.length ?? 0
  const mentioned = text.match(/\bdistrict_id\b/gi)?.length ?? 0
  if (referenced > mentioned)
    throw new TenantGuardError(`raw SQL refers ${referenced} times to tenant tables, ${mentioned} times to district_id`)
}

function tableOf(node: unknown): TableReference | undefined {
  if (kindOf(node) === 'AliasNode') {
    const inner = tableOf(field(node, 'node'))
    const alias = field(field(node, 'alias'), 'name')
    return inner && typeof alias === 'string' ? { table: inner.table, alias } : undefined
  }
  const name = kindOf(node) === 'TableNode' ? identifierOf(node) : undefined
  return name === undefined ? undefined : { table: name, alias: name }
}

function identifierOf(table: unknown): string | undefined {
  const name = field(field(field(table, 'table'), 'identifier'), 'name')
  return typeof name === 'string' ? name : undefined
}

function columnOf(node: unknown): string | undefined {
  const column = kindOf(node) === 'ReferenceNode' ? field(node, 'column') : node
  const name = kindOf(column) === 'ColumnNode' ? field(field(column, 'column'), 'name') : undefined
  return typeof name === 'string' ? name : undefined
}

function isNode(value: unknown): value is OperationNode {
  return typeof value === 'object' && value !== null && 'kind' in value
}

function kindOf(value: unknown): string | undefined {
  return isNode(value) ? value.kind : undefined
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? fieldsOf(value)[name] : undefined
}

function fieldsOf(value: object): Fields {
  return value as Fields
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
