-- What people typed into forms and haven't saved: beside the cases, no part of them, of their audit or their read models.
-- typed: the fields, compressed.

create table form_drafts (
  person varchar(400) not null,
  case_id varchar(36) not null,
  place varchar(300) not null,
  typed ${blob} not null,
  primary key (person, case_id, place)
);
create index form_drafts_case on form_drafts (case_id);
