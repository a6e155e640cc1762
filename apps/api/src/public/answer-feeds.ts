import type { AnswerView, PublicAnswer, PublicQuestion } from "@samrad/contracts/answers";
import type { OrganisationRef } from "@samrad/contracts/people";
import { Feed } from "feed";
import { documentHtml } from "./document-html.ts";
import { escapeHtml, html } from "./html.ts";
import type { Wording } from "./wording.ts";

type About = {
  title: string;
  /** The absolute address of the page that the feed is of. */
  address: string;
  updated: Date;
};

type Entry = { answer: AnswerView; number: number; title: PublicQuestion["title"] };

function content({ answer }: Entry, { t, day, country }: Wording): string {
  const { position, document, lang, organisation, givenBy, givenAt, version, state, expiresOn } = answer;
  const who = givenBy.title ? `${givenBy.name}, ${givenBy.title}` : givenBy.name;
  return html`<p>
      <strong>${organisation.name}</strong>, ${country(organisation.country)}: ${t(`answers.position_${position}`)}
    </p>
    ${state !== "current" && html`<p>${t(`answers.state_${state}`)}</p>`}
    ${document && html`<div lang="${lang}">${documentHtml(document, answer.id)}</div>`}
    <p>
      ${t("answers.signed_by", { who })}, ${day(givenAt)},
      ${t("answers.version", { version })}${expiresOn && html`, ${t("answers.holds_until")} ${day(expiresOn)}`}
    </p>`.text;
}

/** An Atom feed (RFC 4287): an entry for each answer, with the answer's own id, which never changes. */
function atom(about: About, entries: readonly Entry[], wording: Wording): string {
  const self = `${about.address}/feed.atom`;
  const feed = new Feed({
    id: self,
    title: about.title,
    link: about.address,
    feedLinks: { atom: self },
    updated: about.updated,
    generator: "Samråd",
    author: { name: "Samråd" },
    copyright: "",
  });
  for (const entry of entries) {
    const { answer, number, title } = entry;
    const head = `${answer.organisation.name}: ${wording.t(`answers.position_${answer.position}`)} (Q-${number} ${wording.choose(title).text})`;
    feed.addItem({
      id: `urn:uuid:${answer.id}`,
      // The library writes it as HTML.
      title: escapeHtml(head),
      link: new URL(`/answers/Q-${number}#answer-${answer.organisation.id}`, about.address).href,
      date: new Date(answer.givenAt),
      author: [{ name: answer.organisation.name }],
      content: content(entry, wording),
    });
  }
  return feed.atom1().replace("<feed xmlns", `<feed xml:lang="${wording.language}" xmlns`);
}

const newest = (answers: readonly AnswerView[]) =>
  new Date(Math.max(0, ...answers.map(({ givenAt }) => Date.parse(givenAt))));

/** The answers to one question. */
export function questionFeed(question: PublicQuestion, address: string, wording: Wording): string {
  const { number, title, updatedAt, sheet } = question;
  const about = { title: `Q-${number} ${wording.choose(title).text}`, address, updated: new Date(updatedAt) };
  return atom(
    about,
    sheet.answers.map((answer) => ({ answer, number, title })),
    wording,
  );
}

/** The answers of one authority. */
export function authorityFeed(
  { authority, answers }: { authority: OrganisationRef; answers: readonly PublicAnswer[] },
  address: string,
  wording: Wording,
): string {
  const about = { title: authority.name, address, updated: newest(answers.map(({ answer }) => answer)) };
  return atom(about, answers, wording);
}
