import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = 'Nothing was written.'

/** Refusals of objections to a published result. */
export const OBJECTION_REFUSALS_EN = {
  objectionsClosed: {
    happened: 'The public notice is over[ ({day:day})]; objections can no longer be raised here.',
    kept: NOTHING,
    todo: 'Use the telephone or the address on the notice to reach the district.',
  },
  objectionOpen: {
    happened: 'An objection[ to “{item}”] waits for an answer.',
    kept: 'The objection raised before is unchanged.',
    todo: '[It is answered by {answerBy:day}. ]To add something, take it back and raise it again.',
  },
  objectionAnswered: {
    happened: 'The objection[ to “{item}”] has been answered.',
    kept: 'The answer is unchanged.',
    todo: 'Ask the district if you do not agree with the answer.',
  },
  objectionOwnMarks: {
    happened: 'You have marked this union, so somebody else decides about objections to the marks.',
    kept: NOTHING,
    todo: 'Ask a colleague who has not marked this union.',
  },
  objectionNeedsCorrection: {
    happened: 'Upholding an objection changes the points of at least one line.',
    kept: 'What you typed is still on the page.',
    todo: 'Enter the corrected points, or reject the objection with a reason.',
  },
  lineWithoutPoints: {
    happened: '[“{item}” has]no points that could be corrected.',
    kept: NOTHING,
    todo: 'Conditions, vetoes and lines that are not counted are not corrected here.',
  },
  objectionsOutstanding: {
    happened: 'Objections wait for an answer[: {count}]; ratings are decided afterwards.',
    kept: NOTHING,
    todo: 'Answer every objection first.',
  },
} as const satisfies Partial<RefusalTexts>
