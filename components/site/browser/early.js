// @ts-check
// Runs before the first paint: what a reader chose for their eyes holds from the first line on. Small, for it is waited for.
try {
  for (const name of ['scheme', 'text', 'ease']) {
    const value = localStorage.getItem(`sanshen.${name}`)
    if (value) document.documentElement.dataset[name] = value
  }
} catch {
  // A browser that keeps nothing shows the page as it comes.
}
