import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = 'Nothing was written.'
const TYPED = 'What you typed is still on the page.'

/** Refusals that any request can meet. */
export const REQUEST_REFUSALS_EN = {
  notFoundOrNoAccess: {
    happened: 'This does not exist, or it is out of your reach.',
    kept: NOTHING,
    todo: 'Check the link; if you need it for your work, ask your administrator.',
  },
  notSignedIn: {
    happened: 'You are no longer signed in.',
    kept: 'What was not sent is kept on this device.',
    todo: 'Sign in again; you come back to this page.',
  },
  passwordChangeRequired: {
    happened: 'The first sign-in asks for a new password.',
    kept: NOTHING,
    todo: 'Choose a password that only you know; then everything opens.',
  },
  noPostHere: {
    happened: 'You hold no post in this district yet.',
    kept: NOTHING,
    todo: 'Ask the administrator to enter your post under “People and posts”.',
  },
  postNotHeld: {
    happened:
      'The post that this page shows is not yours any more: it has just ended, or another account has signed in on this device.',
    kept: NOTHING,
    todo: 'Keep what you have written, reload the page and do it again in the post that you hold now.',
  },
  notPermitted: {
    happened: 'Your present post does not include this.',
    kept: NOTHING,
    todo: 'If it is your work, ask the administrator to change your post.',
  },
  staleVersion: {
    happened: 'Somebody else has just changed this.',
    kept: TYPED,
    todo: 'The page now shows the newest state; check it and submit again.',
  },
  idempotencyKeyReused: {
    happened: 'This has the same number as the last submission, but other content.',
    kept: TYPED,
    todo: 'Reload the page and submit again.',
  },
  malformed: {
    happened: 'Something in it is not as required.',
    kept: TYPED,
    todo: 'Correct the marked fields and submit again.',
  },
  stateMoved: {
    happened: 'The work has moved on; this step no longer applies.',
    kept: NOTHING,
    todo: 'The page is up to date now; go on from there.',
  },
  foreignOrigin: {
    happened: 'This request did not come from a page of this system.',
    kept: NOTHING,
    todo: 'Start again from the home page.',
  },
  requestTooLarge: { happened: 'Too much was sent at once.', kept: TYPED, todo: 'Submit it in several parts.' },
  tooManyRequests: { happened: 'Too many requests.', kept: TYPED, todo: 'Wait a minute and try again.' },
} satisfies Partial<RefusalTexts>
