// @ts-check
// What a page gains by a script: the reading settings are remembered, a link is copied or shared.
// Everything else works without it.

const root = document.documentElement

/** @param {Element} choices */
function rememberChoices(choices) {
  for (const input of choices.querySelectorAll('input')) {
    if (root.dataset[input.name] === input.value) input.checked = true
  }
  choices.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    root.dataset[target.name] = target.value
    try {
      localStorage.setItem(`sanshen.${target.name}`, target.value)
    } catch {
      // It holds for this page then.
    }
  })
}

/** A menu that stays open behind one's back is in the way. @param {HTMLDetailsElement} menu */
function closeWhenDone(menu) {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false
  })
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
}

/** @param {HTMLElement} share */
function offerSharing(share) {
  const address = share.querySelector('.address')?.textContent ?? location.href
  const status = share.querySelector('[role=status]')
  const copy = share.querySelector('[data-share=copy]')
  const system = share.querySelector('[data-share=system]')
  if (copy instanceof HTMLElement && navigator.clipboard) {
    copy.hidden = false
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(address)
      if (status) status.textContent = copy.dataset.done ?? ''
    })
  }
  if (system instanceof HTMLElement && 'share' in navigator) {
    system.hidden = false
    system.addEventListener('click', () => {
      const title = document.querySelector('h1')?.textContent ?? document.title
      // Whoever thinks better of it has not met an error.
      navigator.share({ title, url: address }).catch(() => undefined)
    })
  }
}

for (const choices of document.querySelectorAll('.comfort-choices')) rememberChoices(choices)
for (const menu of document.querySelectorAll('details')) closeWhenDone(menu)
for (const share of document.querySelectorAll('.share')) {
  if (share instanceof HTMLElement) offerSharing(share)
}
