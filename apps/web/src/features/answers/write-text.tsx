import type { AnswerSheet, AnswerTextView } from "@samrad/contracts/answers";
import type { TextLanguage } from "@samrad/contracts/languages";
import { Alert } from "@samrad/ui/alert";
import { showToast } from "@samrad/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { emptyDocument } from "../documents/plain-document.ts";
import { shapeOfError } from "../problems/error-shape.ts";
import { Composer } from "../threads/composer.tsx";
import type { ComposerSubmission } from "../threads/composer-props.ts";
import { sheetOptions, useShowSheet } from "./answer-queries.ts";
import styles from "./answers.module.css";

type Props = {
  sheet: AnswerSheet;
  text: AnswerTextView | undefined;
  act: "change" | "translation";
  /** Those in which the newest version is missing. */
  languages: readonly TextLanguage[];
  onDone: () => void;
};

/** Where the common text is changed, or said in a further language. */
export function WriteText({ sheet, text, act, languages, onDone }: Props) {
  const t = useTranslate();
  const show = useShowSheet();
  const queries = useQueryClient();
  const { questionId, answers } = sheet;
  const [version, setVersion] = useState(sheet.textVersion);
  const [initial] = useState(() => {
    const isChange = act === "change" && text;
    const lang = isChange ? text.lang : (languages[0] ?? "sv");
    return { document: isChange ? text.document : emptyDocument(), lang, attachments: [] };
  });

  async function send({ document, lang }: ComposerSubmission) {
    try {
      show(await trpcClient.answer.writeText.mutate({ questionId, version, act, lang, document }));
      showToast(t("answers.text_written"));
      onDone();
    } catch (error) {
      if (shapeOfError(error).reason === "answer_text.stale") {
        // Told of it, the writer may write over it: the former wording is kept among the versions.
        const now = await queries.fetchQuery({ ...sheetOptions(questionId), staleTime: 0 }).catch(() => undefined);
        if (now) setVersion(now.textVersion);
      }
      throw error;
    }
  }

  return (
    <div className={styles.form}>
      {act === "change" && answers.length > 0 && (
        <Alert tone="warning">
          <p>{t("answers.text_effect", { count: answers.length })}</p>
        </Alert>
      )}
      {act === "translation" && <p>{t("answers.translation_help")}</p>}
      <Composer
        place={`answer-text-${act}/${questionId}`}
        label={t("answers.common")}
        submitLabel={act === "change" ? t("answers.save_text", { version: version + 1 }) : t("answers.add_language")}
        initial={initial}
        withoutAttachments
        open
        onSubmit={send}
        onCancel={onDone}
      />
    </div>
  );
}
