import { interfaceLanguages } from "@samrad/contracts/languages";
import { type MeView, type ProfileInput, themes } from "@samrad/contracts/people";
import { Button } from "@samrad/ui/button";
import { Select } from "@samrad/ui/select";
import { Textfield } from "@samrad/ui/textfield";
import { showToast } from "@samrad/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { pickOf, textOf } from "../forms/form-values.ts";
import { FormProblem, useFieldError } from "../problems/problem.tsx";
import styles from "./settings.module.css";
import { timeZoneOptions } from "./time-zones.ts";

function readProfile(form: HTMLFormElement): ProfileInput {
  return {
    name: textOf(form, "name"),
    title: textOf(form, "title"),
    language: pickOf(form, "language", interfaceLanguages),
    theme: pickOf(form, "theme", themes),
    timeZone: textOf(form, "timeZone"),
  };
}

function useSaveProfile() {
  const t = useTranslate();
  const queries = useQueryClient();
  const onSuccess = async () => {
    await queries.invalidateQueries(trpc.person.pathFilter());
    showToast(t("account.profile_saved"));
  };
  return useMutation(trpc.person.update.mutationOptions({ onSuccess }));
}

/** Name, title, language, colours and time zone; what is chosen shows at once when it is saved. */
export function ProfileForm({ me }: { me: MeView }) {
  const t = useTranslate();
  const save = useSaveProfile();
  const fieldError = useFieldError(save.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(readProfile(event.currentTarget));
  };
  const languages = interfaceLanguages.map((value) => ({ value, label: t(`account.language_${value}`) }));
  const themeOptions = themes.map((value) => ({ value, label: t(`account.theme_${value}`) }));
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{t("account.profile")}</h2>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Textfield
          label={t("account.name")}
          name="name"
          autoComplete="name"
          defaultValue={me.name}
          error={fieldError("name")}
        />
        <Textfield
          label={t("account.title")}
          description={t("account.title_help")}
          name="title"
          defaultValue={me.title}
          error={fieldError("title")}
        />
        <Select label={t("account.language")} name="language" options={languages} defaultValue={me.language} />
        <Select label={t("account.theme")} name="theme" options={themeOptions} defaultValue={me.theme} />
        <Select
          label={t("account.time_zone")}
          description={t("account.time_zone_help")}
          name="timeZone"
          options={timeZoneOptions(me.timeZone)}
          defaultValue={me.timeZone}
          error={fieldError("timeZone")}
        />
        <FormProblem error={save.error} />
        <Button type="submit" variant="primary" busy={save.isPending}>
          {t("account.save_profile")}
        </Button>
      </form>
    </section>
  );
}
