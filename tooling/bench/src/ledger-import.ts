import type { ApiBench } from '@jianjia/api/testing'
import { newKey } from '@jianjia/api/testing'
import { rounded, timed } from './timed.ts'

export interface LedgerImportFigures {
  readonly rows: number
  readonly previewSeconds: number
  readonly importSeconds: number
  /** The second import of the same file, which changes nothing. */
  readonly againSeconds: number
  /** The same entries copied in one raw statement of the same database in the same run. */
  readonly floorSeconds: number
  readonly ratioToFloor: number
  readonly created: number
  readonly changedByTheSecond: number
}

const HEAD = '慰问对象,慰问类别,慰问日期,慰问金,备注'

/** A year's visits of a very large branch, each another one. */
function sheet(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, n) => {
    const month = `${(n % 12) + 1}`.padStart(2, '0')
    return `会员${n},生病住院,2025-${month}-${`${(n % 28) + 1}`.padStart(2, '0')},${n % 900},第${n}次走访`
  })
  return new TextEncoder().encode([HEAD, ...lines].join('\n'))
}

/** How long a sheet of so many rows takes from preview to a second import, as a multiple of copying the bare rows. */
export async function measureLedgerImport(bench: ApiBench, rows = 50_000): Promise<LedgerImportFigures> {
  const { districtId, units, people } = bench.tenant
  const file = { by: people.chair, bytes: sheet(rows), fileName: '走访.csv', mediaType: 'text/csv' }
  const input = { districtId, unitId: units.school.unitId, kind: 'visit', columns: {}, fill: {}, fileIds: [] }
  const preview = () => bench.upload('ledger.importPreview', { ...file, input })
  const apply = (fingerprint: unknown) =>
    bench.upload('ledger.importApply', { ...file, input: { ...input, key: newKey(), fingerprint, skipWrong: false } })
  const first = await timed(preview)
  const imported = await timed(() => apply(field(first.value, 'fingerprint')))
  const second = await preview()
  const again = await timed(() => apply(field(second, 'fingerprint')))
  const floor = await timed(() => copyRows(bench))
  return {
    rows,
    ...{ previewSeconds: first.seconds, importSeconds: imported.seconds, againSeconds: again.seconds },
    ...{ floorSeconds: floor.seconds, ratioToFloor: rounded(imported.seconds / floor.seconds) },
    created: Number(field(imported.value, 'created')),
    changedByTheSecond: Number(field(again.value, 'created')) + Number(field(again.value, 'changed')),
  }
}

/** Entries and measures once more under other ids, by the database alone. */
async function copyRows({ scratch }: ApiBench): Promise<void> {
  await scratch.owner.query('create temporary table copied as select id, gen_random_uuid() as fresh from ledger_entry')
  const of = { ledger_entry: 'id', ledger_measure: 'entry_id' } as const
  for (const [table, column] of Object.entries(of)) {
    const { rows } = await scratch.owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and attgenerated = ''`,
      [`app.${table}`],
    )
    const names = rows.map(({ name }) => name)
    const values = names.map((name) => (name === column ? 'c.fresh' : `t.${name}`))
    await scratch.owner.query(
      `insert into app.${table} (${names.join(', ')}) select ${values.join(', ')} from app.${table} t
       join copied c on c.id = t.${column}`,
    )
  }
}

function field(answer: unknown, name: string): unknown {
  return Object.entries(answer ?? {}).find(([key]) => key === name)?.[1]
}
