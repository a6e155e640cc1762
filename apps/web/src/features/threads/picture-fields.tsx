import type { AttachmentView } from "@samrad/contracts/threads";
import { Textfield } from "@samrad/ui/textfield";
import { useId } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./attachments.module.css";

type Props = { file: AttachmentView; isInvalid: boolean; onDescribe: (alt: string | null) => void };

/** A picture as it will be shown, and what it shows in words, for those who cannot see it. */
export function PictureFields({ file, isInvalid, onDescribe }: Props) {
  const t = useTranslate();
  const id = useId();
  const isDecoration = file.alt === "";
  return (
    <div className={styles.picture}>
      <img src={`/files/${file.id}`} alt={t("writing.preview_of", { name: file.name })} />
      <div className={styles.words}>
        <Textfield
          label={t("writing.alt", { name: file.name })}
          description={t("writing.alt_help")}
          maxLength={500}
          defaultValue={file.alt ?? ""}
          disabled={isDecoration}
          error={isInvalid ? t("error.attachment.alt_missing") : undefined}
          onChange={({ target }) => onDescribe(target.value.trim() === "" ? null : target.value)}
        />
        <div className="ds-field">
          <input
            className="ds-input"
            type="checkbox"
            id={id}
            checked={isDecoration}
            onChange={({ target }) => onDescribe(target.checked ? "" : null)}
          />
          <label className="ds-label" data-weight="regular" htmlFor={id}>
            {t("writing.decorates")}
          </label>
        </div>
      </div>
    </div>
  );
}
