/**
 * Every expected "no" of the product, once. The console has a text for each code in each language (compared by a test),
 * and the kind decides the status on the wire.
 *
 * - `kind`: invalid = the input is wrong · forbidden = visible, but not yours to do · missing = does not exist or is out of reach
 *   (both look the same) · conflict = somebody else was faster, or the state has moved on.
 * - `unblocks`: who or what removes the obstacle. The refusal itself adds the name and the day where they are known.
 */
export interface RefusalSpec {
  readonly kind: RefusalKind
  readonly unblocks: Unblocker
}

export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict'

/** Who can turn the no into a yes. `self` = the person asking, by correcting the input; `nobody` = final. */
export type Unblocker = 'self' | 'ownAdministrator' | 'districtOfficer' | 'branchChair' | 'reviewer' | 'time' | 'nobody'

export const REFUSALS = {
  // kernel: any request
  notFoundOrNoAccess: { kind: 'missing', unblocks: 'ownAdministrator' },
  notSignedIn: { kind: 'forbidden', unblocks: 'self' },
  passwordChangeRequired: { kind: 'forbidden', unblocks: 'self' },
  noPostHere: { kind: 'forbidden', unblocks: 'ownAdministrator' },
  postNotHeld: { kind: 'conflict', unblocks: 'self' },
  notPermitted: { kind: 'forbidden', unblocks: 'ownAdministrator' },
  staleVersion: { kind: 'conflict', unblocks: 'self' },
  idempotencyKeyReused: { kind: 'invalid', unblocks: 'self' },
  malformed: { kind: 'invalid', unblocks: 'self' },
  stateMoved: { kind: 'conflict', unblocks: 'self' },

  // requests that did not come from our own pages, or too often
  foreignOrigin: { kind: 'forbidden', unblocks: 'self' },
  requestTooLarge: { kind: 'invalid', unblocks: 'self' },
  tooManyRequests: { kind: 'forbidden', unblocks: 'time' },

  // signing in
  signInFailed: { kind: 'forbidden', unblocks: 'ownAdministrator' },
  signInLocked: { kind: 'forbidden', unblocks: 'time' },
  oneTimePasswordExpired: { kind: 'forbidden', unblocks: 'ownAdministrator' },
  codeWrong: { kind: 'invalid', unblocks: 'self' },
  secondStepOver: { kind: 'forbidden', unblocks: 'self' },
  secondFactorRequired: { kind: 'forbidden', unblocks: 'self' },
  secondFactorOn: { kind: 'conflict', unblocks: 'self' },
  secondFactorOff: { kind: 'conflict', unblocks: 'self' },
  passwordWrong: { kind: 'invalid', unblocks: 'self' },
  passwordUnchanged: { kind: 'invalid', unblocks: 'self' },
  passwordTooLong: { kind: 'invalid', unblocks: 'self' },

  // set-up and accounts
  setupCodeWrong: { kind: 'forbidden', unblocks: 'ownAdministrator' },
  setupAlreadyDone: { kind: 'conflict', unblocks: 'ownAdministrator' },
  usernameTaken: { kind: 'conflict', unblocks: 'self' },
  passwordTooShort: { kind: 'invalid', unblocks: 'self' },
  accountExists: { kind: 'conflict', unblocks: 'self' },
  ownAccount: { kind: 'forbidden', unblocks: 'ownAdministrator' },
  accountOfSeveralTenants: { kind: 'forbidden', unblocks: 'ownAdministrator' },
  tooManyAtOnce: { kind: 'invalid', unblocks: 'self' },
  lastAdministrator: { kind: 'conflict', unblocks: 'districtOfficer' },

  // org
  unitNameTaken: { kind: 'conflict', unblocks: 'self' },
  childKindNotLegal: { kind: 'invalid', unblocks: 'self' },
  unitClosed: { kind: 'conflict', unblocks: 'districtOfficer' },
  placementOverlaps: { kind: 'conflict', unblocks: 'districtOfficer' },
  postRoleNotLegal: { kind: 'invalid', unblocks: 'self' },
  unitCodeTaken: { kind: 'conflict', unblocks: 'self' },
  unitNotYetOpen: { kind: 'invalid', unblocks: 'self' },
  exportTooLarge: { kind: 'invalid', unblocks: 'self' },
  idNumberTaken: { kind: 'conflict', unblocks: 'ownAdministrator' },
  memberStatusDiffers: { kind: 'conflict', unblocks: 'self' },
  unitBelowItself: { kind: 'invalid', unblocks: 'self' },
  unitHasChildren: { kind: 'conflict', unblocks: 'self' },
  rootUnitFixed: { kind: 'invalid', unblocks: 'nobody' },
  postHeldAlready: { kind: 'conflict', unblocks: 'self' },

  // import
  fileUnreadable: { kind: 'invalid', unblocks: 'self' },
  fileTooLarge: { kind: 'invalid', unblocks: 'self' },
  fileEncrypted: { kind: 'invalid', unblocks: 'self' },
  unpackedTooLarge: { kind: 'invalid', unblocks: 'self' },
  notASpreadsheet: { kind: 'invalid', unblocks: 'self' },
  notADocument: { kind: 'invalid', unblocks: 'self' },
  documentDamaged: { kind: 'invalid', unblocks: 'self' },
  documentTooLarge: { kind: 'invalid', unblocks: 'self' },
  documentNoText: { kind: 'invalid', unblocks: 'self' },
  documentEmpty: { kind: 'invalid', unblocks: 'self' },
  briefFileGone: { kind: 'missing', unblocks: 'self' },
  headerNotFound: { kind: 'invalid', unblocks: 'self' },
  importHasBadRows: { kind: 'invalid', unblocks: 'self' },
  importFileChanged: { kind: 'conflict', unblocks: 'self' },

  // evidence
  evidenceTypeNotAllowed: { kind: 'invalid', unblocks: 'self' },
  photographsOnly: { kind: 'invalid', unblocks: 'self' },
  binderTooLarge: { kind: 'invalid', unblocks: 'self' },
  binderNotMade: { kind: 'conflict', unblocks: 'self' },
  evidenceTooLarge: { kind: 'invalid', unblocks: 'self' },
  evidenceEmpty: { kind: 'invalid', unblocks: 'self' },
  evidenceMissing: { kind: 'invalid', unblocks: 'self' },
  evidenceInUse: { kind: 'conflict', unblocks: 'self' },
  pictureDamaged: { kind: 'invalid', unblocks: 'self' },
  pictureTooLarge: { kind: 'invalid', unblocks: 'self' },
  uploadGone: { kind: 'missing', unblocks: 'self' },
  storageFull: { kind: 'conflict', unblocks: 'ownAdministrator' },
  storageReadOnly: { kind: 'conflict', unblocks: 'ownAdministrator' },
  storageUnreachable: { kind: 'conflict', unblocks: 'ownAdministrator' },
  storageDenied: { kind: 'conflict', unblocks: 'ownAdministrator' },
  uploadInterrupted: { kind: 'invalid', unblocks: 'self' },

  // ledger
  wordNotListed: { kind: 'invalid', unblocks: 'districtOfficer' },
  memberNotOnRoster: { kind: 'invalid', unblocks: 'branchChair' },
  headcountBelowNames: { kind: 'invalid', unblocks: 'self' },
  entryInFuture: { kind: 'invalid', unblocks: 'self' },
  entryBeforeUnitOpened: { kind: 'invalid', unblocks: 'self' },
  entryUnderReview: { kind: 'conflict', unblocks: 'districtOfficer' },
  detailsInvalid: { kind: 'invalid', unblocks: 'self' },

  // duties and targets
  startsTooEarly: { kind: 'invalid', unblocks: 'self' },
  dutyOver: { kind: 'conflict', unblocks: 'nobody' },
  targetsOverlap: { kind: 'invalid', unblocks: 'self' },

  // the bin
  binned: { kind: 'conflict', unblocks: 'self' },
  binEmptied: { kind: 'conflict', unblocks: 'nobody' },
  viewNameTaken: { kind: 'conflict', unblocks: 'self' },
  schemeHasVersions: { kind: 'conflict', unblocks: 'nobody' },

  // scheme
  schemeHasErrors: { kind: 'invalid', unblocks: 'self' },
  schemeFrozen: { kind: 'conflict', unblocks: 'districtOfficer' },
  documentCountNeedsReason: { kind: 'invalid', unblocks: 'self' },
  parameterInvalid: { kind: 'invalid', unblocks: 'self' },
  presetHoldsLines: { kind: 'invalid', unblocks: 'self' },
  presetUnknown: { kind: 'invalid', unblocks: 'self' },
  schemeSheetUnread: { kind: 'invalid', unblocks: 'self' },
  schemeFaulty: { kind: 'invalid', unblocks: 'self' },

  // assessment
  schemeNotPublished: { kind: 'conflict', unblocks: 'districtOfficer' },
  cohortEmpty: { kind: 'invalid', unblocks: 'self' },
  datesOutOfOrder: { kind: 'invalid', unblocks: 'self' },
  deadlinePassed: { kind: 'conflict', unblocks: 'districtOfficer' },
  notYetOpen: { kind: 'conflict', unblocks: 'time' },
  alreadySubmitted: { kind: 'conflict', unblocks: 'districtOfficer' },
  selfAssessmentIncomplete: { kind: 'invalid', unblocks: 'self' },
  selfAssessmentMissing: { kind: 'conflict', unblocks: 'branchChair' },
  reviewerOfOwnUnit: { kind: 'forbidden', unblocks: 'districtOfficer' },
  reviewerNotAssigned: { kind: 'forbidden', unblocks: 'districtOfficer' },
  reviewerAlreadySubmitted: { kind: 'conflict', unblocks: 'districtOfficer' },
  reviewerHasMarks: { kind: 'conflict', unblocks: 'districtOfficer' },
  reviewIncomplete: { kind: 'invalid', unblocks: 'self' },
  reviewsOutstanding: { kind: 'conflict', unblocks: 'reviewer' },
  scoreOutOfRange: { kind: 'invalid', unblocks: 'self' },
  spreadUnresolved: { kind: 'conflict', unblocks: 'districtOfficer' },
  itemsPending: { kind: 'conflict', unblocks: 'districtOfficer' },
  contestNeedsReason: { kind: 'invalid', unblocks: 'self' },
  answerInvalid: { kind: 'invalid', unblocks: 'self' },
  voiceMarkInvalid: { kind: 'invalid', unblocks: 'self' },
  voiceCallOpen: { kind: 'conflict', unblocks: 'self' },
  voiceDayInvalid: { kind: 'invalid', unblocks: 'self' },
  voiceDayNotLater: { kind: 'invalid', unblocks: 'self' },
  voiceNobodyToAsk: { kind: 'invalid', unblocks: 'self' },
  voiceStillRuns: { kind: 'conflict', unblocks: 'time' },
  voiceCounted: { kind: 'conflict', unblocks: 'nobody' },
  voiceClosed: { kind: 'conflict', unblocks: 'nobody' },
  itemNotClaimed: { kind: 'invalid', unblocks: 'self' },
  itemNotReturned: { kind: 'conflict', unblocks: 'districtOfficer' },
  itemSettled: { kind: 'conflict', unblocks: 'nobody' },
  itemsReturned: { kind: 'conflict', unblocks: 'branchChair' },
  openedByReviewer: { kind: 'conflict', unblocks: 'reviewer' },
  reviewerHeldPost: { kind: 'forbidden', unblocks: 'districtOfficer' },
  panelTooSmall: { kind: 'invalid', unblocks: 'self' },
  unitExempt: { kind: 'conflict', unblocks: 'districtOfficer' },
  unitWithoutSegment: { kind: 'invalid', unblocks: 'ownAdministrator' },
  decisionForOwnUnit: { kind: 'forbidden', unblocks: 'districtOfficer' },

  // visits on site and the votes held there
  visitLeaderOnly: { kind: 'forbidden', unblocks: 'districtOfficer' },
  visitVoteOpen: { kind: 'conflict', unblocks: 'self' },
  notByVote: { kind: 'invalid', unblocks: 'self' },
  filledByVote: { kind: 'conflict', unblocks: 'districtOfficer' },
  ballotBoxDamaged: { kind: 'conflict', unblocks: 'self' },
  secondPersonNeeded: { kind: 'invalid', unblocks: 'self' },
  voteCodeUnknown: { kind: 'missing', unblocks: 'self' },
  voteClosed: { kind: 'conflict', unblocks: 'nobody' },
  ballotsAllTaken: { kind: 'conflict', unblocks: 'districtOfficer' },
  ballotNotIssued: { kind: 'invalid', unblocks: 'self' },
  ballotAlreadySealed: { kind: 'conflict', unblocks: 'nobody' },

  // plans and summaries
  planIncomplete: { kind: 'invalid', unblocks: 'self' },
  planDoubtsOpen: { kind: 'invalid', unblocks: 'self' },
  planExistsForPeriod: { kind: 'conflict', unblocks: 'self' },
  summaryFiguresBroken: { kind: 'invalid', unblocks: 'self' },
  planPeriodFixed: { kind: 'invalid', unblocks: 'nobody' },
  planPeriodNotOver: { kind: 'conflict', unblocks: 'time' },

  // key points of a district
  keyPointsOnlyAbove: { kind: 'forbidden', unblocks: 'nobody' },
  keyPointsIncomplete: { kind: 'invalid', unblocks: 'self' },
  keyPointsUnchanged: { kind: 'invalid', unblocks: 'self' },
  keyPointsPeriodFixed: { kind: 'invalid', unblocks: 'self' },

  // obligations
  roundExists: { kind: 'conflict', unblocks: 'self' },
  roundStillRuns: { kind: 'conflict', unblocks: 'time' },
  roundDueOnlyLater: { kind: 'conflict', unblocks: 'self' },
  roundReasonNeeded: { kind: 'invalid', unblocks: 'self' },
  alreadyWaived: { kind: 'conflict', unblocks: 'self' },

  // objections to a published result
  objectionsClosed: { kind: 'conflict', unblocks: 'districtOfficer' },
  objectionOpen: { kind: 'conflict', unblocks: 'districtOfficer' },
  objectionAnswered: { kind: 'conflict', unblocks: 'districtOfficer' },
  objectionOwnMarks: { kind: 'forbidden', unblocks: 'districtOfficer' },
  objectionNeedsCorrection: { kind: 'invalid', unblocks: 'self' },
  lineWithoutPoints: { kind: 'invalid', unblocks: 'nobody' },
  objectionsOutstanding: { kind: 'conflict', unblocks: 'districtOfficer' },

  // publication, rating
  notAllCombined: { kind: 'conflict', unblocks: 'districtOfficer' },
  alreadyPublished: { kind: 'conflict', unblocks: 'nobody' },
  notPublished: { kind: 'conflict', unblocks: 'districtOfficer' },
  noticeDaysOutOfRange: { kind: 'invalid', unblocks: 'self' },
  answerDayOutOfRange: { kind: 'invalid', unblocks: 'self' },
  noticeNotMasked: { kind: 'invalid', unblocks: 'self' },
  noticeOver: { kind: 'conflict', unblocks: 'nobody' },
  ratingAlreadyDecided: { kind: 'conflict', unblocks: 'nobody' },
  titleTermInvalid: { kind: 'invalid', unblocks: 'self' },
  titleNotLower: { kind: 'invalid', unblocks: 'self' },
  titleEnded: { kind: 'conflict', unblocks: 'nobody' },
} as const satisfies Record<string, RefusalSpec>

export type RefusalCode = keyof typeof REFUSALS
