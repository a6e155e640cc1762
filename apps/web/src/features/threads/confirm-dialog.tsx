import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import type { ReactNode } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { FormProblem } from "../problems/problem.tsx";
import styles from "./threads.module.css";

type Props = {
  open: boolean;
  title: string;
  /** What the button says: what happens. */
  act: string;
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ open, title, act, busy, error, onConfirm, onClose, children }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={open} title={title} closeLabel={t("frame.close")} onClose={onClose}>
      <p>{children}</p>
      <FormProblem error={error} />
      <div className={styles.row}>
        <Button variant="primary" danger busy={busy} onClick={onConfirm}>
          {act}
        </Button>
        <Button onClick={onClose}>{t("frame.cancel")}</Button>
      </div>
    </Dialog>
  );
}
