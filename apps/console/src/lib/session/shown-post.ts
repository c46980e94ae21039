/** The post that the bar of this tab shows: what is written from here says in whose name. */
let shown: string | undefined

export function showPost(postId: string | undefined): void {
  shown = postId
}

/** The head of a request that says in which post it is made; nothing where no post is shown. */
export function postHeader(): Readonly<Record<string, string>> {
  return shown === undefined ? {} : { 'x-jianjia-post': shown }
}
