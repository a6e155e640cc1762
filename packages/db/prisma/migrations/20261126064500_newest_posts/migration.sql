-- A search for common words reads the newest posts alone: where these lie is told by an index of a few pages, held against
-- the index of words before any row is read.
CREATE INDEX "post_newest_idx" ON "post" USING BRIN ("id") WITH (pages_per_range = 16, autosummarize = on);

-- How old ids are, for finding where the newest thousands begin.
ALTER TABLE "post" ALTER COLUMN "id" SET STATISTICS 300;

-- What a search reads of a post is kept with it, neither compressed nor set apart, unless the post is very long.
ALTER TABLE "post" SET (toast_tuple_target = 8160);
