import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ok, refuse, type RefusalCode, type Result } from '@jianjia/domain/kernel'
import { PICTURE_LIMITS } from './picture-limits.ts'
import type { PictureRefusal } from './picture-refused.ts'
import type { UprightPicture } from './upright-picture.ts'

const REFUSAL_OF = {
  damaged: 'pictureDamaged',
  tooManyPoints: 'pictureTooLarge',
} as const satisfies Record<PictureRefusal, RefusalCode>

type Answer = { readonly value: UprightPicture } | { readonly refused: PictureRefusal }

/** So long a process without work is kept: nine photographs that come one by one need one start. */
const KEPT_MILLISECONDS = 20_000

interface Kept {
  readonly child: ChildProcess
  readonly alarm: NodeJS.Timeout
}

let kept: Kept | undefined
let queue: Promise<unknown> = Promise.resolve()

/**
 * Reads a JPEG, PNG, WebP, GIF or HEIC from anywhere and gives it as it is kept. One at a time on this machine's behalf, in
 * a process of its own that is ended when it takes too long; a picture that brings it down is damaged. Refusals:
 * pictureDamaged, pictureTooLarge.
 */
export function readPicture(
  bytes: Uint8Array,
  milliseconds: number = PICTURE_LIMITS.milliseconds,
): Promise<Result<UprightPicture>> {
  const read = queue.then(() => readAlone(bytes, milliseconds))
  queue = read.catch(() => undefined)
  return read
}

async function readAlone(bytes: Uint8Array, milliseconds: number): Promise<Result<UprightPicture>> {
  const child = takeKept() ?? newProcess()
  const answer = await ask(child, bytes, milliseconds)
  if ('refused' in answer) {
    child.kill('SIGKILL')
    return refuse(REFUSAL_OF[answer.refused])
  }
  keep(child)
  return ok(answer.value)
}

function ask(child: ChildProcess, bytes: Uint8Array, milliseconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    const alarm = setTimeout(() => finish({ refused: 'tooManyPoints' }), milliseconds)
    function finish(answer: Answer): void {
      clearTimeout(alarm)
      child.removeAllListeners()
      child.on('error', () => undefined)
      resolve(answer)
    }
    child.once('message', (answer) => finish(answer as Answer))
    child.once('exit', () => finish({ refused: 'damaged' }))
    child.once('error', () => finish({ refused: 'damaged' }))
    child.ref()
    child.channel?.ref()
    child.send({ bytes })
  })
}

/** It gets nothing of the host's environment and does not keep the program running. */
function newProcess(): ChildProcess {
  return fork(fileURLToPath(new URL('./picture-process.ts', import.meta.url)), {
    ...{ serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {}, execArgv: [] },
  })
}

function takeKept(): ChildProcess | undefined {
  const found = kept
  kept = undefined
  if (found === undefined) return undefined
  clearTimeout(found.alarm)
  return found.child.connected ? found.child : undefined
}

function keep(child: ChildProcess): void {
  const alarm = setTimeout(() => {
    if (kept?.child === child) kept = undefined
    child.kill('SIGKILL')
  }, KEPT_MILLISECONDS).unref()
  child.unref()
  child.channel?.unref()
  kept = { child, alarm }
}
