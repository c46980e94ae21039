/**
 * Files that were made for somebody to fetch by a plain address and that nobody needs tomorrow: the wrong rows of an
 * import. They are gone after about an hour and may be gone sooner; they can always be made again.
 */
export interface BriefFiles {
  /** `key` is hexadecimal, dashes and slashes: tenant and a random token, never a name that a user has typed. */
  keep(key: string, bytes: Uint8Array): Promise<void>
  open(key: string): Promise<Uint8Array | undefined>
}
