/** What a sheet can be imported as. */
export const IMPORT_KINDS = ['unit', 'member', 'visit', 'activity', 'expense', 'honour', 'dispatch'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** Every field that any kind of import knows. A column that is none of these is listed as ignored, never refused. */
export const FIELDS = [
  'name',
  'shortName',
  'englishName',
  'personName',
  'gender',
  'idNumber',
  'birthDate',
  'mobile',
  'joinDate',
  'memberCardNo',
  'group',
  'unit',
  'position',
  'note',
  'code',
  'memberCount',
  'level1Unit',
  'level2Unit',
  'level3Unit',
  'stage',
  'ownership',
  'zone',
  'date',
  'eventDate',
  'visitDate',
  'visitKind',
  'visitors',
  'kind',
  'amount',
  'title',
  'content',
  'activityDate',
  'place',
  'participants',
  'handler',
  'voucherNo',
  'accountCode',
  'accountName',
  'awardee',
  'awardingBody',
  'awardedOn',
  'level',
  'submitted',
  'adopted',
] as const
export type Field = (typeof FIELDS)[number]

export function isField(text: string): text is Field {
  return FIELDS.some((field) => field === text)
}

export function isImportKind(text: string): text is ImportKind {
  return IMPORT_KINDS.some((kind) => kind === text)
}
