import { type Db, inLocal, inTenant, listTenants } from '@jianjia/db'
import { checkAuditChain } from '@jianjia/db/process'
import type { Finding } from './finding.ts'

/**
 * The audit log of every tenant is as it was sealed. The ends of the chains are told: written down elsewhere, they prove
 * later that the log was neither cut off nor made anew.
 */
export async function lookAtAuditChain(db: Db): Promise<Finding> {
  const [seen, heads] = [{ sealed: 0, changed: 0, removed: 0, late: 0 }, [] as string[]]
  for (const districtId of await inLocal(db, 'read', listTenants)) {
    const { head, changed, removed, late } = await inTenant(db, districtId, 'read', checkAuditChain)
    seen.sealed += head?.position ?? 0
    seen.changed += changed
    seen.removed += removed
    seen.late += late
    if (head !== undefined) heads.push(`${districtId} ${head.day} ${head.position} ${head.hash}`)
  }
  const isWhole = seen.changed + seen.removed === 0
  const state = !isWhole ? 'fault' : seen.late > 0 ? 'warning' : 'sound'
  const texts = {
    sound:
      '操作记录与封存时一致，末端哈希见 heads，请抄存在别处。 The audit log is as it was sealed; keep a copy of the heads elsewhere.',
    warning:
      '有操作记录超过两天才封存或还没有封存：后台任务是否在运行？也可能是有人事后补写。 Lines of the audit log wait or were sealed late: do the jobs run? Somebody may also have written them in afterwards.',
    fault:
      '操作记录被改动或删除过：有人绕过系统改了数据库。请保留现场，从备份核对。 Lines of the audit log were changed or removed: somebody has changed the database past the system. Keep it as it is and compare with a backup.',
  }
  return { check: 'audit', state, seen: { ...seen, heads }, text: texts[state] }
}
