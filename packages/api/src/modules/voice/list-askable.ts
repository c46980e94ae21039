import { FEWEST_BALLOTS, MOST_VOICE_DAYS, VOICE_ASKED } from '@jianjia/domain/assessment'
import { addDays, AssessmentId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { assessorOf } from '../assessment/assessment-target.ts'
import { findWhoMarks } from './who-marks.ts'

/** How many people with an account could give a voice its mark, for each unit that has none yet: counts, and no names. */
export const listAskable = read({
  name: 'voice.askable',
  action: 'assessment.assign',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId, raterId: z.string().min(1).max(80) },
  target: assessorOf,
  output: z.strictObject({
    /** With fewer than these a unit is not asked about. */
    fewest: z.int(),
    first: PlainDate,
    last: PlainDate,
    ways: z.array(
      z.strictObject({
        asked: z.enum(VOICE_ASKED),
        units: z.array(z.strictObject({ unitId: UnitId, name: z.string(), people: z.int() })),
      }),
    ),
  }),
  run: async ({ db, input, today, now }) => {
    const { assessmentId, raterId } = input
    const { names, peopleOf } = await findWhoMarks(db, { assessmentId, raterId, today, now })
    return ok({
      ...{ fewest: FEWEST_BALLOTS, first: today, last: addDays(today, MOST_VOICE_DAYS) },
      ways: VOICE_ASKED.map((asked) => ({
        asked,
        units: [...peopleOf(asked)].map(([unitId, people]) => ({
          ...{ unitId, name: names.get(unitId) ?? '', people: people.length },
        })),
      })),
    })
  },
})
