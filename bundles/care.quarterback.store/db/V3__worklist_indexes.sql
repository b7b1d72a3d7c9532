-- until_on and kind stand at the end, so that rows that do not count are passed over in the index alone; a kind that comes
-- late in the order has a range of its own.

drop index work_items_bucket;
drop index work_items_due;
drop index work_items_owner_bucket;
drop index work_items_owner_due;
create index work_items_bucket on work_items (severity, due, visit_on, case_id, row_key, until_on, kind);
create index work_items_due on work_items (due, visit_on, case_id, row_key, until_on, kind);
create index work_items_owner_bucket on work_items
  (owner_id, severity, due, visit_on, case_id, row_key, until_on, kind);
create index work_items_owner_due on work_items (owner_id, due, visit_on, case_id, row_key, until_on, kind);
create index work_items_kind_bucket on work_items (kind, severity, due, visit_on, case_id, row_key, until_on);
create index work_items_kind_due on work_items (kind, due, visit_on, case_id, row_key, until_on);
