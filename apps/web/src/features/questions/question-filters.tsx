import { questionStates, supportForms } from "@samrad/contracts/questions";
import { Button } from "@samrad/ui/button";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { textOf } from "../forms/form-values.ts";
import { readQuestionSearch, type WantedQuestions } from "./question-address.ts";
import styles from "./questions.module.css";

const fieldId = "question-search";

/** What is looked for among the questions: words, state, form of support. A choice counts at once. */
export function QuestionFilters({ wanted }: { wanted: WantedQuestions }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const look = (form: HTMLFormElement) => {
    const { concept } = wanted;
    const chosen = { q: textOf(form, "q"), state: textOf(form, "state"), support: textOf(form, "support"), concept };
    void navigate({ to: "/questions", search: readQuestionSearch(chosen) });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    look(event.currentTarget);
  };
  return (
    <search>
      <form className={styles.filters} onSubmit={submit} key={JSON.stringify(wanted)}>
        <div className={styles.searchField}>
          <label className="ds-label" htmlFor={fieldId}>
            {t("questions.search")}
          </label>
          <div className={styles.fieldRow}>
            <input
              id={fieldId}
              className="ds-input"
              type="search"
              name="q"
              defaultValue={wanted.q}
              maxLength={300}
              enterKeyHint="search"
              autoComplete="off"
            />
            <Button type="submit">{t("questions.search_submit")}</Button>
          </div>
        </div>
        <FilterSelect
          name="state"
          chosen={wanted.state}
          label={t("questions.state")}
          options={questionStates.map((value) => ({ value, label: t(`questions.state_${value}`) }))}
          onChoose={look}
        />
        <FilterSelect
          name="support"
          chosen={wanted.support}
          label={t("questions.support")}
          options={supportForms.map((value) => ({ value, label: t(`questions.support_${value}`) }))}
          onChoose={look}
        />
      </form>
    </search>
  );
}

type SelectProps = {
  name: string;
  label: string;
  chosen: string | undefined;
  options: { value: string; label: string }[];
  onChoose: (form: HTMLFormElement) => void;
};

function FilterSelect({ name, label, chosen = "", options, onChoose }: SelectProps) {
  const t = useTranslate();
  const id = `question-filter-${name}`;
  return (
    <div className={styles.filter}>
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="ds-input"
        name={name}
        defaultValue={chosen}
        onChange={(event) => event.currentTarget.form && onChoose(event.currentTarget.form)}
      >
        <option value="">{t("questions.filter_all")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
