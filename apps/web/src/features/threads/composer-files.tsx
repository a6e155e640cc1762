import { type AttachmentView, isPicture, maxAttachments } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { ClockContext } from "@samrad/ui/time";
import { type ReactNode, useContext, useRef } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./attachments.module.css";
import { reasonOf } from "./composer-problem.tsx";
import { fileKind, fileSize } from "./file-size.ts";
import { PictureFields } from "./picture-fields.tsx";
import { isUnsaid } from "./use-alt-texts.ts";
import type { Uploading } from "./use-uploads.ts";

type RowProps = { name: string; size: number; onRemove: () => void; upload?: Uploading; children?: ReactNode };

function Progress({ upload }: { upload: Uploading }) {
  const t = useTranslate();
  if (upload.error) {
    return (
      <span className={styles.error} role="alert">
        {t(`error.${reasonOf(upload.error)}`)}
      </span>
    );
  }
  return <progress value={upload.share} max={1} aria-label={t("threads.uploading", { name: upload.name })} />;
}

function Row({ name, size, onRemove, upload, children }: RowProps) {
  const t = useTranslate();
  const { locales } = useContext(ClockContext);
  return (
    <li>
      <span className={styles.name}>{name}</span>{" "}
      <span className={styles.facts}>
        {fileKind(name)}, {fileSize(size, locales)}
      </span>
      {upload && <Progress upload={upload} />}
      <Button variant="tertiary" small onClick={onRemove} aria-label={t("threads.remove_file_name", { name })}>
        {t("threads.remove_file")}
      </Button>
      {children}
    </li>
  );
}

type Props = {
  attachments: readonly AttachmentView[];
  uploading: readonly Uploading[];
  /** Something stood in the way of sending: what is missing is marked. */
  isInvalid: boolean;
  /** Null: nothing is said yet. */
  onDescribe: (id: string, alt: string | null) => void;
  onRemove: (id: string) => void;
  onStop: (id: string) => void;
};

/** The files of what is being written: those that are there, those on their way, those that were refused. */
export function ComposerFiles({ attachments, uploading, isInvalid, onDescribe, onRemove, onStop }: Props) {
  const t = useTranslate();
  if (attachments.length + uploading.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("threads.attachments")}>
      {attachments.map((file) => (
        <Row key={file.id} name={file.name} size={file.size} onRemove={() => onRemove(file.id)}>
          {isPicture(file) && (
            <PictureFields
              file={file}
              isInvalid={isInvalid && isUnsaid(file)}
              onDescribe={(alt) => onDescribe(file.id, alt)}
            />
          )}
        </Row>
      ))}
      {uploading.map((file) => (
        <Row key={file.id} name={file.name} size={file.size} onRemove={() => onStop(file.id)} upload={file} />
      ))}
    </ul>
  );
}

/** Chooses files from the device. */
export function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="tertiary" small onClick={() => input.current?.click()}>
        {t("threads.attach", { count: maxAttachments })}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </>
  );
}
