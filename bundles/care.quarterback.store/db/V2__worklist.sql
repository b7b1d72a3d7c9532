-- What the worklist orders and filters by. 9999-12-31 stands for never, so that an index alone gives the order.
-- A store that was made before has these defaults until its cases are saved or indexed again.

alter table work_items add column until_on date default '9999-12-31' not null;
alter table work_items add column visit_on date default '9999-12-31' not null;
alter table work_items add column kind varchar(40) default 'OTHER' not null;

drop index work_items_due;
drop index work_items_owner;
create index work_items_bucket on work_items (severity, due, visit_on, case_id, row_key);
create index work_items_due on work_items (due, visit_on, case_id, row_key);
create index work_items_owner_bucket on work_items (owner_id, severity, due, visit_on, case_id, row_key);
create index work_items_owner_due on work_items (owner_id, due, visit_on, case_id, row_key);
