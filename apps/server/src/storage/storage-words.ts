import { Refused } from '@jianjia/api'

const WORDS: Readonly<Record<string, string>> = {
  storageUnreachable:
    '连不上存放文件的服务（S3_ENDPOINT），已经试过几次。请检查网络和服务是否在运行。 The store of the files (S3_ENDPOINT) cannot be reached. Is it running, and the network there?',
  storageDenied:
    '存放文件的服务拒绝了访问。请检查 S3_ACCESS_KEY_ID、S3_SECRET_ACCESS_KEY、S3_REGION、S3_BUCKET，这个密钥对存储桶的读、写、列出、删除权限，以及本机时钟。 The store of the files refuses us: check key, secret, region and bucket, the rights of the key to read, write, list and delete, and the clock of this machine.',
  storageFull: '磁盘已满。 The disk is full.',
  storageReadOnly: '文件夹不能写入。 The folder cannot be written to.',
}

/** What whoever runs the installation is told of a store that says no; undefined for anything else. */
export function storageFault(error: unknown): { readonly code: string; readonly text: string } | undefined {
  if (!(error instanceof Refused)) return undefined
  const { code } = error.refusal
  const text = WORDS[code]
  return text === undefined ? undefined : { code, text }
}
