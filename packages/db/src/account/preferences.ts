import type { AccountId } from '@jianjia/domain/kernel'
import type { Language } from '@jianjia/domain/policy'
import type { LocalRead, LocalTx } from '../frame/handles.ts'

/** The language that an account has chosen; undefined = none yet. */
export async function findLanguage(read: LocalRead, accountId: AccountId): Promise<Language | undefined> {
  const row = await read
    .selectFrom('account_preference')
    .select('language')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row === undefined ? undefined : row.language === 'en' ? 'en' : 'zh-CN'
}

export async function setLanguage(tx: LocalTx, accountId: AccountId, language: Language): Promise<void> {
  await tx
    .insertInto('account_preference')
    .values({ account_id: accountId, language })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet((excluded) => ({
        language: excluded.ref('excluded.language'),
        set_at: excluded.ref('excluded.set_at'),
      })),
    )
    .execute()
}
