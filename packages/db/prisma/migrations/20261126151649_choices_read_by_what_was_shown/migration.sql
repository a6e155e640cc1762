-- Choices are found by what was shown; nothing reads them by what was chosen.
DROP INDEX "similar_choice_kind_source_id_idx";
