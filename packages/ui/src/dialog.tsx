import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

type Props = {
  open: boolean;
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
};

let opened = 0;

/** Whether one stands before the page. Known without a search: a page may be long, and keys ask for it. */
export const isDialogOpen = () => opened > 0;

/** What is behind a dialog does not scroll. */
function count(by: number) {
  opened += by;
  document.body.classList.toggle("samrad-held", opened > 0);
}

const firstField = "input:is([type=text],[type=search],:not([type])),input[type=radio]:checked,select,textarea";

/** Who has a keyboard begins in the first field; a touch screen would cover the question with its own. */
function beginInField(dialog: HTMLDialogElement) {
  if (matchMedia("(pointer: fine)").matches) dialog.querySelector<HTMLElement>(firstField)?.focus();
}

/** A question or a short form on top of the page; the browser keeps the focus inside and gives it back. */
export function Dialog({ open, title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it leaves the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return undefined;
    element.showModal();
    beginInField(element);
    count(1);
    return () => {
      count(-1);
      element.close();
    };
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="ds-dialog"
      // Also where it is opened from within an alert, whose colour it would take.
      data-color="accent"
      aria-labelledby={titleId}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
    >
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
