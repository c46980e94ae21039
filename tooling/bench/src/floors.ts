import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

/** The ranking as one statement: what any server has to do at the least. */
const RANKING = `select u.unit_id as "unitId", u.unit_name as name, u.segment, u.self_total as self,
    u.review_total as review, u.final, u.percent, u.rank, u.segment_rank as "segmentRank", u.level as "levelByScore",
    l.level, u.reasons
  from app.result_unit u
  left join app.rating r on r.district_id = $1 and r.result_set_id = u.result_set_id
  left join app.rating_unit l on l.district_id = $1 and l.rating_id = r.id and l.unit_id = u.unit_id
  where u.district_id = $1 and u.result_set_id = $2
  order by u.rank nulls last, u.unit_name collate app.zh, u.unit_id`

export interface Floor extends AsyncDisposable {
  readonly url: string
}

interface Asked {
  readonly connectionString: string
  readonly districtId: string
  readonly resultSetId: string
}

/** Bare node:http and pg: one named statement by a role that sees everything. */
export function bareFloor(asked: Asked): Promise<Floor> {
  return serve(asked, (pool) =>
    pool.query({ name: 'ranking', text: RANKING, values: [asked.districtId, asked.resultSetId] }),
  )
}

/** The same behind row security: transaction, tenant, statement and commit in one pipeline. */
export function tenantFloor(asked: Asked): Promise<Floor> {
  return serve(asked, async (pool) => {
    const client = await pool.connect()
    try {
      const begun = client.query(`begin read only; select app.set_tenant('${asked.districtId}')`)
      const found = client.query({ name: 'ranking', text: RANKING, values: [asked.districtId, asked.resultSetId] })
      const ended = client.query('commit')
      const [, result] = await Promise.all([begun, found, ended])
      return result
    } finally {
      client.release()
    }
  })
}

async function serve({ connectionString }: Asked, answer: (pool: pg.Pool) => Promise<pg.QueryResult>): Promise<Floor> {
  const pool = new pg.Pool({ connectionString, max: 10, idleTimeoutMillis: 0, pipeline: true })
  const server: Server = createServer((_, response) => {
    answer(pool).then(
      ({ rows }) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ units: rows }))
      },
      () => {
        response.statusCode = 500
        response.end()
      },
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await pool.end()
    },
  }
}
