import { Choices } from "@samrad/ui/choices";
import { Textfield } from "@samrad/ui/textfield";
import { useTranslate } from "../../language/use-translate.ts";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";

type Props = { name: string; notify: boolean; error: unknown };

/** What a saved search is called, and whether one is told of what is new in it. */
export function SavedSearchFields({ name, notify, error }: Props) {
  const t = useTranslate();
  const fieldError = useFieldError(error);
  return (
    <>
      <Textfield
        label={t("saved_searches.name")}
        name="name"
        defaultValue={name}
        maxLength={80}
        autoComplete="off"
        error={fieldError("name")}
      />
      <Choices
        label={t("saved_searches.news")}
        name="notify"
        several
        options={[{ value: "yes", label: t("saved_searches.notify"), description: t("saved_searches.notify_help") }]}
        defaultChosen={notify ? ["yes"] : []}
      />
    </>
  );
}

/** What the fields say. */
export function readSavedSearch(form: HTMLFormElement): { name: string; notify: boolean } {
  return { name: textOf(form, "name"), notify: textOf(form, "notify") === "yes" };
}
