import { ImportForm } from '#components/lexicons/import-form.tsx'
import { partTitle, SettingsRoom } from '../../room.tsx'

export const generateMetadata = () => partTitle('lexicons')

export default function ImportLexicon() {
  return <SettingsRoom part="lexicons" load={async () => <ImportForm />} />
}
