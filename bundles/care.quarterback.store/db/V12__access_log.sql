-- Who looked at what, in pages. content: sealed, for its place and for the hash of the page before, so that no page is altered, taken
-- out or put elsewhere unnoticed. previous_hash: SHA-256 of the content before, empty for the first.

create table access_log (
  page bigint not null primary key,
  made_at bigint not null,
  previous_hash varchar(64) not null,
  content ${blob} not null
);
create index access_log_newest on access_log (made_at desc, page desc);
