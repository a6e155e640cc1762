import type { AttachmentView } from "@samrad/contracts/threads";
import { ClockContext } from "@samrad/ui/time";
import { useContext } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { fileKind, fileSize } from "./file-size.ts";
import styles from "./attachments.module.css";

/** The files of a post, each with its kind and size. */
export function AttachmentList({ attachments }: { attachments: readonly AttachmentView[] }) {
  const t = useTranslate();
  const { locales } = useContext(ClockContext);
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("threads.attachments")}>
      {attachments.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/files/${id}`} download={name}>
            {name}
          </a>{" "}
          <span className={styles.facts}>
            {fileKind(name)}, {fileSize(size, locales)}
          </span>
        </li>
      ))}
    </ul>
  );
}
