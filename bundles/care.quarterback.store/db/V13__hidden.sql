-- Where the database can be read by others, words in the rows of lists are hidden and become longer. Derby encrypts all of it, and a
-- line that begins with the placeholder "server" is a comment there.

${server}alter table cases alter column case_number type text;
${server}alter table cases alter column patient type text;
${server}alter table cases alter column question type text;
${server}alter table cases alter column owner_id type text;
${server}alter table cases alter column next_text type text;
${server}alter table document_entries alter column title type text;
${server}alter table work_items alter column subject type text;
${server}alter table work_items alter column sentence type text;
${server}alter table work_items alter column owner_id type text;
${server}alter table work_items alter column telephone type text;
${server}alter table work_items alter column waiting_on type text;
${server}alter table case_audit alter column actor type text;
${server}alter table practice_audit alter column actor type text;
${server}alter table form_drafts alter column person type text;
