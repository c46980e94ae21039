import { listTitles as readTitles } from '@jianjia/db/rating'
import { ok, PlainDate, TitleAwardId, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'

const NEWEST = 1000

/** The register of titles of the tenant, newest first: published, so everybody of the tenant may read it. */
export const titleList = readSpec({
  name: 'title.list',
  action: 'result.readRanking',
  dataClass: 'published',
  input: {},
  target: 'scope',
  output: z.strictObject({
    titles: z.array(
      z.strictObject({
        titleAwardId: TitleAwardId,
        unitId: UnitId,
        unitName: z.string(),
        title: z.string(),
        level: z.string(),
        validFrom: PlainDate,
        validTo: PlainDate.nullable(),
        revoked: z.boolean(),
      }),
    ),
    /** There are older ones than those listed. */
    more: z.boolean(),
  }),
  run: async ({ db }) => {
    const titles = await readTitles(db, NEWEST + 1)
    return ok({ titles: titles.slice(0, NEWEST), more: titles.length > NEWEST })
  },
})

export const listTitles = read(titleList)
