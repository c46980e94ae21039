import { expect, it } from 'vitest'
import { CELL_FAULTS, CELL_WARNINGS, PREVIEW_REFUSALS } from './cell-codes.ts'
import { FIELDS } from './fields.ts'

/** As the contract of `import preview` prints them: others read our answers by these words. */
const FAULTS = `missingRequired, duplicateInFile, badDate, ambiguousDate, futureDate, visitBeforeEvent, badAmount,
  negativeAmount, textInNumber, formulaCell, idLength, idChecksum, idBirthMismatch, idPrecisionLost, mobileLength,
  phoneLeadingZeroLost, twoPeopleInOneCell, unknownUnit, unknownParent, unknownKind, unknownLevel, unknownCode,
  adoptedExceedsSubmitted, externalLink`
const WARNINGS = 'fullwidthNormalised, id15Digits, emptyMarker, leadingZerosFromFormat, externalLink'
const REFUSALS = 'unpackedTooLarge, notASpreadsheet, encrypted'
const NAMED = `name, personName, gender, idNumber, birthDate, mobile, joinDate, memberCardNo, group, unit, position, note,
  code, memberCount, level1Unit, level2Unit, level3Unit, date, eventDate, visitDate, visitKind, visitors, kind, amount,
  title, content, activityDate, place, participants, handler, voucherNo, accountCode, accountName, awardee, awardingBody,
  awardedOn, level, submitted, adopted`

function listed(text: string): readonly string[] {
  return text.split(/,\s+/).toSorted()
}

it('codes are called as others read them', () => {
  expect(Object.keys(CELL_FAULTS).toSorted()).toEqual(listed(FAULTS))
  expect(Object.keys(CELL_WARNINGS)).toEqual(expect.arrayContaining([...listed(WARNINGS)]))
  expect(Object.keys(PREVIEW_REFUSALS)).toEqual(expect.arrayContaining([...listed(REFUSALS)]))
})

it('fields are called as others read them', () => {
  expect(FIELDS).toEqual(expect.arrayContaining([...listed(NAMED)]))
})
