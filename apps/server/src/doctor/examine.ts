import type { FileStorage } from '@jianjia/api'
import { AppRoleError, assertAppRole, createDb, type Db } from '@jianjia/db'
import { readServerFacts } from '@jianjia/db/doctor'
import { CHECK_NAMES, type Finding } from './finding.ts'
import { lookAtDisk, lookAtNode, lookAtSecrets } from './look-at-machine.ts'
import { lookAtServer } from './look-at-server.ts'
import { lookAtAuditChain } from './look-at-audit-chain.ts'
import { lookAtFiles, lookAtProjection, lookAtSealedTexts } from './look-at-tenants.ts'

export interface ToExamine {
  /** As the plain role of the product. */
  readonly appUrl: string
  readonly dataFolder: string
  readonly storage: FileStorage
  readonly now: Date
}

/** Looks at an installation from end to end and changes nothing. What the tables hold is looked at only with our schema and our role. */
export async function examine({ appUrl, dataFolder, storage, now }: ToExamine): Promise<readonly Finding[]> {
  const db = createDb({ connectionString: appUrl, max: 2 })
  try {
    const facts = await readServerFacts(appUrl)
    const role = await lookAtRole(db)
    const canRead = role.state === 'sound' && facts.missingMigrations.length + facts.unknownMigrations.length === 0
    const findings = [
      lookAtNode(process.versions.node),
      ...lookAtServer(facts, now),
      role,
      ...(canRead ? [await lookAtSealedTexts(db), await lookAtAuditChain(db)] : []),
      ...(canRead ? [await lookAtProjection(db), await lookAtFiles(appUrl, storage)] : []),
      await lookAtDisk(dataFolder),
      await lookAtSecrets(dataFolder),
    ]
    return CHECK_NAMES.flatMap((name) => findings.filter(({ check }) => check === name))
  } finally {
    await db.close()
  }
}

async function lookAtRole(db: Db): Promise<Finding> {
  try {
    await assertAppRole(db)
    return {
      ...{ check: 'role', state: 'sound', seen: {} },
      text: '系统所用的数据库角色受行级安全约束。 Row security holds for the role of the product.',
    }
  } catch (error) {
    if (!(error instanceof AppRoleError)) throw error
    return {
      ...{ check: 'role', state: 'fault', seen: { said: error.message } },
      text: 'DATABASE_URL 的数据库角色权限过大或不足，请用 jianjia db setup 给出的角色。 The role of DATABASE_URL can do too much or too little: use the one of jianjia db setup.',
    }
  }
}
