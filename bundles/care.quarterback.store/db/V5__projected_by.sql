-- Which rules and choices of the practice a case's read models come from; '' until they are made anew. The index alone
-- tells whether all are of the same.

alter table cases add column projected_by varchar(64) default '' not null;
create index cases_projected_by on cases (projected_by);
