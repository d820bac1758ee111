/** How long the demo paper gives each stage of its ordinary workflow, in minutes. */
export const seedDeadlines: Record<string, number> = {
  edit: 120,
  review: 120,
  'second-review': 180,
  'third-review': 120,
}
