import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = 'Nothing was written.'
const TYPED = 'What you typed is still on the page.'

/** Refusals of schemes, assessments, results and ratings. */
export const ASSESSMENT_REFUSALS_EN = {
  schemeHasErrors: {
    happened: 'The scheme still has errors[: {codes}].',
    kept: 'The draft is saved.',
    todo: 'Correct what stands beside the lines, then publish.',
  },
  schemeFrozen: {
    happened: 'The scheme is published and cannot be changed.',
    kept: 'The published version is unchanged.',
    todo: 'Make a new version.',
  },
  documentCountNeedsReason: {
    happened: 'This criterion counts documents and needs a written reason.',
    kept: TYPED,
    todo: 'Write the reason, or score the work itself.',
  },
  parameterInvalid: {
    happened: 'This is not as the preset asks[: from {min} to {max}][: at most {maxLength} characters].',
    kept: 'The saved scheme is unchanged.',
    todo: 'Correct this figure and save again.',
  },
  schemeSheetUnread: {
    happened: 'No row of this file names the columns of a scoring sheet.',
    kept: NOTHING,
    todo: 'Keep one row of column names, such as item, points and rule, and upload again.',
  },
  schemeFaulty: {
    happened: 'This scheme does not agree with itself in one place[: {whatEn}].',
    kept: TYPED,
    todo: 'Correct it and save again.',
  },
  presetHoldsLines: {
    happened: 'The items of this draft follow from the figures of its preset and cannot be changed one by one.',
    kept: NOTHING,
    todo: 'Change the figures of the preset, or first choose “Edit item by item” on the page of the draft.',
  },
  presetUnknown: { happened: 'This scheme has no preset.', kept: NOTHING, todo: 'Start a new scheme from a preset.' },

  schemeNotPublished: {
    happened: 'The scheme is not published yet.',
    kept: TYPED,
    todo: 'Publish the scheme before you open the assessment.',
  },
  cohortEmpty: { happened: 'No unit takes part.', kept: TYPED, todo: 'Choose at least one unit.' },
  datesOutOfOrder: {
    happened: 'The dates are out of order[: {second:day} is before {first:day}].',
    kept: TYPED,
    todo: 'Enter them in their order.',
  },
  deadlinePassed: {
    happened:
      'The deadline has passed[ ({dueOn:day})][. This was the extended day, instead of {insteadOf:day}, because of “{reason}”][, decided by {by}].',
    kept: 'Everything you entered is saved; it was not submitted.',
    todo: 'Ask the district union for an extension and say why.',
  },
  notYetOpen: { happened: 'It is not open yet[; it opens on {opensOn:day}].', kept: TYPED, todo: 'Come back then.' },
  alreadySubmitted: {
    happened: 'This self-assessment has been submitted.',
    kept: 'What was submitted is unchanged.',
    todo: 'To change it, ask the district union to return it.',
  },
  selfAssessmentIncomplete: {
    happened: 'The self-assessment has open items[: {items}].',
    kept: 'Everything you entered is saved.',
    todo: 'Complete them, then submit.',
  },
  itemNotReturned: {
    happened: 'This line was not given back and stands as it was submitted[: {item}].',
    kept: 'The line is unchanged; the returned lines can be written.',
    todo: 'To change it, ask the district union to return it.',
  },
  itemSettled: {
    happened: 'A panel has agreed on a mark for this line; it cannot be given back[: {item}].',
    kept: 'The agreed mark is unchanged.',
    todo: 'New facts can be raised as an objection when the result is published.',
  },
  itemsReturned: {
    happened: 'Lines of this union were given back and are being corrected[ ({unit})].',
    kept: 'The other lines can be marked.',
    todo: 'Wait for the union to hand them in again; after that day the review goes on with what was submitted.',
  },
  openedByReviewer: {
    happened: 'A reviewer has opened this self-assessment[: {reviewer}][, {openedAt:at}]; it cannot be taken back.',
    kept: 'What was submitted is unchanged.',
    todo: 'Ask a reviewer or the district union to give single lines back.',
  },
  reviewerHeldPost: {
    happened: '[{reviewer} ]held a post in this union[ within {years} years] and must not review it.',
    kept: 'The assignments are unchanged.',
    todo: 'Choose another reviewer.',
  },
  panelTooSmall: {
    happened: 'The panel is too small[: at least {needed} people].',
    kept: TYPED,
    todo: 'Name everybody who was present.',
  },
  selfAssessmentMissing: {
    happened: 'This union has not submitted its self-assessment.',
    kept: NOTHING,
    todo: 'Its chair must submit it first.',
  },
  reviewerOfOwnUnit: {
    happened: 'Nobody reviews their own unit[: {reviewer}].',
    kept: 'The assignments are unchanged.',
    todo: 'Choose another reviewer.',
  },
  reviewerNotAssigned: {
    happened: 'This unit is not assigned to you.',
    kept: NOTHING,
    todo: 'Ask the district union to check the assignments.',
  },
  reviewerAlreadySubmitted: {
    happened: 'The marks for this unit have been submitted.',
    kept: 'The submitted marks are unchanged.',
    todo: 'To change them, ask the district union to return them, with a reason.',
  },
  reviewerHasMarks: {
    happened: 'This reviewer has already given marks[: {reviewer}].',
    kept: 'All marks are there.',
    todo: 'If the reviewer must step back, return the marks first, with a reason.',
  },
  reviewIncomplete: {
    happened: 'Some items have no mark yet[: {items}].',
    kept: 'The marks you gave are saved.',
    todo: 'Mark them, then submit.',
  },
  reviewsOutstanding: {
    happened: 'Some reviewers have not submitted[: {reviewers}].',
    kept: 'The submitted marks are unchanged.',
    todo: 'Remind them, or assign somebody else.',
  },
  scoreOutOfRange: {
    happened: 'The mark is out of range[: between {min} and {max}].',
    kept: TYPED,
    todo: 'Enter a mark within the range.',
  },
  spreadUnresolved: {
    happened: 'The reviewers differ by more than the limit[: {items}].',
    kept: 'All marks are unchanged.',
    todo: 'Add a reviewer, or agree on a mark and write why.',
  },
  itemsPending: {
    happened: 'Some lines still wait for their data[: {items}].',
    kept: 'The submitted marks are unchanged.',
    todo: 'Enter these lines first.',
  },
  contestNeedsReason: {
    happened: 'A mark that differs from the computed one needs a reason.',
    kept: TYPED,
    todo: 'Write one sentence of reason.',
  },
  voiceMarkInvalid: {
    happened: 'The mark of[ “{voice}”] was not entered.',
    kept: TYPED,
    todo: 'A mark from 0 to 100 and the number of papers; of no paper at all write 0 and leave the mark empty.',
  },
  answerInvalid: {
    happened: 'The answer[ to “{item}”] does not fit the rule of the line.',
    kept: TYPED,
    todo: 'Correct it as the rule beside it says.',
  },
  voiceCallOpen: {
    happened: 'People are being asked for the marks of[ “{voice}”].',
    kept: NOTHING,
    todo: 'Enter it once they are counted; to collect no longer, stop it first.',
  },
  voiceDayNotLater: {
    happened: 'The last day can only be moved to a later one, within three months from today.',
    kept: TYPED,
    todo: 'Choose a day after the one that holds[ ({first:day} to {last:day})].',
  },
  voiceDayInvalid: {
    happened: 'The last day is not possible.',
    kept: TYPED,
    todo: 'Choose a day within three months from today[ ({first:day} to {last:day})].',
  },
  voiceNobodyToAsk: {
    happened:
      'There is no union to be marked so[ for “{voice}”]: what is entered is not asked for again, and fewer than 5 people cannot mark without names.',
    kept: TYPED,
    todo: 'Ask others, or enter what was collected on paper.',
  },
  voiceStillRuns: {
    happened: 'The last day is not over[; {given} of {asked} are given].',
    kept: NOTHING,
    todo: 'They are counted after it, or when everybody has given a mark.',
  },
  voiceCounted: {
    happened: 'The mark[ of “{voice}”] was counted from marks without names and is not changed by hand.',
    kept: NOTHING,
    todo: 'Nothing is left to enter; the single marks were destroyed when they were counted.',
  },
  voiceClosed: {
    happened: 'Marks are not taken any more.',
    kept: NOTHING,
    todo: 'Nothing is left to do; with questions ask the district union.',
  },
  itemNotClaimed: {
    happened:
      'This line[, “{item}”,] is not filled in by the branch: it comes from records, or the district enters it.',
    kept: NOTHING,
    todo: 'Correct the record, or contest it with a reason.',
  },
  unitExempt: {
    happened: '[{unit}: ]exempt from this assessment, so no self-assessment is owed.',
    kept: NOTHING,
    todo: 'Ask the district union if it should take part.',
  },
  unitWithoutSegment: {
    happened: 'Some unions have no school stage, or the scheme has no points for it[: {units}].',
    kept: TYPED,
    todo: 'Ask the administrator to enter their stage, or leave them out of this assessment.',
  },
  decisionForOwnUnit: {
    happened: 'Nobody decides this for the own union.',
    kept: NOTHING,
    todo: 'Ask another officer of the district union.',
  },

  notAllCombined: {
    happened: 'Some units have no combined mark yet[: {units}].',
    kept: NOTHING,
    todo: 'Combine their marks first.',
  },
  alreadyPublished: {
    happened: 'The result is already published.',
    kept: 'The published result is unchanged.',
    todo: 'A correction makes a new version that names the units changed.',
  },
  notPublished: { happened: 'The result is not published yet.', kept: NOTHING, todo: 'Publish the result first.' },
  noticeDaysOutOfRange: {
    happened: 'The last day of the notice is out of range[ ({earliest:day} to {latest:day})].',
    kept: TYPED,
    todo: 'Choose a last day within it.',
  },
  answerDayOutOfRange: {
    happened: 'The day by which objections are answered is out of range[ ({earliest:day} to {latest:day})].',
    kept: TYPED,
    todo: 'Choose a day that is not before the last day of notice.',
  },
  noticeNotMasked: {
    happened: 'The notice still holds personal data that must not be public[ ({count} places)].',
    kept: TYPED,
    todo: 'Switch the masks on or reword what is marked, and publish when the check is green.',
  },
  noticeOver: {
    happened: 'The public notice is over[ ({day:day})]; it can no longer be posted or corrected.',
    kept: 'What was shown has not changed.',
    todo: 'Announce a later correction in another way.',
  },
  titleTermInvalid: {
    happened: 'The days of the title are wrong[: not before {earliest:day}].',
    kept: TYPED,
    todo: 'Enter them anew.',
  },
  titleNotLower: {
    happened: 'The level after downgrading must be a lower one[: {levels}].',
    kept: TYPED,
    todo: 'Choose a lower level; where there is none, the title can only be revoked.',
  },
  titleEnded: {
    happened: 'The title has ended[ ({day:day})].',
    kept: 'The register has not changed.',
    todo: 'An ended title is not dealt with any more; the next rating decides anew.',
  },
  ratingAlreadyDecided: {
    happened: 'The rating has been decided.',
    kept: 'The decision is unchanged.',
    todo: 'This is final.',
  },
} as const satisfies Partial<RefusalTexts>
