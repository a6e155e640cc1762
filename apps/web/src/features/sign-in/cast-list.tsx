import type { CastMember, OrganisationRef } from "@samrad/contracts/people";
import { OrganisationMark } from "@samrad/ui/organisation-mark";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { castOptions } from "./cast-queries.ts";
import styles from "./sign-in.module.css";
import { useEnter } from "./use-enter.ts";

function byOrganisation(cast: readonly CastMember[]): { organisation: OrganisationRef; people: CastMember[] }[] {
  const groups = new Map<string, { organisation: OrganisationRef; people: CastMember[] }>();
  for (const person of cast) {
    const { organisation } = person;
    const group = groups.get(organisation.id) ?? { organisation, people: [] };
    group.people.push(person);
    groups.set(organisation.id, group);
  }
  return [...groups.values()];
}

/** Whom a visitor of a demo network may be; nothing in any other network. */
export function CastList({ next }: { next: string | undefined }) {
  const t = useTranslate();
  const { data: cast } = useQuery(castOptions());
  const enter = useEnter((personId: string) => trpcClient.signIn.asCast.mutate({ personId }), next);
  if (!cast) return null;
  return (
    <section className={styles.cast} aria-labelledby="cast">
      <h2 id="cast">{t("account.cast")}</h2>
      <p className={styles.note}>{t("account.cast_help")}</p>
      <FormProblem error={enter.error} />
      {byOrganisation(cast).map(({ organisation, people }) => (
        <div key={organisation.id} className={styles.group}>
          <h3>
            <OrganisationMark name={organisation.name} kind={organisation.kind} />
            {organisation.name} <span className={styles.country}>{organisation.country}</span>
          </h3>
          <ul>
            {people.map((person) => (
              <li key={person.id}>
                <button type="button" onClick={() => enter.mutate(person.id)}>
                  <span>{person.name}</span> <span className={styles.note}>{person.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.note}>
        <Translated id="account.mailbox_link" components={{ link: <Link to="/mailbox" /> }} />
      </p>
    </section>
  );
}
