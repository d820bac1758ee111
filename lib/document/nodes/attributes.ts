import type { Attributes } from '@tiptap/core'
import { NODE_ATTRIBUTES, problemOfAttribute } from '../attributes.ts'

const rulesOf = (type: string) => Object.entries(NODE_ATTRIBUTES.get(type) ?? {})

/** The attributes of a kind of node as Tiptap takes them; in HTML on a clipboard they are `data-NAME`. */
export function attributesOf(type: string): Attributes {
  return Object.fromEntries(
    rulesOf(type).map(([name, rule]) => [
      name,
      {
        ...(rule.otherwise === undefined ? { isRequired: true } : { default: rule.otherwise }),
        parseHTML: (element: HTMLElement) => said(rule.kind, element.getAttribute(`data-${name}`)),
        renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
      },
    ]),
  )
}

/** A parse rule's `getAttrs`: takes an element that carries the node's attributes as they may be, and no other. */
export function soundElement(type: string): (element: HTMLElement) => null | false {
  return (element) => {
    const isSound = rulesOf(type).every(([name, rule]) => {
      const value = said(rule.kind, element.getAttribute(`data-${name}`))
      return problemOfAttribute(rule, value ?? undefined) === null
    })
    return isSound ? null : false
  }
}

function said(kind: string, value: string | null): string | number | null {
  return value !== null && (kind === 'whole' || kind === 'one-of') ? Number(value) : value
}
