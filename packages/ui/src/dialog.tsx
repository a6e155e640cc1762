import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  open: boolean;
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
};

/** A question or a short form on top of the page; the browser keeps the focus inside and gives it back. */
export function Dialog({ open, title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="ds-dialog" aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-icon=""
            data-command="close"
            aria-label={closeLabel}
            onClick={onClose}
          />
          <h2 id={titleId}>{title}</h2>
          <div className="samrad-dialog-body">{children}</div>
        </>
      )}
    </dialog>
  );
}
