import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = 'Nothing was written.'
const NOT_COUNTED = 'Your ballot was not counted.'

/** Refusals of visits on site and of the votes held there. */
export const VISIT_REFUSALS_EN = {
  visitLeaderOnly: {
    happened: 'This is for whoever leads the visit.',
    kept: NOTHING,
    todo: 'Ask the leader to do it from their own account.',
  },
  visitVoteOpen: {
    happened: 'A vote is running or has its result.',
    kept: NOTHING,
    todo: 'Close the vote first; to vote again, void it with a reason.',
  },
  notByVote: {
    happened: 'This line is not scored by a vote.',
    kept: NOTHING,
    todo: 'Choose a line that is proved by a vote.',
  },
  filledByVote: {
    happened: 'Those present have voted on this line.',
    kept: 'The result of the vote is unchanged.',
    todo: 'To change it, the leader voids the vote with a reason and holds it again.',
  },
  ballotBoxDamaged: {
    happened: 'Ballots in the box[ ({count})] were tampered with; it cannot be opened.',
    kept: 'Nothing was counted, and no ballot destroyed.',
    todo: 'Void the vote with what happened, vote again, and tell your system administrator.',
  },
  secondPersonNeeded: {
    happened: 'Papers are counted by two different people of the visit.',
    kept: NOTHING,
    todo: 'Choose two who were there.',
  },
  voteCodeUnknown: {
    happened: 'There is no such code.',
    kept: NOT_COUNTED,
    todo: 'Compare the eight digits on the screen and type them again.',
  },
  voteClosed: {
    happened: 'This vote is over.',
    kept: NOT_COUNTED,
    todo: 'Nothing is left to do; ask whoever leads the vote.',
  },
  ballotsAllTaken: {
    happened: 'All[ {present}] ballots are taken.',
    kept: NOT_COUNTED,
    todo: 'Tell whoever leads the vote: it is voided and held again.',
  },
  ballotNotIssued: { happened: 'This ballot was not issued here.', kept: NOT_COUNTED, todo: 'Scan the code again.' },
  ballotAlreadySealed: {
    happened: 'This ballot is sealed already; it counts once.',
    kept: 'The ballot you sealed before counts.',
    todo: 'Nothing is left to do.',
  },
} as const satisfies Partial<RefusalTexts>
