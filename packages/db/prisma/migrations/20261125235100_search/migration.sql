-- Told of what is new in a saved search.
ALTER TYPE "notification_kind" ADD VALUE 'search';

CREATE TABLE "search_word" (
    "configuration" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "seen_in" INTEGER NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("configuration", "word")
);
CREATE INDEX "search_word_grams_idx" ON "search_word" USING GIN ("grams");

CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "notify" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_search_person_id_idx" ON "saved_search"("person_id");
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "similar_guidance" (
    "question_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "similar_guidance_pkey" PRIMARY KEY ("question_id", "lang")
);
CREATE INDEX "similar_guidance_terms_idx" ON "similar_guidance" USING GIN ("terms");
ALTER TABLE "similar_guidance" ADD CONSTRAINT "similar_guidance_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
