/** What this device knows of its ballot: the token until it is sealed, afterwards only that it was. */
export interface OwnBallot {
  readonly token: string | null
  readonly sealed: boolean
}

/** Where a browser keeps nothing, the page itself remembers. */
const inPage = new Map<string, string>()

/** The ballot of this device for a code; one is made where there is none, before anything is asked of the server. */
export function ownBallot(code: string): OwnBallot {
  const kept = read(code)
  if (kept === 'sealed') return { token: null, sealed: true }
  return { token: kept, sealed: false }
}

/** Made here and kept before it is sent: an answer that is lost is asked for again with the same token. */
export function makeToken(code: string): string {
  const token = read(code) ?? randomToken()
  keep(code, token)
  return token
}

/** Nothing is left on the device by which the ballot could be found. */
export function forgetToken(code: string): void {
  keep(code, 'sealed')
}

/** 256 random bits in characters that an address may hold. */
function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function keyOf(code: string): string {
  return `jianjia.ballot.${code}`
}

function read(code: string): string | null {
  try {
    return localStorage.getItem(keyOf(code)) ?? inPage.get(code) ?? null
  } catch {
    return inPage.get(code) ?? null
  }
}

function keep(code: string, value: string): void {
  inPage.set(code, value)
  try {
    localStorage.setItem(keyOf(code), value)
  } catch {
    // Kept in the page.
  }
}
