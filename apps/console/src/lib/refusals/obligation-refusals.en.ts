import type { RefusalTexts } from './use-refusal-text.ts'

/** The noes about what is owed by when. */
export const OBLIGATION_REFUSALS_EN = {
  roundExists: {
    happened: 'The same report was asked for in this period already[: “{period}”, {count} units twice].',
    kept: 'Nothing new was asked for.',
    todo: 'Choose another period or other units; where the earlier one was a mistake, cancel it first.',
  },
  roundStillRuns: {
    happened: 'Some units still have time[, the last until {dueOn:day}].',
    kept: 'Nothing was changed.',
    todo: 'Close it after the last day; if it was asked for by mistake, cancel it.',
  },
  roundDueOnlyLater: {
    happened: '[{count} units have handed in: ]the last day may only be later[ than {dueOn:day}].',
    kept: 'Nothing was changed.',
    todo: 'Choose a later day; where all of it was a mistake, cancel it and ask anew.',
  },
  roundReasonNeeded: {
    happened: 'A later day needs a reason.',
    kept: 'Nothing was changed.',
    todo: 'Give the reason and save again.',
  },
  alreadyWaived: {
    happened: '[“{unit}” ]is released from this one already.',
    kept: 'Nothing was changed for any unit.',
    todo: 'Leave this unit out and try again.',
  },
} as const satisfies Partial<RefusalTexts>
