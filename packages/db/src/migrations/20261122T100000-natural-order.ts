import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/**
 * `app.zh` orders numbers in names by their size: 第2小组 before 第10小组. The collation of before keeps its identity under
 * another name, for the statements that servers of the version before have prepared.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    'alter collation app.zh rename to zh_without_numbers',
    "create collation app.zh (provider = icu, locale = 'zh-u-co-pinyin-kn')",
  ])
}
