import { type AnswerSheet, type AnswerView, type Position, positions } from "@samrad/contracts/answers";
import { Choices } from "@samrad/ui/choices";
import { Textfield } from "@samrad/ui/textfield";
import { showToast } from "@samrad/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { emptyDocument, isEmptyDocument } from "../documents/plain-document.ts";
import { fieldReason, shapeOfError } from "../problems/error-shape.ts";
import { Composer } from "../threads/composer.tsx";
import type { ComposerSubmission } from "../threads/composer-props.ts";
import { lastWrittenLanguage } from "../threads/write-language.ts";
import { useMe } from "../session/me.tsx";
import { sheetOptions, useShowSheet } from "./answer-queries.ts";
import styles from "./answers.module.css";

type Props = { sheet: AnswerSheet; answer: AnswerView | undefined; onDone: () => void };

/** What the signatory has seen; after a refusal, what stands there now: told of it, one may answer all the same. */
function useSeen({ sheet, answer }: Pick<Props, "sheet" | "answer">) {
  const queries = useQueryClient();
  const [seen, setSeen] = useState({ version: answer?.version ?? 0, textVersion: sheet.textVersion });
  const lookAgain = async () => {
    const { questionId } = sheet;
    const now = await queries.fetchQuery({ ...sheetOptions(questionId), staleTime: 0 });
    const own = now.answers.find(({ organisation }) => organisation.id === now.abilities.signFor);
    setSeen({ version: own?.version ?? 0, textVersion: now.textVersion });
  };
  return { seen, lookAgain };
}

const isStale = (error: unknown) => shapeOfError(error).reason.endsWith(".stale");

/** Where a signatory takes the authority's position; what was written stays when it is refused. */
export function GiveAnswer({ sheet, answer, onDone }: Props) {
  const t = useTranslate();
  const { me } = useMe();
  const show = useShowSheet();
  const { seen, lookAgain } = useSeen({ sheet, answer });
  const [position, setPosition] = useState<Position>(answer?.position ?? "agrees");
  const [expiresOn, setExpiresOn] = useState(answer?.state === "expired" ? "" : (answer?.expiresOn ?? ""));
  const [expiryReason, setExpiryReason] = useState<string>();
  const [initial] = useState(() => {
    const lang = answer?.lang ?? (me && (lastWrittenLanguage(me.id) ?? me.language)) ?? "sv";
    return { document: answer?.document ?? emptyDocument(), lang, attachments: [] };
  });

  async function send({ document, lang }: ComposerSubmission) {
    const words = isEmptyDocument(document) ? null : document;
    const { questionId } = sheet;
    setExpiryReason(undefined);
    try {
      const given = { questionId, ...seen, position, lang, document: words, expiresOn: expiresOn || null };
      show(await trpcClient.answer.give.mutate(given));
      showToast(t("answers.given"));
      onDone();
    } catch (error) {
      if (isStale(error)) await lookAgain().catch(() => undefined);
      const reason = fieldReason(error, "expiresOn");
      if (reason) setExpiryReason(t(`error.${reason}`));
      throw error;
    }
  }

  return (
    <div className={styles.form}>
      <Choices
        label={t("answers.position")}
        name="position"
        options={positions.map((value) => ({
          value,
          label: t(`answers.position_${value}`),
          description: t(`answers.meaning_${value}`),
        }))}
        defaultChosen={[position]}
        onChoose={(value) => setPosition(value as Position)}
      />
      <Textfield
        type="date"
        label={t("answers.expires_on")}
        description={t("answers.expires_help")}
        value={expiresOn}
        error={expiryReason}
        onChange={(event) => setExpiresOn(event.target.value)}
      />
      <Composer
        place={`answer/${sheet.questionId}`}
        label={t("answers.words")}
        withLabel
        submitLabel={answer ? t("answers.sign_version", { version: answer.version + 1 }) : t("answers.sign")}
        initial={initial}
        withoutAttachments
        mayBeEmpty
        open
        onSubmit={send}
        onCancel={onDone}
      />
      <p className={styles.effect}>{t("answers.effect")}</p>
    </div>
  );
}
