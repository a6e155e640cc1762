import type {
  AnswerTextView,
  AnswerView,
  PublicAnswer,
  PublicQuestion,
  PublicQuestionSummary,
  QuestionStanding,
} from "@samrad/contracts/answers";
import { byCountry } from "@samrad/contracts/countries";
import type { OrganisationRef } from "@samrad/contracts/people";
import { documentHtml } from "./document-html.ts";
import { type Html, html } from "./html.ts";
import type { Wording } from "./wording.ts";

const langOf = (lang: string, { language }: Wording) => lang !== language && html` lang="${lang}"`;
const paragraphs = (text: string) => text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`);
const signer = ({ name, title }: AnswerView["givenBy"]) => (title ? `${name}, ${title}` : name);

function state({ state, textVersion, lawChanged }: AnswerView, { t }: Wording): Html | null {
  const said = [
    state !== "current" && t(`answers.state_${state}`),
    state === "to_confirm" && t("answers.given_on", { version: textVersion }),
    lawChanged !== null && t(`answers.law_${lawChanged}`),
  ].filter((one) => one !== false);
  return said.length === 0 ? null : html`<p class="state">${said.join(", ")}</p>`;
}

function dates({ givenAt, version, expiresOn }: AnswerView, { t, day }: Wording): Html {
  const until = expiresOn && html`, ${t("answers.holds_until")} <time datetime="${expiresOn}">${day(expiresOn)}</time>`;
  return html`<p class="dates">
    <time datetime="${givenAt}">${day(givenAt)}</time>, ${t("answers.version", { version })}${until}
  </p>`;
}

function cell(answer: AnswerView | undefined, wording: Wording): Html {
  if (!answer) return html`<p class="open">${wording.t("answers.open")}</p>`;
  const position = wording.t(`answers.position_${answer.position}`);
  return html`<p class="position"><a href="#answer-${answer.organisation.id}">${position}</a></p>
    ${state(answer, wording)}${dates(answer, wording)}`;
}

/** A table where there is room; each cell says whose it is where there is not. */
function matrix({ sheet: { authorities, answers } }: PublicQuestion, wording: Wording): Html {
  const { t, country } = wording;
  const countries = [...new Set(authorities.map((authority) => authority.country))].toSorted(byCountry);
  const heads = authorities.map(({ name }) => html`<th scope="col">${name}</th>`);
  const row = (code: string) => {
    const cells = authorities.map((authority) => {
      if (authority.country !== code) return html`<td class="elsewhere"><span>–</span></td>`;
      const answer = answers.find(({ organisation }) => organisation.id === authority.id);
      return html`<td data-authority="${authority.name}">${cell(answer, wording)}</td>`;
    });
    return html`<tr>
      <th scope="row">${country(code)}</th>
      ${cells}
    </tr>`;
  };
  return html`<table class="matrix">
    <caption>
      ${t("answers.table")}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t("answers.jurisdiction")}</th>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${countries.map(row)}
    </tbody>
  </table>`;
}

/** The newest wording in the page's language, else in any that is not behind. */
function commonText({ sheet: { texts, textVersion } }: PublicQuestion, wording: Wording): Html | null {
  const current = texts.filter(({ version }) => version === textVersion);
  const text: AnswerTextView | undefined = current.find(({ lang }) => lang === wording.language) ?? current[0];
  if (!text) return null;
  const { t, day } = wording;
  return html`<section aria-labelledby="common">
    <h2 id="common">${t("answers.common")}</h2>
    <div class="samrad-reading" ${langOf(text.lang, wording)}>${documentHtml(text.document, "common")}</div>
    <p class="dates">
      ${t("answers.version", { version: text.version })},
      <time datetime="${text.writtenAt}">${day(text.writtenAt)}</time>
    </p>
  </section>`;
}

function statement(answer: AnswerView, wording: Wording): Html {
  const { t, country } = wording;
  const { organisation, position, document, lang, givenBy } = answer;
  const id = `answer-${organisation.id}`;
  const words = document
    ? html`<div class="samrad-reading" ${langOf(lang, wording)}>${documentHtml(document, id)}</div>`
    : html`<p class="open">${t("answers.without_words")}</p>`;
  return html`<section id="${id}" aria-labelledby="${id}-head">
    <h2 id="${id}-head">
      <a href="/answers/authorities/${organisation.id}">${organisation.name}</a>
      <span class="where">${country(organisation.country)}</span>
    </h2>
    <p class="position">${t(`answers.position_${position}`)}</p>
    ${state(answer, wording)}${words}
    <p class="dates">${t("answers.signed_by", { who: signer(givenBy) })}</p>
    ${dates(answer, wording)}
  </section>`;
}

/** A question, where the authorities stand and what each says. `address` is how it is cited. */
export function questionPage(question: PublicQuestion, address: string, wording: Wording): Html {
  const { t, day, choose } = wording;
  const title = choose(question.title);
  const statementText = choose(question.statement);
  return html`<article><header><p class="kind">${t("public.question", { number: question.number })}</p>
<h1${langOf(title.lang, wording)}>${title.text}</h1>
<div class="lead"${langOf(statementText.lang, wording)}>${paragraphs(statementText.text)}</div></header>
${matrix(question, wording)}${commonText(question, wording)}${question.sheet.answers.map((answer) => statement(answer, wording))}
<section class="cite" aria-labelledby="cite"><h2 id="cite">${t("public.cite")}</h2>
<p>${t("frame.network")}, Q-${question.number}, <span${langOf(title.lang, wording)}>${title.text}</span>, <time datetime="${question.updatedAt}">${day(question.updatedAt)}</time>, ${address}</p></section></article>`;
}

function standing({ countries }: QuestionStanding, { t, country }: Wording): Html {
  const parts = countries.map(
    ({ country: code, standing }, index) =>
      html`${index > 0 && ", "}<abbr title="${country(code)}">${code}</abbr> ${t(`answers.standing_${standing}`)}`,
  );
  return html`<p class="standing">${parts}</p>`;
}

function entry({ number, title }: Pick<PublicAnswer, "number" | "title">, wording: Wording): Html {
  const { text, lang } = wording.choose(title);
  return html`<h2><a href="/answers/Q-${number}/${wording.language}"><span class="number">Q-${number}</span> <span${langOf(lang, wording)}>${text}</span></a></h2>`;
}

function entries(items: readonly Html[], none: string): Html {
  if (items.length === 0) return html`<p>${none}</p>`;
  return html`<ul class="entries">
    ${items}
  </ul>`;
}

/** All public questions that somebody has answered. */
export function listPage(questions: readonly PublicQuestionSummary[], wording: Wording): Html {
  const { t, day } = wording;
  const items = questions.map(
    (question) =>
      html`<li>
        ${entry(question, wording)}${standing(question.standing, wording)}
        <p class="dates"><time datetime="${question.updatedAt}">${day(question.updatedAt)}</time></p>
      </li>`,
  );
  return html`<header>
      <h1>${t("public.title")}</h1>
      <div class="lead"><p>${t("public.lead")}</p></div>
    </header>
    ${entries(items, t("public.none"))}`;
}

/** What one authority has answered. */
export function authorityPage(authority: OrganisationRef, answers: readonly PublicAnswer[], wording: Wording): Html {
  const { t, country } = wording;
  const items = answers.map(
    ({ answer, ...question }) =>
      html`<li>
        ${entry(question, wording)}
        <p class="position">${t(`answers.position_${answer.position}`)}</p>
        ${state(answer, wording)}${dates(answer, wording)}
      </li>`,
  );
  return html`<header>
      <p class="kind">${country(authority.country)}</p>
      <h1>${authority.name}</h1>
      <div class="lead"><p>${t("public.lead_of_authority")}</p></div>
    </header>
    ${entries(items, t("public.none_of_authority"))}`;
}

/** For what is not there, and for what is not public. */
export function missingPage({ t }: Wording): Html {
  return html`<header>
      <h1>${t("public.missing")}</h1>
      <div class="lead"><p>${t("public.missing_text")}</p></div>
    </header>
    <p><a href="/answers">${t("public.title")}</a></p>`;
}
