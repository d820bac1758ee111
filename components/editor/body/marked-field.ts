import styles from './marked-field.module.css'

type Field = HTMLInputElement | HTMLTextAreaElement

let mirror: HTMLElement | null = null

/** Takes away what marks words in a field. */
export function unmarkField(): void {
  mirror?.remove()
  mirror = null
}

/**
 * Marks words in a field without giving it the keys: browsers show what is selected in a field only while it has them. The
 * words are selected too, for when it gets them. Typing in the field takes the mark away.
 */
export function markInField(field: Field, from: number, to: number): void {
  unmarkField()
  field.setSelectionRange(from, to)
  field.scrollIntoView({ block: 'center' })
  const holder = field.parentElement
  if (!holder) return
  const made = document.createElement('div')
  made.className = styles.mirror ?? ''
  made.ariaHidden = 'true'
  const look = getComputedStyle(field)
  for (const property of LOOKS) made.style.setProperty(property, look.getPropertyValue(property))
  const around = (field.offsetParent ?? holder).getBoundingClientRect()
  const box = field.getBoundingClientRect()
  Object.assign(made.style, {
    left: `${box.left - around.left}px`,
    top: `${box.top - around.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
    whiteSpace: field instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre',
  })
  const mark = document.createElement('mark')
  mark.textContent = field.value.slice(from, to)
  made.append(field.value.slice(0, from), mark, field.value.slice(to))
  holder.append(made)
  made.scrollLeft = field.scrollLeft
  made.scrollTop = field.scrollTop
  mirror = made
  field.addEventListener('input', unmarkField, { once: true })
}

const LOOKS = [
  ...['font', 'letter-spacing', 'line-height', 'text-indent', 'text-align', 'padding', 'border-width'],
  ...['word-break', 'overflow-wrap', 'line-break'],
]
