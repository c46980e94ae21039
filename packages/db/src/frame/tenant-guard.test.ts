import { type DistrictId, plainDate } from '@jianjia/domain/kernel'
import { Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Schema } from '../schema.generated.ts'
import { dialect, guard } from './db.ts'
import { newId } from './new-id.ts'

const db = new Kysely<Schema>({ dialect, plugins: [guard] })
const districtId = newId<DistrictId>()
const other = newId()

interface Compilable {
  compile(): unknown
}

/** Each with what the guard says to it; undefined = it passes. */
const CASES: Readonly<Record<string, readonly [query: () => Compilable, complaint: RegExp | undefined]>> = {
  'a filtered table': [() => db.selectFrom('unit').selectAll().where('district_id', '=', districtId), undefined],
  'a table outside the tenants': [() => db.selectFrom('district').selectAll(), undefined],
  'no filter': [() => db.selectFrom('unit').selectAll(), /tenant table unit has no own/],
  'a filter in another schema’s words': [
    () => db.withSchema('app').selectFrom('unit').selectAll(),
    /tenant table unit has no own/,
  ],
  'a filter by column, not by value': [
    () => db.selectFrom('unit').selectAll().whereRef('district_id', '=', 'id'),
    /unit has no own/,
  ],
  'a filter on one side of an OR': [
    () =>
      db
        .selectFrom('unit')
        .selectAll()
        .where((eb) => eb.or([eb('district_id', '=', districtId), eb('kind', '=', 'group')])),
    /unit has no own/,
  ],
  'a filter inside an AND': [
    () =>
      db
        .selectFrom('unit')
        .selectAll()
        .where((eb) => eb.and([eb('district_id', '=', districtId), eb('kind', '=', 'group')])),
    undefined,
  ],
  'another comparison': [
    () => db.selectFrom('unit').selectAll().where('district_id', '>', districtId),
    /unit has no own/,
  ],
  'a join whose second table is not filtered': [
    () =>
      db
        .selectFrom('unit as u')
        .innerJoin('unit_name as n', (j) =>
          j.onRef('n.district_id', '=', 'u.district_id').onRef('n.unit_id', '=', 'u.id'),
        )
        .select('n.name')
        .where('u.district_id', '=', districtId),
    /unit_name as n has no own/,
  ],
  'a join of two filtered tables': [
    () =>
      db
        .selectFrom('unit as u')
        .innerJoin('unit_name as n', (j) => j.on('n.district_id', '=', districtId).onRef('n.unit_id', '=', 'u.id'))
        .select('n.name')
        .where('u.district_id', '=', districtId),
    undefined,
  ],
  'a join whose filter does not say of which table': [
    () =>
      db
        .selectFrom('unit as u')
        .innerJoin('unit_name as n', 'n.unit_id', 'u.id')
        .select('n.name')
        .where(sql.ref('district_id'), '=', districtId),
    /has no own/,
  ],
  'an unfiltered sub-select': [
    () => db.selectFrom('district').select((eb) => eb.selectFrom('unit').select(eb.fn.countAll().as('n')).as('units')),
    /unit has no own/,
  ],
  'a recursive query filtered at its anchor only': [
    () =>
      db
        .withRecursive('below', (q) =>
          q
            .selectFrom('placement')
            .select('unit_id')
            .where('district_id', '=', districtId)
            .unionAll(
              q.selectFrom('placement as p').innerJoin('below', 'below.unit_id', 'p.parent_id').select('p.unit_id'),
            ),
        )
        .selectFrom('below')
        .selectAll(),
    /placement as p has no own/,
  ],
  'an update': [
    () => db.updateTable('unit').set({ code: 'x' }).where('district_id', '=', districtId).where('code', '=', 'y'),
    undefined,
  ],
  'an update of all tenants': [() => db.updateTable('unit').set({ code: 'x' }), /unit has no own/],
  'an update of the tenant': [
    () => db.updateTable('unit').set({ district_id: districtId }).where('district_id', '=', districtId),
    /may not set district_id/,
  ],
  'a delete without a tenant': [
    () => db.deleteFrom('ledger_measure').where('seq', '=', 1),
    /ledger_measure has no own/,
  ],
  'an insert without a tenant': [
    () =>
      db
        .insertInto('person')
        .columns(['id', 'name'])
        .expression(db.selectNoFrom(sql`1`.as('a'))),
    /INSERT into person without district_id/,
  ],
  'an upsert with EXCLUDED': [
    () =>
      db
        .insertInto('unit_headcount')
        .values({ district_id: districtId, unit_id: newId(), day: plainDate('2026-01-01'), members: 1 })
        .onConflict((c) =>
          c.columns(['district_id', 'unit_id', 'day']).doUpdateSet((eb) => ({ members: eb.ref('excluded.members') })),
        ),
    undefined,
  ],
  'an upsert with raw SQL': [
    () =>
      db
        .insertInto('unit_headcount')
        .values({ district_id: districtId, unit_id: newId(), day: plainDate('2026-01-01'), members: 1 })
        .onConflict((c) => c.columns(['district_id', 'unit_id', 'day']).doUpdateSet({ recorded_at: sql`now()` })),
    /only EXCLUDED and parameters/,
  ],
}

describe('the guard', () => {
  it.each(Object.entries(CASES))('on %s', (_, [query, complaint]) => {
    if (complaint === undefined) expect(() => query().compile()).not.toThrow()
    else expect(() => query().compile()).toThrow(complaint)
  })

  it('counts in raw SQL: each tenant table wants a mention of its tenant', () => {
    const raw = (text: ReturnType<typeof sql>) => () => text.compile(db)
    expect(raw(sql`select 1 from app.unit where id = ${other}`)).toThrow(/1 times to tenant tables, 0 times/)
    expect(raw(sql`select 1 from unit u join post p on p.unit_id = u.id where u.district_id = ${other}`)).toThrow(
      /2 times/,
    )
    expect(raw(sql`select 1 from unit where district_id = ${other}`)).not.toThrow()
    expect(raw(sql`select units from app.district join unit_list on true`)).not.toThrow()
  })
})
