-- What proves a row: marks under a key of the store, over what the row says and where it stands. Empty until the store is sealed,
-- which follows at once.
-- reprojected: 1 when the read models were made anew since the case was saved, so that they need not be those of its audit.

alter table cases add column reprojected smallint default 0 not null;
alter table cases add column row_seal varchar(64) default '' not null;
alter table cases add column patient_seal varchar(64) default '' not null;
alter table practice add column row_seal varchar(64) default '' not null;

-- What an entry covers: SHA-256 of the document after it, and the digest of its read models; both empty in entries of before.
alter table case_audit add column document_hash varchar(64) default '' not null;
alter table case_audit add column read_models varchar(64) default '' not null;
alter table practice_audit add column document_hash varchar(64) default '' not null;
alter table practice_audit add column read_models varchar(64) default '' not null;

-- One row when all that was in the store before is sealed: slot is always 1.
create table store_seal (
  slot smallint not null primary key,
  mark varchar(64) not null
);
