import type { Paper } from '#lib/paper/schema.ts'
import { type Frame, LEDGER, type SiteWords } from './frame.ts'

/** What stands under every page: partner links, who publishes, under which numbers, whom to call. */
export function Colophon({ frame: { words, paper } }: { frame: Frame }) {
  return (
    <footer className="colophon">
      {paper.partnerLinks.length > 0 ? (
        <nav className="partners" aria-label={words('partners')}>
          <h2>{words('partners')}</h2>
          <ul aria-label={words('partners')}>
            {paper.partnerLinks.map(({ name, url }) => (
              <li key={url}>
                <a href={url} rel="noopener">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <p className="colophon-name">{paper.name}</p>
      <p>{words('promise')}</p>
      <p>
        <a href={LEDGER}>{words('ledger.title')}</a>
      </p>
      <Publisher words={words} paper={paper} />
      <Numbers words={words} paper={paper} />
      {paper.copyright ? <p>{paper.copyright}</p> : null}
    </footer>
  )
}

type Props = { words: SiteWords; paper: Paper }

function Publisher({ words, paper }: Props) {
  const facts = [
    paper.organiser && words('organiser', { name: paper.organiser }),
    paper.address && words('address', { address: paper.address }),
    paper.reportPhone && words('reportPhone', { phone: paper.reportPhone }),
    paper.reportEmail && words('reportEmail', { email: paper.reportEmail }),
  ].filter(Boolean)
  if (facts.length === 0) return null
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

/** 互联网信息服务管理办法 (2000) article 12 has the number of record on the front page; both registers ask for a link to them. */
function Numbers({ words, paper: { icp, police, licence, licenceCategory } }: Props) {
  if (!icp && !police && !licence) return null
  const code = police.replace(/\D/g, '')
  return (
    <ul className="facts">
      {icp ? (
        <li>
          <a href="https://beian.miit.gov.cn/" rel="noopener">
            {icp}
          </a>
        </li>
      ) : null}
      {police ? (
        <li>
          <a href={`https://beian.mps.gov.cn/#/query/webSearch?code=${code}`} rel="noopener">
            {police}
          </a>
        </li>
      ) : null}
      {licence ? (
        <li>
          {words('licence', { licence })}
          {licenceCategory ? words('licenceCategory', { category: licenceCategory }) : null}
        </li>
      ) : null}
    </ul>
  )
}
