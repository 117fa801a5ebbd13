import { CloseButton, Modal } from '@mantine/core'
import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: 'md' | 'lg'
  readonly children: ReactNode
}

/** What stands over a page until it is answered or closed: named by its title, closed by Esc, the button or a click beside it. */
export function Dialog(props: DialogProps): ReactElement | null {
  const [begun, setBegun] = useState(false)
  const { opened } = props
  useEffect(() => {
    if (opened) setBegun(true)
  }, [opened])
  // Nothing of it is drawn before it is first opened. It then begins closed: so it remembers where the focus was, and gives it back.
  return opened || begun ? <Frame {...props} opened={opened && begun} /> : null
}

function Frame({ opened, onClose, title, size = 'md', children }: DialogProps): ReactElement {
  const { t } = useTranslation('common')
  // Mantine's own header would be a second banner of the page.
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body className="dialog">
          <div className="spread">
            <h2>{title}</h2>
            <CloseButton aria-label={t('close')} onClick={onClose} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
