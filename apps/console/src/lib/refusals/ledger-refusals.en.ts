import type { RefusalTexts } from './use-refusal-text.ts'

const TYPED = 'What you typed is still on the page.'

/** Refusals of ledger records, of duties and of targets. */
export const LEDGER_REFUSALS_EN = {
  wordNotListed: {
    happened: 'The word[ “{word}”] is not in the district’s list.',
    kept: TYPED,
    todo: 'Choose from the list, or ask the district union to add it.',
  },
  memberNotOnRoster: {
    happened: 'Some of those named[ ({count})] were not on the roster of the unit on that day.',
    kept: TYPED,
    todo: 'Check the people and the day; if the roster is wrong, ask the branch chair to correct it.',
  },
  headcountBelowNames: {
    happened: 'Fewer people[ ({headcount})] than are named[ ({names})].',
    kept: TYPED,
    todo: 'Check the number.',
  },
  entryInFuture: {
    happened: 'The day[ {day:day}] has not come yet.',
    kept: TYPED,
    todo: 'Enter the day on which it happened.',
  },
  entryBeforeUnitOpened: {
    happened: 'The day is before the unit was opened[ on {openedOn:day}].',
    kept: TYPED,
    todo: 'Check the day, or record it for the unit of that time.',
  },
  entryUnderReview: {
    happened: 'Records of this day were handed in with the self-assessment[ of {assessment}] and are under review.',
    kept: 'The record and the self-assessment are unchanged.',
    todo: 'If it is wrong, ask the district union to return the self-assessment; once results are published it can be corrected, and what was published stays.',
  },
  detailsInvalid: {
    happened: 'The record is incomplete or wrong.',
    kept: TYPED,
    todo: 'Correct the marked fields.',
  },
  startsTooEarly: {
    happened: 'The day is too early; the earliest is[ {earliest:day} ].',
    kept: TYPED,
    todo: 'What was asked before does not change: choose that day or a later one.',
  },
  targetsOverlap: {
    happened: 'One of the units stands below another one and would be counted twice.',
    kept: TYPED,
    todo: 'Set targets on one level only.',
  },
  dutyOver: { happened: 'This ended on[ {endsOn:day} ].', kept: TYPED, todo: 'Add a new one where it is needed.' },
} satisfies Partial<RefusalTexts>
