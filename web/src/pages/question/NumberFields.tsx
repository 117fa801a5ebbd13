import type { ReactElement } from 'react'
import type { FieldProps } from './fieldProps.ts'
import { BinaryField } from './BinaryField.tsx'
import { OptionsField } from './OptionsField.tsx'
import { QuantilesField } from './QuantilesField.tsx'

/** The numbers of an answer, as the question asks for them. */
export function NumberFields(props: FieldProps): ReactElement {
  const { form } = props.asked.question
  if (form.kind === 'binary') return <BinaryField {...props} />
  if ('options' in form) return <OptionsField {...props} options={form.options} />
  return <QuantilesField {...props} form={form} />
}
