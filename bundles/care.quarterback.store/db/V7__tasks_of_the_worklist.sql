-- Which task a row is, so that it can be worked from the list, and who is waited for. Rows that were made before have neither
-- until their cases are projected again.

alter table work_items add column task_id varchar(100) default '' not null;
alter table work_items add column waiting_on varchar(200) default '' not null;
