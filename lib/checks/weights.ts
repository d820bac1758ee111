import { readSetting } from '#lib/paper/queries.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import type { RawFinding } from './finding.ts'
import { houseWeights, isWeighed, type Weights, weightsSchema } from './schema.ts'

/** How much the paper lets each check weigh; as the house has it where the paper says nothing. */
export async function readWeights(tx: Transaction = app()): Promise<Weights> {
  const kept = weightsSchema.safeParse(await readSetting('check-weights', tx))
  return { ...houseWeights, ...(kept.success ? kept.data : {}) }
}

/** A finding with the weight that the paper gives its check; nothing where the check is off. */
export function weighed(finding: RawFinding, weights: Weights): RawFinding[] {
  if (!isWeighed(finding.check)) return [finding]
  const severity = weights[finding.check]
  return severity === 'off' ? [] : [{ ...finding, severity }]
}

/**
 * Whether a field that a submission lacks is left to the machine, since the paper lets it be answered for or passed over. By
 * which name a reprint's source goes, readers are told in any case.
 */
export function isLeftToMachine(field: string, weights: Weights): boolean {
  if (/^source\.(originalTitle|author|url)$/.test(field)) return weights['reprint-fields'] !== 'stops'
  return /^(cover|body)\.(credit|alt)$/.test(field) && weights['picture-fields'] !== 'stops'
}
