/** Who wrote a quoted post, as the reader may see it now. */
export type QuoteSource = {
  postId: string;
  organisation: string;
  person: string;
  /** The number of the post in its thread. */
  number: number;
  /** Where the post stands. */
  href: string;
};
