import { listRegister } from '@jianjia/db/title'
import { ok, PlainDate } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { TitleLine, titleLine } from './title-line.ts'

const NEWEST = 1000

/** The register of titles of the tenant, newest first: published, so everybody of the tenant may read it. */
export const titleList = readSpec({
  name: 'title.list',
  action: 'result.readRanking',
  dataClass: 'published',
  input: {},
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    titles: z.array(TitleLine),
    /** There are older ones than those listed. */
    more: z.boolean(),
  }),
  run: async ({ db, today }) => {
    const titles = await listRegister(db, NEWEST + 1)
    const shown = titles.slice(0, NEWEST).map((kept) => titleLine(kept, today))
    return ok({ today, titles: shown, more: titles.length > NEWEST })
  },
})

export const listTitles = read(titleList)
