import type { SiteWords } from './frame.ts'

/**
 * How a reader likes the page: bright or dark, the size of its text, and the form for tired eyes (适老). The stylesheet
 * follows the choices by itself; a script only remembers them, in the reader's own browser.
 */
export function Comfort({ words }: { words: SiteWords }) {
  return (
    <details className="comfort">
      <summary>{words('comfort.title')}</summary>
      <div className="comfort-choices">
        <Choice name="scheme" title={words('comfort.scheme.title')}>
          {{
            auto: words('comfort.scheme.auto'),
            light: words('comfort.scheme.light'),
            dark: words('comfort.scheme.dark'),
          }}
        </Choice>
        <Choice name="text" title={words('comfort.text.title')}>
          {{
            usual: words('comfort.text.usual'),
            large: words('comfort.text.large'),
            largest: words('comfort.text.largest'),
          }}
        </Choice>
        <Choice name="ease" title={words('comfort.ease.title')}>
          {{ off: words('comfort.ease.off'), on: words('comfort.ease.on') }}
        </Choice>
      </div>
    </details>
  )
}

/** One thing to choose, by its values and their words; the first holds until another is chosen. */
function Choice({
  name,
  title,
  children,
}: {
  name: string
  title: string
  children: Record<string, string>
}) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {Object.entries(children).map(([value, word], index) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            id={`${name}-${value}`}
            defaultChecked={index === 0}
          />
          {word}
        </label>
      ))}
    </fieldset>
  )
}
