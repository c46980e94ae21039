import type { RefusalTexts } from './use-refusal-text.ts'

const TYPED = 'What you typed is still on the page.'

/** Refusals of evidence, of its store and of binders. */
export const EVIDENCE_REFUSALS_EN = {
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
  photographsOnly: {
    happened: 'Only photographs are taken here[; “{name}” is none].',
    kept: 'The other photographs are there.',
    todo: 'Take one or choose it from the album; write what a document says in the notes.',
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
} satisfies Partial<RefusalTexts>
