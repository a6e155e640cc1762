import { Button } from "@samrad/ui/button";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { OperatorHelp } from "./operator-help.tsx";
import styles from "./search.module.css";
import { SearchField } from "./search-field.tsx";
import { searchFieldId } from "./use-search-key.ts";

/** The query, to be read and changed. */
export function SearchForm({ q = "" }: { q: string | undefined }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q);
  useEffect(() => {
    // Who comes without a query comes to write one.
    if (field.current?.value === "") field.current.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: "/search", search: text.trim() ? { q: text.trim() } : {} });
  };
  return (
    <search className={styles.search}>
      <form className={styles.form} onSubmit={submit}>
        <label className="ds-label" htmlFor={searchFieldId}>
          {t("search.field")}
        </label>
        <div className={styles.fieldRow}>
          <SearchField text={text} onChange={setText} field={field} describedBy="search-how" />
          <Button type="submit" variant="primary">
            {t("search.submit")}
          </Button>
        </div>
        <p id="search-how" className={styles.how}>
          <Translated id="search.how" components={{ code: <code /> }} />
        </p>
      </form>
      <OperatorHelp />
    </search>
  );
}
