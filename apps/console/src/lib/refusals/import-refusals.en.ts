import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = 'Nothing was written.'

/** Refusals of what is read from sheets and documents, and of what is written as files. */
export const IMPORT_REFUSALS_EN = {
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
  exportTooLarge: {
    happened: 'There are more than[ {most}] records to export.',
    kept: 'The records are unchanged.',
    todo: 'Choose a shorter time and export in parts.',
  },
} satisfies Partial<RefusalTexts>
