import type { RefusalCode } from '@jianjia/domain/kernel'
import type { ProcedureMeta, TenantProcedureMeta } from '../src/frame/meta.ts'
import { PROCEDURES } from '../src/router.ts'
import { ALL_EXAMPLES } from './all-examples.ts'
import type { ApiBench } from './api-bench.ts'
import type { BenchTenant, BenchUnitName } from './bench-tenant.ts'
import type { Prepared } from './example.ts'
import { expectedOutcome } from './expected-outcome.ts'
import { type Cell, listCells } from './relations.ts'

/** A cell of the permission matrix with the input of its call. */
export interface CellCall {
  readonly cell: Cell
  readonly prepared: Prepared
}

export const TENANT_PROCEDURES = PROCEDURES.filter((meta) => meta.area === 'tenant')

export function isChange(meta: ProcedureMeta): boolean {
  return meta.kind === 'change' || meta.kind === 'upload'
}

export function outcomeExpected(
  bench: ApiBench,
  meta: TenantProcedureMeta,
  { cell, prepared }: CellCall,
): 'ok' | RefusalCode {
  return expectedOutcome({ meta, cell, tenant: bench.tenant, reviewers: prepared.reviewers ?? [] })
}

export function tenantOf(bench: ApiBench, cell: Cell): BenchTenant {
  return cell.relation === 'otherTenant' ? bench.otherTenant : bench.tenant
}

/** A subject of its own for this call, or undefined where the procedure has nothing to do with such a unit. */
export async function prepareCell(
  bench: ApiBench,
  meta: TenantProcedureMeta,
  cell: Cell,
): Promise<CellCall | undefined> {
  const example = ALL_EXAMPLES[meta.name]
  if (example === undefined) throw new Error(`${meta.name} has no example`)
  const tenant = tenantOf(bench, cell)
  const unitName: BenchUnitName = meta.aim === 'unit' ? cell.unitName : 'district'
  const prepared = await example.prepare({ bench, tenant, unit: tenant.units[unitName], unitName })
  return prepared && { cell, prepared }
}

/** A call that is allowed, with a subject of its own: the first in the order of the matrix. */
export async function prepareAllowed(bench: ApiBench, meta: TenantProcedureMeta): Promise<CellCall> {
  for (const cell of listCells(bench.tenant)) {
    const call = cell.relation === 'otherTenant' ? undefined : await prepareCell(bench, meta, cell)
    if (call !== undefined && outcomeExpected(bench, meta, call) === 'ok') return call
  }
  throw new Error(`nobody may call ${meta.name}`)
}

/** What the call of a cell is about: cells of one place may share a subject. */
export function placeOf(bench: ApiBench, meta: TenantProcedureMeta, cell: Cell): string {
  return `${tenantOf(bench, cell).districtId} ${meta.aim === 'unit' ? cell.unitName : 'district'}`
}

/** Every cell, one subject per unit: cells about the same unit share it. */
export async function prepareCells(bench: ApiBench, meta: TenantProcedureMeta): Promise<readonly CellCall[]> {
  const made = new Map<string, CellCall | undefined>()
  const calls: CellCall[] = []
  for (const cell of listCells(bench.tenant)) {
    const place = placeOf(bench, meta, cell)
    if (!made.has(place)) made.set(place, await prepareCell(bench, meta, cell))
    const call = made.get(place)
    if (call !== undefined) calls.push({ ...call, cell })
  }
  return calls
}

/** Runs the work over all items, two at a time: more connections would each have to learn the same statements. */
export async function inPairs<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values()
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      for (const item of waiting) await work(item)
    }),
  )
}
