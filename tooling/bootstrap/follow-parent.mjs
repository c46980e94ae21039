// Loaded into a lasting command before its own code. The bootstrap holds the other end of this pipe and never writes to
// it; when the bootstrap is gone, however it went, the pipe closes and the command is asked to end in its usual way.
import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

const PIPE = 3

if (isMainThread) {
  const pipe = new Socket({ fd: PIPE, readable: true, writable: false })
  pipe.on('error', () => {})
  pipe.on('close', () => process.kill(process.pid, 'SIGTERM'))
  pipe.resume()
  pipe.unref()
}
