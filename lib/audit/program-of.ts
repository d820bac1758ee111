const PROGRAMS: [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\bMicroMessenger\/(\d+)/, 'WeChat'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)[.\d]* (?:Mobile\/\S+ )?Safari\//, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\b(?:Linux|X11)\b/, 'Linux'],
]

/** What a program that calls itself so is called by people: "Chrome 141 · Windows"; as it is where nobody knows it. */
export function programOf(userAgent: string): string {
  const program = PROGRAMS.flatMap(([sign, name]) => {
    const [, version] = sign.exec(userAgent) ?? []
    return version ? [`${name} ${version}`] : []
  })[0]
  const system = SYSTEMS.find(([sign]) => sign.test(userAgent))?.[1]
  return program ? [program, system].filter(Boolean).join(' · ') : userAgent.slice(0, 60)
}
