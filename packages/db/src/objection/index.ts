export {
  findObjection,
  listAskedObjections,
  listObjections,
  listOpinions,
  listToldObjections,
  listWaitingObjections,
  lockObjection,
  lockObjectionsOf,
  type ObjectionHead,
  type ObjectionRow,
  type ObjectionsAsked,
  type OpinionRow,
} from './objections.queries.ts'
export {
  type AnsweredObjection,
  askReviewers,
  endObjection,
  giveOpinion,
  insertObjection,
  type ObjectionDraft,
} from './objections.writes.ts'
