export type { ApiContext, Services, SignedInAccount } from './frame/context.ts'
export type { BriefFiles } from './frame/brief-files.ts'
export {
  type ErrorData,
  errorDataOf,
  errorMessage,
  httpStatusOf,
  type InputIssue,
  Refused,
} from './frame/error-bridge.ts'
export { type JobRequest, type JobRequests, NO_JOBS, REQUESTED_JOBS } from './frame/job-requests.ts'
export type { BallotBox, BallotPlace, SealedBallot } from './frame/ballot-box.ts'
export type { NumberVault, SealedNumber } from './frame/number-vault.ts'
export {
  type ByteRange,
  type FileStorage,
  type ReceivedFile,
  type ReceivedPicture,
  StoredFileMissing,
} from './frame/file-storage.ts'
export { type LocalAccess, OPEN_TO_ANYONE, type ProcedureMeta } from './frame/meta.ts'
export type { FileInTheMaking, MadeFiles, OpenedFile } from './frame/made-files.ts'
export type { Download, OutgoingFile } from './frame/download.ts'
export type { Upload } from './frame/upload.ts'
export { makeBinderFile } from './modules/binder/make-binder-file.ts'
export { calendarOf } from './modules/calendar/calendar-of.ts'
export { comparePictures } from './modules/evidence/compare-pictures.ts'
export { evidenceKey, thumbnailKey } from './modules/evidence/evidence-key.ts'
export { sweepFiles } from './modules/evidence/sweep-files.ts'
export { emptyBin } from './modules/bin/empty-bin.ts'
export { sendDueReminders } from './modules/reminder/send-due-reminders.ts'
export { tellEvents } from './modules/notice/tell-events.ts'
export { hashSetUpCode } from './modules/setup/set-up-code.ts'
export { type AppRouter, appRouter, DOWNLOADS, PROCEDURES, UPLOADS } from './router.ts'
