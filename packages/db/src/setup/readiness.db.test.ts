import { describe, expect, it } from 'vitest'
import { scratchDb } from '../../testing/index.ts'
import { LOCAL_TABLES, REFERENCE_TABLES, TENANT_TABLES } from '../schema.generated.ts'
import { checkReadiness, readinessOf } from './readiness.ts'

const KYSELY_TABLES = 2

/** A statement that breaks one rule, and the finding it must cause. */
const PLANTED: readonly (readonly [rule: string, object: string, statement: string])[] = [
  ['unclassified', 'stray', 'create table app.stray (id uuid primary key)'],
  ['tenantColumn', 'bad', 'create table app.bad (district_id text not null, id uuid, primary key (district_id, id))'],
  ['primaryKey', 'bad', 'create table app.bad (district_id uuid not null, id uuid)'],
  ['uniqueWithoutTenant', 'person_mobile', 'create unique index person_mobile on app.person (mobile)'],
  ['tenantNotFirst', 'person_mobile', 'create unique index person_mobile on app.person (mobile, district_id)'],
  [
    'exclusionWithoutTenant',
    'unit.unit_range',
    'alter table app.unit add constraint unit_range exclude using gist (id with =)',
  ],
  [
    'linkAcrossTenants',
    'bad.bad_fkey',
    `create table app.one (district_id uuid not null, id uuid unique, primary key (district_id, id));
     create table app.bad (district_id uuid not null, id uuid, one uuid constraint bad_fkey references app.one (id),
       primary key (district_id, id))`,
  ],
  [
    'linkBetweenKinds',
    'unit.unit_setup',
    'alter table app.unit add column setup uuid constraint unit_setup references app.setup_code (id)',
  ],
  [
    'linkAction',
    'post.post_gone',
    `alter table app.post add constraint post_gone foreign key (district_id, unit_id)
       references app.unit (district_id, id) on delete set null`,
  ],
  ['narrowSequence', 'unit.number', 'alter table app.unit add column number integer generated always as identity'],
  ['noRowSecurity', 'person', 'alter table app.person no force row level security'],
  ['noPolicy', 'person', 'drop policy tenant on app.person'],
  [
    'restrictivePolicy',
    'person.narrow',
    'create policy narrow on app.person as restrictive to jianjia_overview using (district_id = id)',
  ],
  ['policyForEverybody', 'person.open', 'create policy open on app.person using (district_id = id)'],
  ['policiesAddUp', 'person', 'create policy more on app.person to jianjia_app using (district_id = id)'],
  [
    'policyNotPlain',
    'person.wide',
    'create policy wide on app.person to jianjia_overview using (district_id = id or true)',
  ],
  [
    'policyNotPlain',
    'person.sub',
    `create policy sub on app.person to jianjia_overview using (district_id = (select id from app.district limit 1))`,
  ],
  [
    'statementTrigger',
    'person.emptied',
    `create trigger emptied before truncate on app.person execute function app.refuse_change('person')`,
  ],
  [
    'triggerByName',
    'person.named',
    `create function app.named() returns trigger language plpgsql as $$ begin raise notice '%', tg_table_name; return new; end $$;
     create trigger named before insert on app.person for each row execute function app.named()`,
  ],
  [
    'triggerWritesShared',
    'person.shared',
    `create function app.shared() returns trigger language plpgsql as
       $$ begin update app.district set name = 'x'; return new; end $$;
     create trigger shared before insert on app.person for each row execute function app.shared()`,
  ],
  [
    'triggerWithoutTenant',
    'person.blind',
    `create function app.blind() returns trigger language plpgsql as $$ begin perform 1 from app.unit; return new; end $$;
     create trigger blind before insert on app.person for each row execute function app.blind()`,
  ],
  [
    'sessionSetting',
    'sticky',
    `create function app.sticky() returns text language sql as $$ select set_config('app.district_id', '', false) $$`,
  ],
  ['definer', 'strong', 'create function app.strong() returns int language sql security definer as $$ select 1 $$'],
  ['rule', 'person.never', 'create rule never as on delete to app.person do instead nothing'],
  ['inherits', 'bad', 'create table app.bad (primary key (district_id, id)) inherits (app.person)'],
  [
    'notPermanent',
    'bad',
    'create unlogged table app.bad (district_id uuid not null, id uuid, primary key (district_id, id))',
  ],
  ['viewOfOwner', 'everybody', 'create view app.everybody as select * from app.person'],
  ['rowTypeColumn', 'person.copy', 'alter table app.person add column copy app.unit'],
]

describe('the schema is ready for many nodes', () => {
  it('has no finding, and every table was seen', async () => {
    await using scratch = await scratchDb()
    const { findings, seen } = await checkReadiness(scratch.ownerUrl)
    expect(findings).toEqual([])
    expect(seen).toEqual({
      tenant: TENANT_TABLES.length,
      reference: REFERENCE_TABLES.length,
      local: LOCAL_TABLES.length + KYSELY_TABLES,
    })
    expect(TENANT_TABLES.length).toBeGreaterThanOrEqual(30)
  })

  it('reports each planted fault', async () => {
    await using scratch = await scratchDb()
    const client = await scratch.owner.connect()
    const missed: string[] = []
    for (const [rule, object, statement] of PLANTED) {
      await client.query('begin')
      await client.query(statement)
      const { findings } = await readinessOf(client)
      if (!findings.some((finding) => finding.rule === rule && finding.object === object))
        missed.push(`${rule} ${object}: ${JSON.stringify(findings)}`)
      await client.query('rollback')
    }
    client.release()
    expect(missed).toEqual([])
    expect(PLANTED.length).toBeGreaterThanOrEqual(28)
  })
})
