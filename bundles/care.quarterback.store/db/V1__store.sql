-- Runs unchanged on Derby and on PostgreSQL; only the two placeholders differ:
--   blob      the type of a binary value
--   ordered   how search terms compare: by code point, so that a range of terms is a prefix
-- Keys are UUIDs that the program makes; nothing counts over all cases, so that rows can be placed by case.

create table cases (
  id varchar(36) not null primary key,
  revision bigint not null,
  head_length bigint not null,
  head_hash varchar(64) not null,
  read_models varchar(200) not null,
  case_number varchar(100) not null,
  patient varchar(300) not null,
  patient_key varchar(300) not null,
  birth_date date,
  question varchar(1000) not null,
  status varchar(40) not null,
  opened_on date not null, -- 0001-01-01 when unknown: so the index alone gives the order of a list
  owner_id varchar(100) not null,
  next_due date,
  next_text varchar(1000) not null,
  visit_on date
);
create index cases_newest on cases (opened_on desc, id);
create index cases_patient on cases (patient_key, birth_date);

-- Apart from the case's row, so that a list of cases does not read through documents.
create table case_documents (
  case_id varchar(36) not null primary key,
  document ${blob} not null
);

create table search_terms (
  case_id varchar(36) not null,
  term varchar(80) ${ordered} not null,
  primary key (case_id, term)
);
create index search_terms_term on search_terms (term, case_id);

create table patient_identifiers (
  case_id varchar(36) not null,
  identifier varchar(400) not null,
  primary key (case_id, identifier)
);
create index patient_identifiers_identifier on patient_identifiers (identifier, case_id);

-- row_key is a hash of the row, so that saving a case touches only the rows that changed.
create table opinion_pairs (
  case_id varchar(36) not null,
  row_key varchar(32) not null,
  first_opinion integer not null,
  second_opinion integer not null,
  diagnosis_class varchar(60) not null,
  provisional smallint not null,
  confirmed smallint not null,
  overall varchar(60) not null,
  primary key (case_id, row_key)
);
create index opinion_pairs_class on opinion_pairs (diagnosis_class, case_id);

create table document_entries (
  case_id varchar(36) not null,
  row_key varchar(32) not null,
  document_id varchar(100) not null,
  title varchar(500) not null,
  service_date date,
  sha256 varchar(64) not null,
  primary key (case_id, row_key)
);
create index document_entries_hash on document_entries (sha256, case_id);

create table work_items (
  case_id varchar(36) not null,
  row_key varchar(32) not null,
  code varchar(60) not null,
  subject varchar(300) not null,
  sentence varchar(1000) not null,
  due date,
  severity varchar(20) not null,
  owner_id varchar(100) not null,
  telephone varchar(60) not null,
  primary key (case_id, row_key)
);
create index work_items_due on work_items (due, severity, case_id);
create index work_items_owner on work_items (owner_id, due, case_id);

-- Append-only. details: reason and changes, compressed.
create table case_audit (
  case_id varchar(36) not null,
  seq bigint not null,
  made_at bigint not null, -- milliseconds since 1970-01-01T00:00Z
  actor varchar(400) not null,
  command varchar(200) not null,
  kind varchar(8) not null,
  details ${blob} not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  primary key (case_id, seq)
);

create table attachments (
  sha256 varchar(64) not null primary key,
  upload_id varchar(36) not null,
  byte_count bigint not null,
  chunk_count integer not null
);

create table attachment_chunks (
  upload_id varchar(36) not null,
  chunk integer not null,
  content ${blob} not null,
  primary key (upload_id, chunk)
);

-- One row: slot is always 1.
create table practice (
  slot smallint not null primary key,
  id varchar(36) not null,
  revision bigint not null,
  head_length bigint not null,
  head_hash varchar(64) not null,
  document ${blob} not null
);

create table practice_audit (
  case_id varchar(36) not null,
  seq bigint not null,
  made_at bigint not null,
  actor varchar(400) not null,
  command varchar(200) not null,
  kind varchar(8) not null,
  details ${blob} not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  primary key (case_id, seq)
);
