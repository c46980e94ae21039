import { tableWorkbook } from '@jianjia/documents'
import type { PlainDate } from '@jianjia/domain/kernel'
import type { IssuedSlip } from './write-accounts.ts'

interface Slips {
  readonly slips: readonly IssuedSlip[]
  readonly lastDay: PlainDate
  /** Where people sign in; null where nobody has said so. */
  readonly origin: string | null
  readonly language: 'zh' | 'en'
}

/** A row for each slip, to be cut apart and handed out. */
export function slipWorkbook({ slips, lastDay, origin, language }: Slips): Promise<Uint8Array> {
  const isChinese = language === 'zh'
  const at = origin === null ? '' : isChinese ? `登录地址：${origin}。` : `Sign in at ${origin}. `
  return tableWorkbook({
    sheetName: isChinese ? '账号' : 'Accounts',
    title: isChinese ? '账号和一次性密码' : 'Accounts and one-time passwords',
    condition: isChinese
      ? `${at}密码在 ${lastDay} 以前有效，首次登录时换成自己的密码。发完请删除本表。`
      : `${at}The passwords work until ${lastDay} and are replaced at the first sign-in. Delete this file after use.`,
    header: isChinese ? ['单位', '姓名', '用户名', '一次性密码'] : ['Unit', 'Name', 'Username', 'One-time password'],
    rows: slips.map(({ unitName, name, username, oneTimePassword }) => [unitName, name, username, oneTimePassword]),
    widths: [28, 12, 20, 20],
    frozenColumns: 0,
  })
}
