-- An import asks who else was born on a day.

create index cases_birth on cases (birth_date);
