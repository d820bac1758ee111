import type { Credit } from '#lib/site/schema.ts'
import type { SiteWords } from './frame.ts'

/** Who signed these words, stage by stage: 编辑 X 审读 Y 二审 Z 三审 W. */
export function CreditLine({ words, credits }: { words: SiteWords; credits: Credit[] }) {
  return (
    <section className="credit" aria-label={words('credit')}>
      <p>
        {credits.map(({ stageName, personName }, index) => (
          <span key={stageName} className="credit-entry">
            <span className="credit-stage">{stageName}</span> {personName}
            {index < credits.length - 1 ? ' ' : null}
          </span>
        ))}
      </p>
    </section>
  )
}
