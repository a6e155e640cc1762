import { type ConceptRef, labelIn } from "@samrad/contracts/concepts";
import type { QuestionView } from "@samrad/contracts/questions";
import { Textfield } from "@samrad/ui/textfield";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import styles from "./questions.module.css";

const most = 8;

function ConceptBox({ concept, chosen, onTurn }: { concept: ConceptRef; chosen: boolean; onTurn: () => void }) {
  const id = useId();
  const language = useLanguage();
  const { text, lang } = labelIn(concept.labels, language);
  return (
    <div className="ds-field">
      <input className="ds-input" type="checkbox" id={id} checked={chosen} onChange={onTurn} />
      <label className="ds-label" data-weight="regular" htmlFor={id} lang={lang === language ? undefined : lang}>
        {text}
      </label>
    </div>
  );
}

/** Which concepts of the vocabulary the question is about. */
export function ConceptDialog({ question, onClose }: { question: QuestionView; onClose: () => void }) {
  const t = useTranslate();
  const lang = useLanguage();
  const [chosen, setChosen] = useState<readonly ConceptRef[]>(question.concepts);
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text.trim());
  const options = trpc.concept.search.queryOptions({ text: wanted, lang }, { placeholderData: keepPreviousData });
  const { data: found = [] } = useQuery({ ...options, enabled: wanted !== "" });
  const save = useMutation({
    mutationFn: () =>
      trpcClient.question.setConcepts.mutate({
        questionId: question.id,
        conceptIds: chosen.map((concept) => concept.id),
      }),
    onSuccess: async () => {
      onClose();
      await afterQuestionChange(t("questions.concepts_saved"));
    },
  });
  const isChosen = ({ id }: ConceptRef) => chosen.some((one) => one.id === id);
  const turn = (concept: ConceptRef) =>
    setChosen(isChosen(concept) ? chosen.filter((one) => one.id !== concept.id) : [...chosen, concept]);
  const offered = wanted === "" ? [] : found.filter((concept) => !isChosen(concept)).slice(0, most);
  return (
    <FormDialog
      title={t("questions.act_concepts")}
      act={t("questions.save")}
      state={save}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <div className={styles.picker}>
        <Textfield
          label={t("questions.find_concept")}
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
        <fieldset className="ds-fieldset">
          <legend className="ds-label">{t("questions.concepts")}</legend>
          {[...chosen, ...offered].map((concept) => (
            <ConceptBox key={concept.id} concept={concept} chosen={isChosen(concept)} onTurn={() => turn(concept)} />
          ))}
        </fieldset>
      </div>
    </FormDialog>
  );
}
