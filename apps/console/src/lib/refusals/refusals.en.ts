import { ACCOUNT_REFUSALS_EN } from './account-refusals.en.ts'
import { ASSESSMENT_REFUSALS_EN } from './assessment-refusals.en.ts'
import { VISIT_REFUSALS_EN } from './visit-refusals.en.ts'
import { OBJECTION_REFUSALS_EN } from './objection-refusals.en.ts'
import { OBLIGATION_REFUSALS_EN } from './obligation-refusals.en.ts'
import { PLAN_REFUSALS_EN } from './plan-refusals.en.ts'
import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = 'Nothing was written.'
const TYPED = 'What you typed is still on the page.'

export const REFUSALS_EN: RefusalTexts = {
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

  unitNameTaken: {
    happened: 'There is already a unit of this name[, “{name}”,] under the same parent.',
    kept: TYPED,
    todo: 'Choose another name, or look at the other unit first.',
  },
  childKindNotLegal: {
    happened: 'A unit of this kind cannot stand under this parent.',
    kept: TYPED,
    todo: 'Choose another parent or another kind.',
  },
  unitClosed: {
    happened: 'The unit was closed[ on {closedOn:day}].',
    kept: 'All records from before are there.',
    todo: 'Record it for the present unit, or correct the date.',
  },
  placementOverlaps: {
    happened: 'The unit already has another parent in this time.',
    kept: 'The placement is unchanged.',
    todo: 'Check the first and the last day.',
  },
  accountExists: {
    happened: 'There is an account already[: {name}].',
    kept: 'The account is unchanged.',
    todo: 'If the password is forgotten, reset it; no second account is needed.',
  },
  unitCodeTaken: {
    happened: 'The code[ “{code}”] belongs to another unit.',
    kept: TYPED,
    todo: 'Check the code or choose another one.',
  },
  exportTooLarge: {
    happened: 'There are more than[ {most}] records to export.',
    kept: 'The records are unchanged.',
    todo: 'Choose a shorter time and export in parts.',
  },
  idNumberTaken: {
    happened: 'The identity number belongs to another member.',
    kept: TYPED,
    todo: 'Check the number; if it is right, ask the administrator of the district union to look into the other entry.',
  },
  memberStatusDiffers: {
    happened: 'The member does not stand so: members can move, retire and leave, and who has left can return.',
    kept: TYPED,
    todo: 'Reload to see how the member stands now; a wrong day is corrected with “Correct”.',
  },
  unitNotYetOpen: {
    happened: 'The unit does not exist yet[ on {day:day}].',
    kept: TYPED,
    todo: 'Choose the opening day or a later one.',
  },
  unitBelowItself: {
    happened: 'A unit cannot move below itself.',
    kept: 'The placement is unchanged.',
    todo: 'Choose another parent.',
  },
  unitHasChildren: {
    happened: 'There are[ {count}] open units below it.',
    kept: 'All units are unchanged.',
    todo: 'Close or move the units below first.',
  },
  rootUnitFixed: {
    happened: 'The topmost unit can neither move nor close.',
    kept: 'The unit is unchanged.',
    todo: 'If its name has changed, rename it.',
  },
  postHeldAlready: {
    happened: 'This post is already held[: {name}].',
    kept: 'The post is unchanged.',
    todo: 'If the term changes, end the present post first.',
  },
  postRoleNotLegal: {
    happened: 'Units of this kind have no such post.',
    kept: TYPED,
    todo: 'Choose another post or another unit.',
  },

  fileUnreadable: {
    happened: 'The file cannot be read.',
    kept: NOTHING,
    todo: 'Open it in Excel, save it as .xlsx and upload it again.',
  },
  fileTooLarge: {
    happened: 'The file is too large[; the limit is {limit:size}].',
    kept: NOTHING,
    todo: 'Split it, or remove pictures, and upload it again.',
  },
  fileEncrypted: {
    happened: 'The file has a password.',
    kept: NOTHING,
    todo: 'Remove the password in Excel, Word or WPS, save and upload it again.',
  },
  unpackedTooLarge: {
    happened: 'Unpacked, the file is far too large for a sheet.',
    kept: NOTHING,
    todo: 'Copy only the filled area into a new sheet and upload that.',
  },
  notASpreadsheet: {
    happened: 'This is not a spreadsheet.',
    kept: NOTHING,
    todo: 'Upload an .xlsx, .xls or .csv file.',
  },
  notADocument: {
    happened: 'This is not a document that can be read[ ({found})].',
    kept: NOTHING,
    todo: 'Open it in Word or WPS, save it as .docx and upload that; or paste the text.',
  },
  documentDamaged: {
    happened: 'The document is damaged and cannot be opened.',
    kept: NOTHING,
    todo: 'Open it in Word or WPS and save it as .docx; if that fails, find a sound copy.',
  },
  documentTooLarge: {
    happened: 'The document is too large: reading it takes more time or memory than it may.',
    kept: NOTHING,
    todo: 'Split it, or keep the text only, without pictures, and upload again.',
  },
  documentNoText: {
    happened: 'This is a picture or a scan; there is no text in it to read.',
    kept: NOTHING,
    todo: 'Upload the Word file it was made from, or paste the text.',
  },
  documentEmpty: {
    happened: 'The document is empty.',
    kept: NOTHING,
    todo: 'Make sure that it is the right file, write something and upload it again.',
  },
  briefFileGone: {
    happened: 'The file of wrong rows was kept for one hour, which is over.',
    kept: NOTHING,
    todo: 'Choose your sheet again; a new one is made then.',
  },
  headerNotFound: {
    happened: 'No header row was found.',
    kept: NOTHING,
    todo: 'Keep the row with the names of the columns (unit, name, day …) and upload again.',
  },
  importHasBadRows: {
    happened: '[{rows} rows: ]the sheet has rows that are wrong and cannot be imported.',
    kept: NOTHING,
    todo: 'Download the marked sheet, correct it and upload it again.',
  },
  importFileChanged: {
    happened: 'The sheet, or what the system has, changed after the preview.',
    kept: NOTHING,
    todo: 'Preview again, check, then import.',
  },

  evidenceTypeNotAllowed: {
    happened: 'Files of this type cannot be evidence[: “{name}”].',
    kept: 'The other files are there.',
    todo: 'Pictures, PDF, Word, Excel and slides are accepted.',
  },
  binderTooLarge: {
    happened: 'The files[ ({bytes:size})] are more than a binder takes[ ({limit:size})].',
    kept: 'Records and files are as they were.',
    todo: 'Choose PDF or Word, which take in photographs only, or make large files smaller.',
  },
  binderNotMade: {
    happened: 'This binder has not been made, or is no longer kept.',
    kept: 'Records and files are as they were.',
    todo: 'Have it made, then fetch it.',
  },
  evidenceTooLarge: {
    happened: 'The file[ “{name}”] is too large[; the limit is {limit:size}].',
    kept: 'The other files are there.',
    todo: 'Make it smaller; phones offer a medium size for photos.',
  },
  evidenceEmpty: {
    happened: 'The file[ “{name}”] is empty.',
    kept: 'The other files are there.',
    todo: 'Check the original and choose it again.',
  },
  evidenceMissing: {
    happened: 'Evidence is missing[: at least {needed}, there is {got}].',
    kept: TYPED,
    todo: 'Add the evidence and submit again.',
  },
  evidenceInUse: {
    happened: 'The file[ “{name}”] is in use and cannot be erased[: {uses}].',
    kept: 'The file and its uses are unchanged.',
    todo: 'Replace it in the records that use it first.',
  },
  pictureDamaged: {
    happened: 'The picture[ “{name}”] cannot be opened; it may be damaged.',
    kept: 'The other files are there.',
    todo: 'Open the original on the phone or computer, save it as JPEG and upload that.',
  },
  pictureTooLarge: {
    happened: 'The picture[ “{name}”] has too many points to be processed.',
    kept: 'The other files are there.',
    todo: 'Crop it or make it smaller on the phone and upload again.',
  },
  uploadGone: {
    happened: 'This upload has expired; what had arrived of it is gone.',
    kept: 'The other files are there.',
    todo: 'Choose the file again.',
  },
  storageFull: {
    happened: 'The disk of the server is full; it cannot take new files now.',
    kept: 'Files and records are unchanged, and no broken file was left.',
    todo: 'Tell the administrator to make room, then press “Retry”.',
  },
  storageReadOnly: {
    happened: 'The folder of the server cannot be written to; it cannot take new files now.',
    kept: 'Files and records are unchanged.',
    todo: 'Tell the administrator to look at the rights of the data folder, then press “Retry”.',
  },
  storageUnreachable: {
    happened: 'The service that keeps the files cannot be reached; it was tried several times.',
    kept: 'Files and records are unchanged, and no broken file was left.',
    todo: 'Press “Retry” in a few minutes; tell the administrator if it lasts.',
  },
  storageDenied: {
    happened: 'The service that keeps the files refuses the system: key, right or bucket is wrong.',
    kept: 'Files and records are unchanged.',
    todo: 'Tell the administrator to look with jianjia doctor, then press “Retry”.',
  },
  uploadInterrupted: {
    happened: 'The upload was interrupted.',
    kept: 'No broken file was left.',
    todo: 'Upload again; the same file is never stored twice.',
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
  ...ACCOUNT_REFUSALS_EN,
  ...ASSESSMENT_REFUSALS_EN,
  ...VISIT_REFUSALS_EN,
  ...OBJECTION_REFUSALS_EN,
  ...OBLIGATION_REFUSALS_EN,
  ...PLAN_REFUSALS_EN,
}
