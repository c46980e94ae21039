import type { RefusalTexts } from './use-refusal-text.ts'

const TYPED = 'What you typed is still on the page.'
const NOTHING = 'Nothing was written.'

/** Refusals of setting up, of signing in and its second step, and of accounts and their passwords. */
export const ACCOUNT_REFUSALS_EN = {
  signInFailed: {
    happened: 'The username or the password is wrong.',
    kept: NOTHING,
    todo: 'Check capitals and try again; if forgotten, the administrator can reset it.',
  },
  signInLocked: {
    happened: 'Too many wrong attempts; signing in is paused.',
    kept: NOTHING,
    todo: 'Try again later; if forgotten, the administrator can reset the password.',
  },
  passwordWrong: {
    happened: 'The present password is wrong.',
    kept: NOTHING,
    todo: 'Check capitals and try again; if forgotten, the administrator can reset it.',
  },
  passwordUnchanged: {
    happened: 'The new password is the same as the present one.',
    kept: NOTHING,
    todo: 'Choose a different one.',
  },
  passwordTooLong: {
    happened: 'The password is too long.',
    kept: NOTHING,
    todo: 'Use a shorter one[: at most {maximum} characters].',
  },
  setupCodeWrong: {
    happened: 'The set-up code is wrong.',
    kept: TYPED,
    todo: 'It is printed in the server’s window at start; ask whoever started it.',
  },
  setupAlreadyDone: {
    happened: 'The system is already set up.',
    kept: NOTHING,
    todo: 'Sign in; without an account, ask the administrator.',
  },
  usernameTaken: { happened: 'The username[ “{username}”] is taken.', kept: TYPED, todo: 'Choose another one.' },
  passwordTooShort: {
    happened: 'The password is too short.',
    kept: TYPED,
    todo: 'Use a longer one[: at least {minimum} characters].',
  },
  ownAccount: {
    happened: 'Nobody suspends their own account.',
    kept: NOTHING,
    todo: 'If it has to be, ask another administrator of this district.',
  },
  accountOfSeveralTenants: {
    happened:
      'This account has posts in other districts too; one district alone cannot suspend it or reset its password.',
    kept: NOTHING,
    todo: 'To end the work in this district, end the posts here. For a forgotten password ask whoever maintains the system, together with the other administrator.',
  },
  lastAdministrator: {
    happened: 'This is the last administrator and cannot be removed.',
    kept: 'The post is unchanged.',
    todo: 'Appoint another administrator first.',
  },
  accountExists: {
    happened: 'There is an account already[: {name}].',
    kept: 'The account is unchanged.',
    todo: 'If the password is forgotten, reset it; no second account is needed.',
  },
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
