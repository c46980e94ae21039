import { listTitles as readTitles } from '@jianjia/db/rating'
import { ok, PlainDate, TitleAwardId, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** The register of titles of the tenant, newest first: published, so everybody of the tenant may read it. */
export const listTitles = read({
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
  }),
  run: async ({ db }) => ok({ titles: [...(await readTitles(db))] }),
})
