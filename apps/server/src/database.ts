import { rm } from 'node:fs/promises'
import path from 'node:path'
import {
  AppRoleError,
  assertAppRole,
  createDb,
  type Db,
  hasJobs,
  migrate,
  NewerSchemaError,
  schemaAge,
  setUpDatabase,
  startOver,
} from '@jianjia/db'
import type { Config } from './config.ts'
import { demonstrationMarks } from './demonstration-marks.ts'
import type { Logger } from './http/logger.ts'
import { JOBS_VERSION } from './jobs/jobs-version.ts'
import { DataFolderInUse, startPostgres } from './postgres/index.ts'
import { StartError } from './start-error.ts'

export interface OpenDatabase {
  readonly db: Db
  readonly appUrl: string
  /** Absent when somebody else keeps the schema. */
  readonly ownerUrl: string | undefined
  readonly embedded: boolean
  /** Closes the connections, and then the built-in server. */
  close(): Promise<void>
}

/** The database of the installation, migrated, through the role for which row security holds. */
export function openDatabase(config: Config, logger: Logger): Promise<OpenDatabase> {
  return config.databaseUrl === undefined ? openEmbedded(config, logger) : openExternal(config, config.databaseUrl)
}

async function openEmbedded(config: Config, logger: Logger): Promise<OpenDatabase> {
  if (config.databaseOwnerUrl !== undefined)
    throw new StartError(
      '只给了 DATABASE_OWNER_URL。请先运行 npm run jianjia -- db setup，再把它给出的地址设为 DATABASE_URL。',
      'Only DATABASE_OWNER_URL is set. Run npm run jianjia -- db setup first, and set DATABASE_URL to what it prints.',
    )
  const postgres = await startPostgres({
    dataDirectory: path.join(config.dataFolder, 'postgres'),
    onEvent: (event) => logger.info({ event }, 'postgres'),
  }).catch((error: unknown) => {
    if (!(error instanceof DataFolderInUse)) throw error
    throw new StartError(
      `数据目录 ${config.dataFolder} 正被另一个运行中的实例使用。请先停止它，或用 --data 指定别的目录。`,
      `The data folder is in use by another running instance. Stop it first, or choose another with --data. (${error.message})`,
    )
  })
  try {
    const marks = demonstrationMarks(config.dataFolder)
    if (await marks.isLoading()) {
      // The first start was cut off while it loaded the demonstration; nobody has been told an address yet.
      await startOver(postgres.ownerUrl)
      await rm(path.join(config.dataFolder, 'files'), { recursive: true, force: true })
      await marks.forget()
    }
    const { appUrl } = await setUpDatabase({ ownerUrl: postgres.ownerUrl })
    await upgrade(postgres.ownerUrl)
    const db = createDb({ connectionString: appUrl })
    return {
      ...{ db, appUrl, ownerUrl: postgres.ownerUrl, embedded: true },
      close: async () => {
        await db.close()
        await postgres.stop()
      },
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function openExternal(config: Config, appUrl: string): Promise<OpenDatabase> {
  const ownerUrl = config.databaseOwnerUrl
  if (ownerUrl !== undefined) await upgrade(ownerUrl)
  const db = createDb({ connectionString: appUrl })
  try {
    const lacksJobs = config.doesJobs && ownerUrl === undefined && !(await hasJobs(db, JOBS_VERSION))
    const age = await schemaAge(db)
    if (age === 'newer') throw newerSchema()
    if (lacksJobs || age === 'older')
      throw new StartError(
        '数据库还没有升级到本版本的结构。请设置 DATABASE_OWNER_URL 后运行 npm run jianjia -- db setup。',
        'The database has not the schema of this version. Set DATABASE_OWNER_URL and run npm run jianjia -- db setup.',
      )
    await assertAppRole(db)
    return { db, appUrl, ownerUrl, embedded: false, close: () => db.close() }
  } catch (error) {
    await db.close()
    throw explained(error)
  }
}

async function upgrade(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl).catch((error: unknown) => {
    throw error instanceof NewerSchemaError ? newerSchema() : error
  })
}

function newerSchema(): StartError {
  return new StartError(
    '数据库已被更新的版本升级过，本版本没有改动它。请改用那个版本；一定要退回时，用本版本把升级前的备份恢复到新的数据目录或空的数据库。',
    'A newer version has upgraded the database; nothing was changed. Run that version, or restore the backup from before the upgrade into a new data folder or an empty database.',
  )
}

function explained(error: unknown): unknown {
  if (error instanceof StartError) return error
  const said = error instanceof Error ? error.message || error.name : String(error)
  if (error instanceof AppRoleError)
    return new StartError('DATABASE_URL 的数据库角色不合要求：行级安全对它无效，或它缺少权限。', said)
  return new StartError('连不上 DATABASE_URL 指定的数据库。', `The database of DATABASE_URL cannot be used: ${said}`)
}
