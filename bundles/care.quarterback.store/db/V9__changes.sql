-- What changed since a day, over all cases, newest first: the index alone gives the order.

create index case_audit_newest on case_audit (made_at desc, case_id, seq desc);
