import { questionName, type QuestionRef } from "@samrad/contracts/questions";
import { Textfield } from "@samrad/ui/textfield";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { StateTag } from "./question-tags.tsx";
import { useQuestionText } from "./question-text.ts";
import styles from "./questions.module.css";

const most = 8;

type Props = {
  /** The field of the form that holds the id of the question that is picked. */
  name: string;
  /** Questions that make no sense here. */
  without?: readonly string[];
  onPick?: (question: QuestionRef) => void;
  error?: string | undefined;
};

/** Finds a question by its words or its number, and picks it. */
export function QuestionPicker({ name, without = [], onPick, error }: Props) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text);
  const { data } = useQuery(trpc.question.list.queryOptions({ text: wanted }, { placeholderData: keepPreviousData }));
  const found = (data?.questions ?? []).filter((question) => !without.includes(question.id)).slice(0, most);
  return (
    <div className={styles.picker}>
      <Textfield
        label={t("questions.find")}
        description={t("questions.find_help")}
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <fieldset className="ds-fieldset" aria-describedby={error && `${id}-error`}>
        <legend className="ds-label">{t("questions.found")}</legend>
        {found.map((question) => (
          <Found key={question.id} name={name} question={question} onPick={() => onPick?.(question)} />
        ))}
        {data && found.length === 0 && <p className={styles.none}>{t("questions.none_found")}</p>}
        {error && (
          <p id={`${id}-error`} className="ds-validation-message">
            {error}
          </p>
        )}
      </fieldset>
    </div>
  );
}

type FoundProps = { name: string; question: QuestionRef; onPick: () => void };

function Found({ name, question, onPick }: FoundProps) {
  const id = useId();
  const { text, lang } = useQuestionText()(question.title);
  return (
    <div className="ds-field">
      <input className="ds-input" type="radio" id={id} name={name} value={question.id} required onChange={onPick} />
      <label className="ds-label" data-weight="regular" htmlFor={id}>
        <span className={styles.number}>{questionName(question.number)}</span> <span lang={lang}>{text}</span>{" "}
        <StateTag state={question.state} />
      </label>
    </div>
  );
}
