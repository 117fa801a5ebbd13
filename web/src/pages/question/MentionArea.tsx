import { Combobox, Textarea, useCombobox } from '@mantine/core'
import { useRef, useState, type ChangeEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Member } from '../../parts/Member.tsx'
import { CitePicker, type Citable } from './CitePicker.tsx'

/** A text in which `@` names a member and `#` cites a record. */
export function MentionArea({
  label,
  placeholder,
  value,
  onChange,
  members,
  autoFocus = false,
  onCite,
  error,
}: {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly members: readonly string[]
  readonly autoFocus?: boolean
  /** Takes what `#` picks; where left out, its digits go into the text. */
  readonly onCite?: (picked: Citable) => void
  readonly error?: string | undefined
}): ReactElement {
  const { t } = useTranslation('question')
  const area = useRef<HTMLTextAreaElement>(null)
  const [begun, setBegun] = useState<string>()
  const [picking, setPicking] = useState(false)
  const box = useCombobox({
    onDropdownClose: () => {
      setBegun(undefined)
    },
  })
  const fitting = begun === undefined ? [] : members.filter((name) => name.startsWith(begun))
  const change = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const text = event.currentTarget.value
    onChange(text)
    const before = text.slice(0, event.currentTarget.selectionStart)
    if (/(^|\s)#$/.test(before) && text.length > value.length) setPicking(true)
    const called = /(?:^|[^\p{L}\p{N}._%+-])@([a-z0-9-]{0,40})$/u.exec(before)?.[1]
    setBegun(called)
    if (called === undefined) box.closeDropdown()
    else {
      box.openDropdown()
      box.selectFirstOption()
    }
  }
  /** Puts `text` in the place of what stands before the caret and fits `what`. */
  const put = (what: RegExp, text: string): void => {
    const caret = area.current?.selectionStart ?? value.length
    const before = value.slice(0, caret).replace(what, '')
    onChange(`${before}${text}${value.slice(caret)}`)
    area.current?.focus()
  }
  return (
    <>
      <Combobox
        store={box}
        keepMounted={false}
        onOptionSubmit={(name) => {
          put(/@[a-z0-9-]*$/, `@${name} `)
          box.closeDropdown()
        }}
      >
        <Combobox.EventsTarget>
          <Textarea
            ref={area}
            className="question-area"
            autosize={false}
            rows={2}
            aria-label={label}
            placeholder={placeholder}
            value={value}
            onChange={change}
            autoFocus={autoFocus}
            error={error}
            onBlur={() => {
              box.closeDropdown()
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.DropdownTarget>
          <div />
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={fitting.length === 0}>
          <Combobox.Options aria-label={t('talk.members')}>
            {fitting.map((name) => (
              <Combobox.Option key={name} value={name}>
                <Member name={name} />
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <CitePicker
        opened={picking}
        onClose={() => {
          setPicking(false)
        }}
        onPick={(picked) => {
          setPicking(false)
          if (onCite === undefined) put(/#$/, `#${picked.id.slice(0, 8)} `)
          else {
            put(/#$/, '')
            onCite(picked)
          }
        }}
      />
    </>
  )
}
