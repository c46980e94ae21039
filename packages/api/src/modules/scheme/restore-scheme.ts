import { findBinned, takeOutOfBin } from '@jianjia/db/bin'
import { checkRestorable } from '@jianjia/domain/bin'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { schemeTarget } from './scheme-target.ts'

/** Takes a draft out of the bin, with everything that was in it. */
export const restoreScheme = change({
  name: 'scheme.restore',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: { schemeId: SchemeId },
  target: schemeTarget,
  output: z.strictObject({ schemeId: SchemeId }),
  run: async ({ tx, input: { schemeId }, today }) => {
    const of = { kind: 'scheme', subjectId: schemeId } as const
    const found = checkRestorable(await findBinned(tx, of), today)
    if (!found.ok) return found
    return (await takeOutOfBin(tx, of)) ? ok({ schemeId }) : refuse('binEmptied')
  },
})
