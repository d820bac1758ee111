import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { env, requireSetting } from '#lib/platform/env.ts'
import { seedNewsroom } from '#prisma/seed/newsroom.ts'
import { answerLine, isRefusal, resultLines } from './attack-answer.ts'
import { type Attack, fiveAttacks } from './attack-statements.ts'
import type { Verb } from './verb.ts'

/** Attack it yourself: a shell as the application's own role, with five statements to paste. */
export const attackVerb: Verb = {
  name: 'attack',
  summary: "Opens a shell as the application's role, with five attacks to paste; --all runs the five itself.",
  usage: '[--all]',
  needs: 'app',
  async run(args) {
    const { values } = parseArgs({ args, options: { all: { type: 'boolean', default: false } } })
    if (env().DEMO) await seedNewsroom()
    const client = new pg.Client({ connectionString: requireSetting('DATABASE_APP_URL') })
    await client.connect()
    try {
      const attacks = await fiveAttacks(client)
      if (!values.all) return await shell(client, attacks)
      return (await runAll(client, attacks, console.log)) ? 0 : 1
    } finally {
      await client.end()
    }
  },
}

/** Tries each attack in a transaction of its own, which is rolled back; gives whether every one was refused. */
export async function runAll(
  client: pg.ClientBase,
  attacks: Attack[],
  print: (line: string) => void,
): Promise<boolean> {
  let refused = 0
  for (const [index, { title, statements }] of attacks.entries()) {
    print(`\n${index + 1}. ${title}\n${statements.join('\n')}`)
    await client.query('begin')
    try {
      for (const statement of statements) await client.query(statement)
      print('LET THROUGH (and rolled back)')
    } catch (error) {
      print(answerLine(error))
      if (isRefusal(error)) refused += 1
    } finally {
      await client.query('rollback')
    }
  }
  print(`\n${refused} of ${attacks.length} attacks were refused`)
  return refused === attacks.length
}

async function shell(client: pg.Client, attacks: Attack[]): Promise<number> {
  const { rows } = await client.query('select current_user as role, current_database() as database')
  console.log(introduction(rows[0].role, attacks))
  const prompt = `${rows[0].database}=> `
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt })
  let typed = ''
  lines.prompt()
  // The iterator also gives what was read before the end of the input closed it; a closed one prompts no more.
  let open = true
  lines.once('close', () => {
    open = false
  })
  for await (const line of lines) {
    if (line.trim() === '\\q') break
    typed += `${line}\n`
    if (!isWhole(typed)) continue
    await answer(client, typed)
    typed = ''
    if (open) lines.prompt()
  }
  lines.close()
  return 0
}

function introduction(role: string, attacks: Attack[]): string {
  const list = attacks.map(
    ({ title, statements }, index) => `${index + 1}. ${title}\n\nbegin;\n${statements.join('\n')}\ncommit;\n`,
  )
  return `
You are ${role}, the role in which Sanshen itself works: no TypeScript stands between you and PostgreSQL.
The one thing that the laws trust is sanshen.actor, the person in whose name a transaction acts.
Five attacks to paste, filled in for this newsroom; or think of your own. \\q leaves.

${list.join('\n')}`
}

/** Ends in a semicolon outside of quotes. */
function isWhole(typed: string): boolean {
  const bare = typed.replace(/\$(\w*)\$[\s\S]*?\$\1\$|'[^']*'|--.*$/gm, '')
  return /;\s*$/.test(bare) && !/['$]/.test(bare.replace(/\$\d/g, ''))
}

async function answer(client: pg.Client, typed: string): Promise<void> {
  try {
    for (const result of [await client.query(typed)].flat()) console.log(resultLines(result).join('\n'))
  } catch (error) {
    console.log(answerLine(error))
  }
}
