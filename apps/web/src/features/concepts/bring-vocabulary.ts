import type { RefusedVocabulary, VocabularyOutcome, VocabularyProblem } from "@samrad/contracts/vocabulary-files";
import { RequestError, shapeOfAnswer } from "../problems/error-shape.ts";

/** A file of which nothing was imported, with what is wrong with it. */
export class VocabularyRefused extends RequestError {
  readonly problems: readonly VocabularyProblem[];

  constructor({ problems, ...shape }: RefusedVocabulary) {
    super(shape);
    this.problems = problems;
  }
}

export type Bringing = {
  file: File;
  /** Whether labels in languages that the network does not have are left out. */
  skip: boolean;
  /** Is told the share that has been sent, 0 to 1. */
  onSent: (share: number) => void;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRefused = (answer: unknown): answer is RefusedVocabulary =>
  typeof answer === "object" && answer !== null && "problems" in answer;

const typeOf = (name: string) => (/\.(jsonld|json)$/i.test(name) ? "application/ld+json" : "text/turtle");

/** Sends a vocabulary. Rejects with `RequestError`, `VocabularyRefused` where the file itself is at fault. */
export function bringVocabulary({ file, skip, onSent }: Bringing): Promise<VocabularyOutcome> {
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      const answer = parsed(request.responseText);
      if (request.status === 200) resolve(answer as VocabularyOutcome);
      else
        reject(
          isRefused(answer) ? new VocabularyRefused(answer) : new RequestError(shapeOfAnswer(answer, request.status)),
        );
    });
    request.addEventListener("error", () => reject(new RequestError(shapeOfAnswer(undefined, 0))));
    request.open("POST", `/vocabulary?${new URLSearchParams({ name: file.name, skip: String(skip) })}`);
    request.setRequestHeader("content-type", typeOf(file.name));
    request.send(file);
  });
}
