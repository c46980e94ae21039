-- Whether schema app keeps the rules that let it be spread over many nodes, and whether row security has no hole.
-- Reads pg_catalog only; PostgreSQL 15 and newer. One row per finding; no row of severity 'error' = ready.
--
-- A tenant table has a column district_id. Every other table says what it is in its comment: 'citus:reference' (copied
-- to every node) or 'citus:local' (stays on the entry node). Rules about the bodies of functions are read from their
-- text and cannot see through EXECUTE.
with tables as (
  select c.oid, c.relname::text as name, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity,
    c.relispartition, district.attnum as district_column, district.atttypid as district_type,
    district.attnotnull as district_required, concat(district.attgenerated, district.attidentity) as district_generated,
    case
      when district.attnum is not null then 'tenant'
      else substring(obj_description(c.oid, 'pg_class') from '^citus:(reference|local)')
    end as kind
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'app'
  left join pg_attribute district
    on district.attrelid = c.oid and district.attname = 'district_id' and not district.attisdropped
  where c.relkind in ('r', 'p', 'f')
),
tenant as (select * from tables where kind = 'tenant'),
uniques as (
  select t.name, t.district_column, x.relname::text as index, i.indisprimary as is_primary,
    i.indkey::int2[] as columns
  from tenant t join pg_index i on i.indrelid = t.oid join pg_class x on x.oid = i.indexrelid where i.indisunique
),
links as (
  select f.name || '.' || k.conname as name, k.*, f.kind as from_kind, r.kind as to_kind,
    f.district_column as from_column, r.district_column as to_column
  from pg_constraint k join tables f on f.oid = k.conrelid join tables r on r.oid = k.confrelid where k.contype = 'f'
),
policies as (
  select t.name as table_name, t.name || '.' || p.polname as name, p.oid, p.polpermissive as permissive,
    p.polroles as roles, concat(p.polqual::text, p.polwithcheck::text) as tree,
    concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as expression
  from tenant t join pg_policy p on p.polrelid = t.oid
),
triggers as (
  select t.name || '.' || g.tgname as name, t.oid, g.tgtype, g.tgnewtable, g.tgoldtable, f.proname as function,
    f.prosrc as body
  from tenant t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal join pg_proc f on f.oid = g.tgfoid
),
-- Tables named one after the other in one expression: compiling one for each costs a hundred times as much.
touching as (
  select format('\m(from|join|into|update)\s+(app\.)?(%s)\M', string_agg(name, '|')) as tenant_tables from tenant
),
functions as (
  select p.proname::text as name, p.prosrc as body, p.prosecdef as definer,
    p.prorettype = 'trigger'::regtype as is_trigger
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'app'
),
findings as (
  select 'unclassified' as rule, 'error' as severity, name as object,
    'has no district_id and no comment citus:reference or citus:local' as message
  from tables where kind is null

  union all select 'tenantColumn', 'error', name, 'district_id is not a plain required uuid' from tenant
  where district_type <> 'uuid'::regtype or not district_required or district_generated <> ''

  union all select 'primaryKey', 'error', name, 'has no primary key' from tenant t
  where not exists (select from uniques u where u.name = t.name and u.is_primary)

  union all select 'uniqueWithoutTenant', 'error', index, 'is unique over all tenants' from uniques
  where not district_column = any (columns)

  union all select 'tenantNotFirst', 'error', index, 'district_id is not the first column' from uniques
  where district_column = any (columns) and columns[0] <> district_column

  union all select 'exclusionWithoutTenant', 'error', t.name || '.' || k.conname, 'excludes over all tenants'
  from tenant t join pg_constraint k on k.conrelid = t.oid and k.contype = 'x'
  where not exists (
    select from generate_subscripts(k.conkey, 1) at join pg_operator o on o.oid = k.conexclop[at]
    where k.conkey[at] = t.district_column and o.oprname = '='
  )

  union all select 'linkAcrossTenants', 'error', name, 'does not pair district_id with district_id' from links
  where from_kind = 'tenant' and to_kind = 'tenant' and not exists (
    select from generate_subscripts(conkey, 1) at where conkey[at] = from_column and confkey[at] = to_column
  )

  union all select 'linkBetweenKinds', 'error', name, format('points from a %s table to a %s table', from_kind, to_kind)
  from links where (from_kind, to_kind) in (('tenant', 'local'), ('reference', 'tenant'), ('local', 'tenant'))

  union all select 'linkAction', 'error', name, 'sets columns on delete, or acts on update' from links
  where from_kind = 'tenant' and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd', 'c'))

  union all select 'deferrable', 'warning', name, 'a violation at commit arrives as an internal error of a node'
  from links where from_kind = 'tenant' and condeferrable

  union all select 'narrowSequence', 'error', t.name || '.' || a.attname, 'counts in less than a bigint'
  from tenant t
  join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.atttypid <> 'int8'::regtype and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ 'nextval')

  union all select 'noRowSecurity', 'error', name, 'row security is not enabled and forced' from tenant
  where not (relrowsecurity and relforcerowsecurity) and not relispartition

  union all select 'noPolicy', 'error', name, 'has no policy' from tenant t
  where not exists (select from policies p where p.table_name = t.name)

  union all select 'restrictivePolicy', 'error', name, 'becomes permissive on the nodes: rows of other tenants leak'
  from policies where not permissive

  union all select 'policyForEverybody', 'error', name, 'names no role' from policies where roles = array[0::oid]

  union all select 'policiesAddUp', 'error', table_name, format('role %s has %s policies, which are OR-ed', r.rolname, count(*))
  from policies p cross join unnest(p.roles) as role join pg_roles r on r.oid = role
  group by table_name, r.rolname having count(*) > 1

  union all select 'policyNotPlain', 'error', name, 'is not a plain test of district_id: ' || expression from policies
  where expression !~ '^\(district_id = ' or expression ~* '\m(or|case|coalesce)\M' or tree like '%{SUBLINK%'

  union all select 'statementTrigger', 'error', name, 'is a statement trigger, or has a transition table' from triggers
  where (tgtype & 1 = 0 or tgtype & 32 <> 0 or tgnewtable is not null or tgoldtable is not null)
    and not (tgtype = 2 | 32 and function = 'refuse_truncate')

  union all select 'triggerByName', 'error', name, 'asks for the name of its table, or notifies' from triggers
  where body ~* '\m(tg_table_name|tg_relname|tg_relid|pg_notify|notify)\M'

  union all select 'triggerWritesShared', 'error', g.name, 'writes ' || o.name || ', which is outside the tenants'
  from triggers g join tables o on o.kind in ('reference', 'local')
  where g.body ~* '\m(insert|update|delete|merge)\M'
    and g.body ~* format('\m(insert\s+into|update|delete\s+from|merge\s+into)\s+(app\.)?%s\M', o.name)

  union all select distinct 'triggerWithoutTenant', 'error', g.name, 'touches a tenant table without new.district_id'
  from triggers g where g.body ~* (select tenant_tables from touching) and g.body !~* '\m(new|old)\.district_id\M'

  union all select distinct 'functionOverTenants', 'warning', f.name, 'reads a tenant table: to be called alone'
  from functions f where f.body ~* (select tenant_tables from touching) and not f.is_trigger

  union all select 'sessionSetting', 'error', name, 'set_config does not reach the other nodes' from functions
  where body ~* '\mset_config\s*\('

  union all select 'definer', 'error', name, 'runs with the rights of its owner' from functions where definer

  union all select 'rule', 'error', t.name || '.' || w.rulename, 'is a rewrite rule' from tenant t
  join pg_rewrite w on w.ev_class = t.oid

  union all select 'inherits', 'error', t.name, 'inherits from another table' from tenant t
  join pg_inherits i on i.inhrelid = t.oid where not t.relispartition

  union all select 'notPermanent', 'error', name, 'is foreign, unlogged or temporary' from tenant
  where relkind = 'f' or relpersistence <> 'p'

  union all select 'viewOfOwner', 'error', c.relname::text, 'is not security_invoker: it looks with its owner''s rights'
  from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'app'
  where c.relkind = 'v' and not coalesce(c.reloptions::text ~* 'security_invoker=(true|on|1)', false)

  union all select 'rowTypeColumn', 'error', t.name || '.' || a.attname, 'is a column of a table''s row type' from tenant t
  join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  join pg_type y on y.oid = a.atttypid join pg_class c on c.oid = y.typrelid and c.relkind in ('r', 'p')
)
select rule, severity, object, message from findings order by severity, rule, object
