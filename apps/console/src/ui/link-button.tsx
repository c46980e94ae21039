import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'

type ButtonLinkProps = Omit<ButtonProps, 'children'> &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & {
    readonly ref?: Ref<HTMLAnchorElement>
    readonly children?: ReactNode
  }

function ButtonLink(props: ButtonLinkProps) {
  return <Button component="a" {...props} />
}

/** A link that looks like a button: it goes somewhere and changes nothing. Its address is checked like any link's. */
export const LinkButton = createLink(ButtonLink)
