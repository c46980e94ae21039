import type { Page, Route } from '@playwright/test'

/** How a procedure answers while a page is looked at. */
export type Instead = 'nothing' | 'noAccess' | 'accident'

interface Answer<Data> {
  readonly result?: { readonly data: Data }
}

type Fields = Readonly<Record<string, unknown>>

export interface Answering {
  /** From now on; whoever has been waiting gets it too. */
  readonly with: (instead: Instead) => void
  /** The procedure answers for itself again. */
  readonly stop: () => Promise<void>
}

/** Takes over the answers of one procedure, also where it is asked together with others. At first it is silent. */
export async function answerInstead(page: Page, procedure: string): Promise<Answering> {
  const first = Promise.withResolvers<Instead>()
  let next = first.promise
  const stop = await onAnswer<Fields>(page, procedure, async (answer) => madeOf(answer, await next))
  return {
    with(instead) {
      first.resolve(instead)
      next = Promise.resolve(instead)
    },
    stop,
  }
}

/** Makes another answer of what one procedure answers; gives the way to stop it. */
export async function onAnswer<Data>(
  page: Page,
  procedure: string,
  make: (answer: Answer<Data>) => unknown,
): Promise<() => Promise<void>> {
  const asked = (url: URL) => namesIn(url.pathname).includes(procedure)
  const handle = async (route: Route) => {
    const names = namesIn(new URL(route.request().url()).pathname)
    const response = await route.fetch()
    const answers: Answer<Data>[] = await response.json()
    const json = answers.map((answer, at) => (names[at] === procedure ? make(answer) : answer))
    await route.fulfill({ status: 200, json: await Promise.all(json) })
  }
  await page.route(asked, handle)
  return () => page.unroute(asked, handle)
}

function namesIn(pathname: string): readonly string[] {
  return pathname.startsWith('/trpc/') ? pathname.slice('/trpc/'.length).split(',') : []
}

function madeOf(answer: Answer<Fields>, instead: Instead): unknown {
  if (instead === 'nothing') return { result: { data: emptied(answer.result?.data ?? {}) } }
  const refusal = { code: 'notFoundOrNoAccess', detail: {} }
  const data = instead === 'noAccess' ? { refusal } : { requestId: 'req-4711' }
  return { error: { message: instead, code: -32_603, data } }
}

/** The same answer with every list in it empty. */
function emptied(data: Fields): unknown {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? [] : name === 'total' ? 0 : value]),
  )
}
