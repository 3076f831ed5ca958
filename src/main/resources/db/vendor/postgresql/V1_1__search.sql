-- Words are looked for anywhere in a text. Without this index every search would read all there is; H2 does.
-- pg_trgm is trusted: whoever may create in the database may create it, without being superuser.
create extension if not exists pg_trgm;
create index if not exists version_search on version using gin (search gin_trgm_ops);
