import { Choices } from "@samrad/ui/choices";
import { Textfield } from "@samrad/ui/textfield";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import type { Correctable } from "./citation-layer.tsx";
import styles from "./citations.module.css";
import { resolveProvision } from "./resolve-provision.ts";
import { writtenFor } from "./written-citation.ts";

/** Words of a text; `key` is what they were read as, missing for those that were not read as anything. */
export type Passage = { start: number; end: number; key?: string };

type Props = { passage: Passage; correctable: Correctable; onClose: () => void };

function useMark({ passage, correctable, onClose }: Props) {
  const t = useTranslate();
  const [id] = useState(() => uuidv7());
  return useMutation({
    mutationFn: (rightKey: string | null) =>
      trpcClient.citation.mark.mutate({
        id,
        ...correctable.source,
        start: correctable.placeOf?.(passage.start) ?? passage.start,
        quote: correctable.plainText().slice(passage.start, passage.end),
        wrongKey: passage.key ?? null,
        rightKey,
      }),
    onSuccess: async () => {
      await correctable.onDone();
      showToast(t("citations.corrected"));
      onClose();
    },
  });
}

/** What the typed words mean, said while they are typed. */
function Meaning({ typed, found }: { typed: string; found: string | undefined }) {
  const t = useTranslate();
  const language = useLanguage();
  if (typed.trim() === "") return null;
  if (found === undefined) return <>{t("citations.not_understood")}</>;
  const { text, lang } = writtenFor(found, language);
  return (
    <>
      {t("citations.means")} <strong lang={lang}>{text}</strong>
    </>
  );
}

/** Says that a passage cites nothing, or what it cites in truth. */
export function CorrectionDialog(props: Props) {
  const { passage, correctable, onClose } = props;
  const t = useTranslate();
  const mark = useMark(props);
  const isWrong = passage.key !== undefined;
  const [isNone, setNone] = useState(isWrong);
  const [typed, setTyped] = useState("");
  const [missing, setMissing] = useState(false);
  const found = resolveProvision(typed, correctable.lang);
  const save = () => {
    if (isNone) return mark.mutate(null);
    setMissing(found === undefined);
    if (found !== undefined) mark.mutate(found);
  };
  const kinds = [
    { value: "none", label: t("citations.is_none") },
    { value: "other", label: t("citations.is_other") },
  ];
  return (
    <FormDialog
      title={t(isWrong ? "citations.correct_title" : "citations.missed_title")}
      act={t("citations.save")}
      state={mark}
      onSubmit={save}
      onClose={onClose}
    >
      <blockquote className={styles.quote} lang={correctable.lang}>
        {correctable.plainText().slice(passage.start, passage.end)}
      </blockquote>
      {isWrong && (
        <Choices
          label={t("citations.what_is_wrong")}
          name="kind"
          options={kinds}
          defaultChosen={["none"]}
          onChoose={(value) => setNone(value === "none")}
        />
      )}
      {!isNone && (
        <>
          <Textfield
            label={t("citations.provision")}
            description={t("citations.provision_help")}
            name="provision"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            error={missing && found === undefined ? t("citations.provision_needed") : undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p className={styles.meaning} role="status">
            <Meaning typed={typed} found={found} />
          </p>
        </>
      )}
    </FormDialog>
  );
}
