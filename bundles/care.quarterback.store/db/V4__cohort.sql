-- What the practice's own rates are counted from: days, classes and amounts, nobody's name. One row a case, so that one
-- pass over it answers; the days of its steps are counted from requested_day. Days are counted from 1970-01-01, and -1
-- stands for none. A store that was made before has no rows until its cases are saved or indexed again.

create table cohort_cases (
  case_id varchar(36) not null,
  row_key varchar(32) not null,
  specialty varchar(100) not null,
  diagnosis_class varchar(40) not null, -- empty while there is no second opinion
  exclusion varchar(40) not null, -- empty when the pair counts
  treatment_class varchar(40) not null,
  first_need varchar(20) not null,
  second_need varchar(20) not null,
  compared_day integer not null,
  compared_year integer not null, -- 0 when compared_day is not known
  requested_day integer not null,
  chosen_days integer not null,
  sent_days integer not null,
  visit_days integer not null,
  opinion_days integer not null,
  report_days integer not null,
  talk_asked_days integer not null,
  talk_days integer not null,
  decision_days integer not null,
  cost_cents integer not null, -- -2 when a part of it cannot be told
  cost_day integer not null,
  primary key (case_id, row_key)
);

create table missing_kinds (
  case_id varchar(36) not null,
  row_key varchar(32) not null,
  specialty varchar(100) not null,
  kind varchar(40) not null,
  delays smallint not null,
  since_day integer not null,
  days integer not null,
  primary key (case_id, row_key)
);

create table authorizations (
  case_id varchar(36) not null,
  row_key varchar(32) not null,
  specialty varchar(100) not null,
  place integer not null, -- so that two questions with the same answer are two
  decision varchar(20) not null,
  appeal varchar(20) not null,
  counted_day integer not null,
  primary key (case_id, row_key)
);
