import type { AnswerSheet, AnswerView } from "@samrad/contracts/answers";
import { byCountry } from "@samrad/contracts/countries";
import type { OrganisationRef } from "@samrad/contracts/people";
import { OrganisationMark } from "@samrad/ui/organisation-mark";
import { useTranslate } from "../../language/use-translate.ts";
import { useNames } from "../threads/names.ts";
import styles from "./answers.module.css";
import { Position } from "./position.tsx";
import { statementId } from "./statement.tsx";

type CellProps = { authority: OrganisationRef; answer: AnswerView | undefined };

function Cell({ authority, answer }: CellProps) {
  const t = useTranslate();
  if (!answer) return <p className={styles.open}>{t("answers.open")}</p>;
  return (
    <>
      <Position answer={answer} />
      <a href={`#${statementId(answer)}`} aria-label={t("answers.read_of", { organisation: authority.name })}>
        {t("answers.read")}
      </a>
    </>
  );
}

type Props = { sheet: AnswerSheet };

const countriesOf = ({ authorities }: AnswerSheet) =>
  [...new Set(authorities.map(({ country }) => country))].toSorted(byCountry);
const answerOf = ({ answers }: AnswerSheet, { id }: OrganisationRef) =>
  answers.find(({ organisation }) => organisation.id === id);

function WideTable({ sheet }: Props) {
  const t = useTranslate();
  const countryName = useNames("region");
  return (
    // What scrolls sideways has to be reachable by keyboard.
    <div className={styles.wide} role="region" aria-label={t("answers.table")} tabIndex={0}>
      <table className={styles.table}>
        <caption className="samrad-visually-hidden">{t("answers.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("answers.jurisdiction")}</th>
            {sheet.authorities.map(({ id, name, kind }) => (
              <th key={id} scope="col">
                <span className={styles.authority}>
                  <OrganisationMark name={name} kind={kind} />
                  {name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countriesOf(sheet).map((country) => (
            <tr key={country}>
              <th scope="row">{countryName(country)}</th>
              {sheet.authorities.map((authority) => (
                <td key={authority.id}>
                  {authority.country === country ? (
                    <Cell authority={authority} answer={answerOf(sheet, authority)} />
                  ) : (
                    <span className={styles.elsewhere}>
                      <span aria-hidden="true">–</span>
                      <span className="samrad-visually-hidden">{t("answers.other_jurisdiction")}</span>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same where there is no room for a table: one jurisdiction after the other. */
function NarrowList({ sheet }: Props) {
  const countryName = useNames("region");
  return (
    <div className={styles.narrow}>
      {countriesOf(sheet).map((country) => (
        <section key={country} aria-label={countryName(country)}>
          <h3>{countryName(country)}</h3>
          <dl>
            {sheet.authorities
              .filter((authority) => authority.country === country)
              .map((authority) => (
                <div key={authority.id}>
                  <dt>{authority.name}</dt>
                  <dd>
                    <Cell authority={authority} answer={answerOf(sheet, authority)} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Jurisdictions down, authorities across. */
export function MatrixTable({ sheet }: Props) {
  return (
    <div className={styles.matrix} data-many={sheet.authorities.length > 3 || undefined}>
      <WideTable sheet={sheet} />
      <NarrowList sheet={sheet} />
    </div>
  );
}
