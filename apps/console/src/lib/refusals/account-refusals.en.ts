import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = 'Nothing was written.'

/** Refusals of the second step of signing in, and of passwords that were given by somebody else. */
export const ACCOUNT_REFUSALS_EN = {
  oneTimePasswordExpired: {
    happened: 'This one-time password has run out.',
    kept: NOTHING,
    todo: 'Ask the administrator for a new one, and replace it by your own in time.',
  },
  tooManyAtOnce: {
    happened: 'Too many at once[: {count} people, at most {limit}].',
    kept: NOTHING,
    todo: 'Choose a smaller unit, or leave out the units below it, and go on in several turns.',
  },
  codeWrong: {
    happened: 'The code is wrong or was used before.',
    kept: NOTHING,
    todo: 'Wait for the next number of the app; if it is never right, check the time of the phone.',
  },
  secondStepOver: {
    happened: 'This sign-in is over.',
    kept: NOTHING,
    todo: 'Enter username and password again.',
  },
  secondFactorRequired: {
    happened: 'Officers must sign in in two steps[ since {fromDay:day}].',
    kept: NOTHING,
    todo: 'Switch on two-step sign-in first; then you can go on.',
  },
  secondFactorOn: {
    happened: 'Two-step sign-in is on already.',
    kept: NOTHING,
    todo: 'For a new phone, switch it off first, then on again.',
  },
  secondFactorOff: {
    happened: 'Two-step sign-in is not on.',
    kept: NOTHING,
    todo: 'The owner of the account switches it on after signing in.',
  },
} as const satisfies Partial<RefusalTexts>
