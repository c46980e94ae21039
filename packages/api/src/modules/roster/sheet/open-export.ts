import { listUnitsBelow } from '@jianjia/db/ledger'
import { listMembers } from '@jianjia/db/roster'
import { rosterTable, tableCsv, tableWorkbook } from '@jianjia/documents'
import { counted, ok } from '@jianjia/domain/kernel'
import { MEMBER_STATUS_NAMES, MemberStatus } from '@jianjia/domain/org'
import { can } from '@jianjia/domain/policy'
import { z } from 'zod'
import { download } from '../../../frame/download.ts'
import { XLSX } from '../../sheet-import/xlsx.ts'
import { maskedNumber } from '../masked-number.ts'
import { ROSTER_FILTERS, rosterQuestion } from '../roster-filters.ts'

/** The roster as a file: what the screen shows under its filters, all pages, numbers masked. The import takes it back. */
export const openExport = download({
  name: 'roster.export',
  action: 'roster.read',
  dataClass: 'personal',
  input: { ...ROSTER_FILTERS, format: z.enum(['xlsx', 'csv']), language: z.enum(['zh', 'en']) },
  target: { unit: 'unitId' },
  run: async ({ db, input, today, actor, target, services }) => {
    const { unitId, words = '', statuses = MemberStatus.options, groupId, format, language } = input
    const [{ members }, units] = await Promise.all([
      rosterQuestion(db, input, today).then((question) => listMembers(db, question)),
      listUnitsBelow(db, unitId),
    ])
    const withNumbers = target !== undefined && can(actor, 'roster.manage', target).allowed
    const isChinese = language === 'zh'
    const nameOf = (id: string) => units.find((unit) => unit.unitId === id)?.name ?? ''
    const who = statuses.map((status) => MEMBER_STATUS_NAMES[status][language])
    const parts = isChinese
      ? [
          nameOf(unitId),
          groupId && nameOf(groupId),
          who.join('、'),
          words && `姓名含“${words}”`,
          `共 ${members.length} 人`,
        ]
      : [
          nameOf(unitId),
          groupId && nameOf(groupId),
          who.join(', '),
          words && `named “${words}”`,
          counted(members.length, 'person|people'),
        ]
    const said = [...parts, isChinese ? `截至 ${today}` : `as of ${today}`].filter(
      (part) => part !== undefined && part !== '',
    )
    const table = rosterTable({
      title: isChinese ? '会员花名册' : 'Roster of members',
      condition: isChinese ? `条件：${said.join('，')}` : `Filter: ${said.join(', ')}`,
      lines: members.map((member) => ({
        ...member,
        maskedNumber: withNumbers ? maskedNumber(member, db.districtId, services.vault) : null,
      })),
      ...{ withNumbers, language },
    })
    const content = { bytes: format === 'csv' ? tableCsv(table) : await tableWorkbook(table) }
    const mediaType = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX
    return ok({ name: `${table.title} ${today}.${format}`, mediaType, content })
  },
})
