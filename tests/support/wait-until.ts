/** Asks again and again until `holds`; throws with `what` when it does not within `seconds`. */
export async function waitUntil(holds: () => Promise<boolean>, what: string, seconds = 20): Promise<void> {
  const deadline = performance.now() + seconds * 1_000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`waited ${seconds} seconds in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
