import { type AttachmentView, isPicture } from "@samrad/contracts/threads";
import { ClockContext } from "@samrad/ui/time";
import { useContext } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { fileKind, fileSize } from "./file-size.ts";
import styles from "./attachments.module.css";

/** A picture in small, and under it what it shows: for all, since who sees it badly may not use a screen reader. */
function Picture({ file: { id, alt } }: { file: AttachmentView }) {
  return (
    <>
      <a href={`/files/${id}`} className={styles.shown} tabIndex={-1} aria-hidden="true">
        <img src={`/files/${id}`} alt="" loading="lazy" />
      </a>
      {alt && <span className={styles.alt}>{alt}</span>}
    </>
  );
}

/** The files of a post, each with its kind and size; pictures are shown with what they show in words. */
export function AttachmentList({ attachments }: { attachments: readonly AttachmentView[] }) {
  const t = useTranslate();
  const { locales } = useContext(ClockContext);
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("threads.attachments")}>
      {attachments.map((file) => (
        <li key={file.id}>
          <a href={`/files/${file.id}`} download={file.name}>
            {file.name}
          </a>{" "}
          <span className={styles.facts}>
            {fileKind(file.name)}, {fileSize(file.size, locales)}
          </span>
          {isPicture(file) && <Picture file={file} />}
        </li>
      ))}
    </ul>
  );
}
