-- What a call of `ai_audit` was: null where a language model was asked about a text, else `page` or `speech`, where a file was
-- read. A file that was handed in by itself has its row before it is read, without an output until that is done.
ALTER TABLE ai_audit ADD COLUMN kind TEXT;
