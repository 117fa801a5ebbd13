import { useTranslation } from 'react-i18next'

/** Gives what a compartment is called: in the reader's language where every coalition has it, else by its label here, else by its id. */
export function useCompartmentName(): (compartment: {
  readonly id: string
  readonly name: string | null
}) => string {
  const { t } = useTranslation('founding')
  return ({ id, name }) =>
    name === 'plenary' || name === 'home' ? t(`compartments.${name}`) : (name ?? `${id.slice(0, 16)}…`)
}
