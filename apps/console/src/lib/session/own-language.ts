import { server } from '../api/trpc.ts'
import { queryClient } from '../api/query-client.ts'
import { changeLanguage, currentLanguage, type Language } from '../i18n/language.ts'
import { meQuery, type Session } from './session.ts'

let greeted: string | undefined

/** Whoever signs in reads the language they have chosen, on whatever device; once, so that a change here stays. */
export async function readInOwnLanguage({ account: { id, language } }: Session): Promise<void> {
  if (greeted === id) return
  greeted = id
  if (language !== null && language !== currentLanguage()) await changeLanguage(language)
}

/** Changes the language here at once, and keeps it for the person. Without a network it holds on this device alone. */
export async function chooseLanguage(language: Language): Promise<void> {
  await changeLanguage(language)
  queryClient.setQueryData(meQuery().queryKey, (me) =>
    me?.account ? { ...me, account: { ...me.account, language } } : me,
  )
  await server.session.setLanguage.mutate({ language }).catch(() => undefined)
}
