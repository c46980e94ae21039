/** What somebody has asked for cannot be done; the message is for them, in Chinese and English, and has no stack. */
export class StartError extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`)
    this.name = 'StartError'
  }
}
