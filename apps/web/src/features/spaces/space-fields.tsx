import { interfaceLanguages, type LocalisedText } from "@samrad/contracts/languages";
import { type ChangeSpaceInput, type SpaceRecord, spaceVisibilities } from "@samrad/contracts/spaces";
import { Choices } from "@samrad/ui/choices";
import { Textfield } from "@samrad/ui/textfield";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { pickOf, textOf } from "../forms/form-values.ts";
import { useOrganisationOptions } from "../people/use-organisation-options.ts";
import { useFieldError } from "../problems/problem.tsx";

type Described = Omit<ChangeSpaceInput, "id">;

function readTexts(form: HTMLFormElement, field: string): LocalisedText {
  const texts = interfaceLanguages.map((language) => [language, textOf(form, `${field}.${language}`)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

/** What stands in the fields of a space; organisations count only where they decide who reads. */
export function readSpace(form: HTMLFormElement): Described {
  const visibility = pickOf(form, "visibility", spaceVisibilities);
  const chosen = new FormData(form).getAll("organisationIds").map(String);
  return {
    name: readTexts(form, "name"),
    description: readTexts(form, "description"),
    visibility,
    organisationIds: visibility === "organisations" ? chosen : [],
  };
}

type TextsProps = { field: "name" | "description"; texts?: LocalisedText; error: unknown };

function LocalisedFields({ field, texts, error }: TextsProps) {
  const t = useTranslate();
  const fieldError = useFieldError(error);
  return interfaceLanguages.map((language, index) => (
    <Textfield
      key={language}
      label={t("spaces.in_language", { field: t(`spaces.${field}`), language: t(`account.language_${language}`) })}
      name={`${field}.${language}`}
      lang={language}
      defaultValue={texts?.[language]}
      error={fieldError(`${field}.${language}`) ?? (index === 0 ? fieldError(field) : undefined)}
    />
  ));
}

/** Names and descriptions in each language, and who may read. */
export function SpaceFields({ space, error }: { space?: SpaceRecord; error: unknown }) {
  const t = useTranslate();
  const fieldError = useFieldError(error);
  const organisations = useOrganisationOptions();
  const [visibility, setVisibility] = useState<string>(space?.visibility ?? "network");
  return (
    <>
      <p>{t("spaces.name_help")}</p>
      <LocalisedFields field="name" texts={space?.name} error={error} />
      <LocalisedFields field="description" texts={space?.description} error={error} />
      <Choices
        label={t("spaces.visibility")}
        name="visibility"
        options={spaceVisibilities.map((value) => ({ value, label: t(`spaces.visibility_${value}`) }))}
        defaultChosen={[visibility]}
        onChoose={setVisibility}
      />
      {visibility === "organisations" && (
        <Choices
          several
          label={t("spaces.organisations")}
          name="organisationIds"
          options={organisations}
          defaultChosen={space?.organisations.map(({ id }) => id)}
          error={fieldError("organisationIds")}
        />
      )}
    </>
  );
}
