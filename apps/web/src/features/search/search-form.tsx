import { Button } from "@samrad/ui/button";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef } from "react";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import type { Wanted } from "./search-address.ts";
import styles from "./search.module.css";
import { searchFieldId } from "./use-search-key.ts";

/** The query, to be read and changed; filters stay when it changes. */
export function SearchForm({ wanted }: { wanted: Wanted }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Who comes without a query comes to write one.
    if (field.current?.value === "") field.current.focus();
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = new FormData(event.currentTarget).get("q");
    const text = typeof q === "string" ? q.trim() : "";
    void navigate({ to: "/search", search: text ? { ...wanted, q: text, offset: undefined } : {} });
  };
  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <label className="ds-label" htmlFor={searchFieldId}>
          {t("search.field")}
        </label>
        <div className={styles.fieldRow}>
          <input
            key={wanted.q}
            id={searchFieldId}
            className="ds-input"
            type="search"
            name="q"
            defaultValue={wanted.q}
            maxLength={300}
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            ref={field}
            aria-describedby="search-how"
          />
          <Button type="submit" variant="primary">
            {t("search.submit")}
          </Button>
        </div>
        <p id="search-how" className={styles.how}>
          <Translated id="search.how" components={{ code: <code /> }} />
        </p>
      </form>
    </search>
  );
}
