import type { ConceptLabel, ConceptNote, ConceptRef, ConceptView } from "@samrad/contracts/concepts";
import { labelIn } from "@samrad/contracts/concepts";
import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import { Field } from "@samrad/ui/field";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useNames } from "../threads/names.ts";
import { ChosenConcepts } from "./concept-chips.tsx";
import { useConceptLabel } from "./concept-label.tsx";
import { groupOptions, readConceptsAgain } from "./concept-queries.ts";
import { ConceptSearch } from "./concept-search.tsx";
import styles from "./concepts.module.css";

const linesOf = (value: FormDataEntryValue | null): string[] =>
  typeof value === "string"
    ? value
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
    : [];

/** What the form says, and what it does not show of the concept. */
function readForm(form: HTMLFormElement, concept: ConceptView | undefined) {
  const data = new FormData(form);
  const labels: ConceptLabel[] = textLanguages.flatMap((lang) => [
    ...linesOf(data.get(`pref-${lang}`)).map((text) => ({ kind: "pref" as const, lang, text })),
    ...linesOf(data.get(`alt-${lang}`)).map((text) => ({ kind: "alt" as const, lang, text })),
  ]);
  const notes: ConceptNote[] = textLanguages.flatMap((lang) => {
    const text = linesOf(data.get(`definition-${lang}`)).join("\n");
    return text ? [{ kind: "definition" as const, lang, text }] : [];
  });
  return {
    labels: [...labels, ...(concept?.allLabels ?? []).filter((label) => label.kind === "hidden")],
    notes: [...notes, ...(concept?.notes ?? []).filter((note) => note.kind === "scope_note")],
    groupIds: [
      ...data.getAll("group").map(String),
      ...(concept?.groups ?? []).filter((group) => group.kind === "scheme").map((group) => group.id),
    ],
  };
}

type Texts = { lang: TextLanguage; concept: ConceptView | undefined };

function LanguageFields({ lang, concept }: Texts) {
  const t = useTranslate();
  const nameOf = useNames("language");
  const textsOf = (kind: ConceptLabel["kind"]) =>
    (concept?.allLabels ?? []).filter((label) => label.kind === kind && label.lang === lang).map((label) => label.text);
  const definition = concept?.notes.find((note) => note.kind === "definition" && note.lang === lang)?.text ?? "";
  return (
    <fieldset className={styles.fieldset}>
      <legend>{nameOf(lang)}</legend>
      <div className={styles.pair}>
        <Textfield
          label={t("concepts.preferred")}
          name={`pref-${lang}`}
          lang={lang}
          maxLength={200}
          defaultValue={textsOf("pref")[0] ?? ""}
        />
        <Field label={t("concepts.alternatives")} description={t("concepts.one_a_line")}>
          {(control) => (
            <textarea
              className="ds-input"
              rows={2}
              name={`alt-${lang}`}
              lang={lang}
              defaultValue={textsOf("alt").join("\n")}
              {...control}
            />
          )}
        </Field>
      </div>
      <Field label={t("concepts.definition")}>
        {(control) => (
          <textarea
            className="ds-input"
            rows={2}
            name={`definition-${lang}`}
            lang={lang}
            maxLength={4000}
            defaultValue={definition}
            {...control}
          />
        )}
      </Field>
    </fieldset>
  );
}

function GroupFields({ concept }: { concept: ConceptView | undefined }) {
  const t = useTranslate();
  const language = useLanguage();
  const { data: groups = [] } = useQuery(groupOptions());
  const collections = groups.filter((group) => group.kind === "collection");
  if (collections.length === 0) return null;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("concepts.groups")}</legend>
      {collections.map((group) => (
        <label key={group.id} className={styles.row}>
          <input
            type="checkbox"
            className="ds-input"
            name="group"
            value={group.id}
            defaultChecked={concept?.groups.some((one) => one.id === group.id)}
          />
          <span>
            {labelIn(group.name, language).text}
            {group.onePerThread && <span className={styles.hint}> – {t("concepts.one_per_thread")}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type NeighbourProps = {
  legend: string;
  chosen: readonly ConceptRef[];
  without: readonly string[];
  onChange: (concepts: readonly ConceptRef[]) => void;
};

function Neighbours({ legend, chosen, without, onChange }: NeighbourProps) {
  const t = useTranslate();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{legend}</legend>
      <ChosenConcepts
        concepts={chosen}
        label={legend}
        onRemove={({ id }) => onChange(chosen.filter((concept) => concept.id !== id))}
      />
      <ConceptSearch
        label={t("concepts.search")}
        without={[...without, ...chosen.map(({ id }) => id)]}
        onChoose={({ id, labels }) => onChange([...chosen, { id, labels }])}
      />
    </fieldset>
  );
}

type Props = {
  /** The one to change; a new one without it. */
  concept?: ConceptView;
  /** What a new one is put under. */
  broader?: ConceptRef;
  onClose: () => void;
};

/** Labels in every language, explanation, place and groups of a concept. */
export function ConceptEditor({ concept, broader: above, onClose }: Props) {
  const t = useTranslate();
  const navigate = useNavigate();
  const labelOf = useConceptLabel();
  const [ids] = useState(() => ({ id: uuidv7(), changeId: uuidv7() }));
  const [broader, setBroader] = useState<readonly ConceptRef[]>(concept?.broader ?? (above ? [above] : []));
  const [related, setRelated] = useState<readonly ConceptRef[]>(concept?.related ?? []);
  const saving = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const places = { broaderIds: broader.map(({ id }) => id), relatedIds: related.map(({ id }) => id) };
      const fields = { ...readForm(form, concept), ...places };
      if (!concept) return trpcClient.concept.create.mutate({ ...ids, ...fields });
      const { id: conceptId, version } = concept;
      return trpcClient.concept.change.mutate({ conceptId, version, changeId: ids.changeId, ...fields });
    },
    onSuccess: async ({ id }) => {
      onClose();
      await readConceptsAgain();
      if (!concept) await navigate({ to: "/concepts/$conceptId", params: { conceptId: id }, search: {} });
    },
  });
  const title = concept ? t("concepts.edit_title", { concept: labelOf(concept).text }) : t("concepts.new_concept");
  const without = concept ? [concept.id] : [];
  return (
    <FormDialog title={title} act={t("concepts.save")} state={saving} onSubmit={saving.mutate} onClose={onClose}>
      {textLanguages.map((lang) => (
        <LanguageFields key={lang} lang={lang} concept={concept} />
      ))}
      <Neighbours legend={t("concepts.broader")} chosen={broader} without={without} onChange={setBroader} />
      <Neighbours legend={t("concepts.related")} chosen={related} without={without} onChange={setRelated} />
      <GroupFields concept={concept} />
    </FormDialog>
  );
}
