/** Keys as Tiptap names them, in the words of this machine's keyboard: `Mod-Alt-i` is Ctrl+Alt+I, on a Mac ⌘⌥I. */
export function pressWords(keys: string): string {
  const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
  const names: Record<string, string> = mac
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
    : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' }
  return keys
    .split('-')
    .map((key) => names[key] ?? key.toUpperCase())
    .join(mac ? '' : '+')
}
