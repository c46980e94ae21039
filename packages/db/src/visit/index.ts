export {
  emptyBox,
  type Envelope,
  hasRight,
  issueRight,
  listEnvelopes,
  newEnvelopeId,
  sealBallot,
  type Sealing,
} from './ballots.writes.ts'
export { addVisitPicture, removeVisitPicture, type VisitPicture } from './visit-pictures.writes.ts'
export { listVisitLines, listVotedLines } from './visit-rows.queries.ts'
export { listVisitsWithVotes } from './visits-with-votes.queries.ts'
export {
  findOwnPartOfVisit,
  findVisit,
  type KeptVisitLine,
  listKeptLines,
  listVisitors,
  listVisits,
  lockVisit,
  type VisitHead,
  type VisitorRow,
  type VisitRow,
  type VisitsAsked,
} from './visits.queries.ts'
export {
  endVisit,
  insertVisit,
  saveVisitLine,
  type VisitDraft,
  type VisitLineDraft,
  type VisitMove,
} from './visits.writes.ts'
export { type CodeMisses, countMiss, findDoor, findMisses, openDoor, type VoteDoor } from './vote-doors.ts'
export { findVote, listVotes, lockVote, type VisitVoteRow, type VoteOnBallot } from './votes.queries.ts'
export {
  type EndedVote,
  endVote,
  insertLiveVote,
  insertPaperVote,
  type OpenedVote,
  type PaperVote,
} from './votes.writes.ts'
