/** Progress for the person who waits: to standard error, because standard output belongs to the command. */
export function say(text) {
  process.stderr.write(`[jianjia] ${text}\n`)
}
