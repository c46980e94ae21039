import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'

export interface SearchFieldProps {
  readonly label: string
  readonly placeholder?: string
  /** The words as the address has them. */
  readonly value: string
  /** Puts them into the address; undefined = none. */
  readonly onSearch: (words: string | undefined) => void
}

interface Typed {
  readonly text: string
  /** The address as this field saw it last. */
  readonly seen: string
  /** Sent to the address and not come back yet; it arrives a moment after the key. */
  readonly sent: readonly string[]
}

/**
 * Words looked for, kept in the address. The text in the field is its own, so that no letter is lost while the address
 * follows; what an input method is still composing is not searched for. A changed address (Back, "clear") is taken over.
 */
export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState<Typed>({ text: value, seen: value, sent: [] })
  const composing = useRef(false)
  if (value !== typed.seen) setTyped(caughtUp(typed, value))
  const search = (words: string) => {
    if (words === (typed.sent.at(-1) ?? typed.seen)) return
    setTyped((old) => ({ ...old, text: words, sent: [...old.sent, words] }))
    onSearch(words || undefined)
  }
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed.text}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped((old) => ({ ...old, text }))
        if (!composing.current) search(text)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={({ currentTarget: { value: text } }) => {
        composing.current = false
        search(text)
      }}
    />
  )
}

function caughtUp({ text, sent }: Typed, address: string): Typed {
  const echo = sent.indexOf(address)
  return echo < 0 ? { text: address, seen: address, sent: [] } : { text, seen: address, sent: sent.slice(echo + 1) }
}
