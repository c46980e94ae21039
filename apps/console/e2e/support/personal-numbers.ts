import type { Page } from '@playwright/test'

/** A whole identity number, and a telephone number that is no part of a longer one. */
const FORMS = {
  identity: String.raw`(?<![\dA-Za-z])\d{17}[\dX](?![\dA-Za-z])`,
  telephone: String.raw`(?<![\w.-])1[3-9]\d{9}(?![\w])`,
  masked: String.raw`\d{3,6}\*+[\dX]{2,4}`,
} as const

export interface ShownNumber {
  readonly form: keyof typeof FORMS
  /** `text`, `title`, `address`, `localStorage`, `input value`, `a href` … */
  readonly place: string
  readonly number: string
}

/**
 * The numbers that a page tells of people: in its text, in what is typed in its fields, in what it reads aloud or hints, in
 * its title and address, and in what it leaves in the browser.
 */
export function personalNumbers(page: Page): Promise<readonly ShownNumber[]> {
  return page.evaluate(async (forms) => {
    const found: ShownNumber[] = []
    const look = (text: string | null | undefined, place: string) => {
      if (text === null || text === undefined) return
      for (const [form, pattern] of Object.entries(forms))
        for (const [number] of text.matchAll(new RegExp(pattern, 'g')))
          found.push({ form: isForm(form) ? form : 'identity', place, number })
    }
    look(document.title, 'title')
    look(decodeURIComponent(location.href), 'address')
    look(JSON.stringify(history.state), 'state of the address')
    look(JSON.stringify(Object.entries(localStorage)), 'localStorage')
    look(JSON.stringify(Object.entries(sessionStorage)), 'sessionStorage')
    look(document.cookie, 'cookie')
    for (const { name } of await indexedDB.databases()) for (const text of await storedIn(name)) look(text, 'indexedDB')
    // Pieces of one text may stand in elements beside each other.
    look(document.body.innerText, 'text')
    for (const element of document.body.querySelectorAll('*')) {
      const tag = element.tagName.toLowerCase()
      for (const { name, value } of element.attributes) look(value, `${tag} ${name}`)
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        look(element.value, `${tag} value`)
    }
    return found

    function isForm(name: string): name is ShownNumber['form'] {
      return name in forms
    }
    async function storedIn(name: string | undefined): Promise<readonly string[]> {
      if (name === undefined) return []
      const database = await answer(indexedDB.open(name))
      const stores = [...database.objectStoreNames]
      const texts: string[] = []
      if (stores.length > 0) {
        const transaction = database.transaction(stores, 'readonly')
        for (const store of stores) texts.push(JSON.stringify(await answer(transaction.objectStore(store).getAll())))
      }
      database.close()
      return texts
    }
    function answer<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('nothing was read'))
      })
    }
  }, FORMS)
}

/** Screens on which whoever keeps the roster of a branch reads the telephone numbers of its members, to call them up. */
const TELLS_TELEPHONES = /^\/roster(?:\/\$personId)?$/
const KEEPS_ROSTER = /chair/

/** Where a number outlives the screen, or is seen by whoever looks over a shoulder at the bar of addresses. */
const BEYOND_SCREEN = /^(?:title|address|state of the address|localStorage|sessionStorage|indexedDB|cookie)$/

/** What of it somebody may not see on this screen, told once for each place. */
export function mayNotBeSeen(
  shown: readonly ShownNumber[],
  { route = '', role }: { readonly route: string | undefined; readonly role: string },
): readonly string[] {
  const isTold = KEEPS_ROSTER.test(role) && TELLS_TELEPHONES.test(route)
  const wrong = new Map<string, string>()
  for (const { form, place, number } of shown) {
    if (form === 'masked' || (form === 'telephone' && isTold && !BEYOND_SCREEN.test(place))) continue
    wrong.set(`${form} in ${place}`, number)
  }
  return [...wrong].map(([place, number]) => `${place}: ${number}`)
}
