/** Keys are hexadecimal and dashes in segments: nothing that a user has typed can become a path. */
export function isStorageKey(text: string): boolean {
  return /^[0-9a-f-]+(?:\/[0-9a-f-]+)*$/.test(text)
}
