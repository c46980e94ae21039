import type { Field } from './fields.ts'
import { pastDay } from './values/day-values.ts'
import { identityNumber } from './values/identity-number.ts'
import type { Validator } from './values/judgement.ts'
import { mobileNumber } from './values/mobile-number.ts'
import { amount, count, participants } from './values/number-values.ts'
import { awardee, codeText, freeText, gender, nameText, personName } from './values/text-values.ts'

/** How the cell of a field is judged, in every kind of import alike. */
export const VALIDATORS: Readonly<Record<Field, Validator>> = {
  name: nameText,
  shortName: nameText,
  englishName: freeText,
  personName,
  gender,
  idNumber: identityNumber,
  birthDate: pastDay,
  mobile: mobileNumber,
  joinDate: pastDay,
  memberCardNo: codeText,
  group: nameText,
  unit: nameText,
  position: freeText,
  note: freeText,
  code: codeText,
  memberCount: count,
  level1Unit: nameText,
  level2Unit: nameText,
  level3Unit: nameText,
  stage: nameText,
  ownership: nameText,
  zone: nameText,
  date: pastDay,
  eventDate: pastDay,
  visitDate: pastDay,
  visitKind: nameText,
  visitors: freeText,
  kind: nameText,
  amount,
  title: freeText,
  content: freeText,
  activityDate: pastDay,
  place: freeText,
  participants,
  handler: freeText,
  voucherNo: codeText,
  accountCode: codeText,
  accountName: nameText,
  awardee,
  awardingBody: freeText,
  awardedOn: pastDay,
  level: nameText,
  submitted: count,
  adopted: count,
}

/** Fields in which "无" is a text like any other. */
export const FREE_FIELDS: ReadonlySet<Field> = new Set(['note', 'content', 'title'])
