-- The wrapped key of a store on a server, with who may sign in: one row, slot is always 1. content: the text of a key file. An
-- embedded store keeps it in a file beside the database, and has no row.

create table store_key (
  slot smallint not null primary key,
  content ${blob} not null
);
