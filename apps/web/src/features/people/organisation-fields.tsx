import {
  type OrganisationInput,
  organisationKinds,
  organisationSizes,
  type OrganisationView,
  ownerships,
  sectors,
} from "@samrad/contracts/people";
import { Select } from "@samrad/ui/select";
import { Textfield } from "@samrad/ui/textfield";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { pickOf, textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { countryOptions } from "./choice-labels.ts";

/** What stands in the fields of an organisation. */
export function readOrganisation(form: HTMLFormElement, id: string): OrganisationInput {
  return {
    id,
    name: textOf(form, "name"),
    kind: pickOf(form, "kind", organisationKinds),
    country: textOf(form, "country"),
    sector: pickOf(form, "sector", sectors),
    size: pickOf(form, "size", organisationSizes),
    ownership: pickOf(form, "ownership", ownerships),
  };
}

/** What an organisation is: the same fields for a new one and for one that is there. */
export function OrganisationFields({ organisation, error }: { organisation?: OrganisationView; error: unknown }) {
  const t = useTranslate();
  const fieldError = useFieldError(error);
  const countries = countryOptions(useLanguage(), organisation?.country);
  return (
    <>
      <Textfield
        label={t("people.organisation_name")}
        name="name"
        defaultValue={organisation?.name}
        error={fieldError("name")}
      />
      <Select
        label={t("people.kind")}
        name="kind"
        defaultValue={organisation?.kind ?? "partner"}
        options={organisationKinds.map((value) => ({ value, label: t(`people.kind_${value}`) }))}
      />
      <Select
        label={t("people.country")}
        name="country"
        defaultValue={organisation?.country ?? "SE"}
        options={countries}
        error={fieldError("country")}
      />
      <Select
        label={t("people.sector")}
        name="sector"
        defaultValue={organisation?.sector}
        options={sectors.map((value) => ({ value, label: t(`people.sector_${value}`) }))}
      />
      <Select
        label={t("people.size")}
        name="size"
        defaultValue={organisation?.size}
        options={organisationSizes.map((value) => ({ value, label: t(`people.size_${value}`) }))}
      />
      <Select
        label={t("people.ownership")}
        name="ownership"
        defaultValue={organisation?.ownership}
        options={ownerships.map((value) => ({ value, label: t(`people.ownership_${value}`) }))}
      />
    </>
  );
}
