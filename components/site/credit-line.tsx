import type { CreditStyle } from '#lib/paper/schema.ts'
import type { Credit } from '#lib/site/schema.ts'
import type { SiteWords } from './frame.ts'

/** The stages whose signers a paper calls responsible editors: who edited, and who read it after them. */
const EDITORS = 2

/**
 * Who signed these words: stage by stage (编辑 X 审读 Y 二审 Z 三审 W), or the first two alone as papers do that print
 * no stages (（责编：X、Y）).
 */
export function CreditLine({
  words,
  credits,
  style,
}: {
  words: SiteWords
  credits: Credit[]
  style: CreditStyle
}) {
  return (
    <section className="credit" aria-label={words('credit')}>
      {style === 'editors' ? (
        <p>
          {words('editors', {
            names: credits
              .slice(0, EDITORS)
              .map(({ personName }) => personName)
              .join('、'),
          })}
        </p>
      ) : (
        <p>
          {credits.map(({ stageName, personName }, index) => (
            <span key={stageName} className="credit-entry">
              <span className="credit-stage">{stageName}</span> {personName}
              {index < credits.length - 1 ? ' ' : null}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
